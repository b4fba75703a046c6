package dev.migrations.render;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.IrreversibleOperationException;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.Backfill;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.RenameTable;
import dev.migrations.operation.RunJava;
import dev.migrations.revision.RevisionNode;
import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.Script;
import dev.migrations.script.Sources;
import dev.migrations.script.SqlScriptSource;

import static dev.migrations.operation.Ddl.backfill;
import static dev.migrations.operation.Ddl.insertInto;
import static dev.migrations.operation.Ddl.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqlRevisionRendererTests {

	@TempDir
	private Path folder;

	@Test
	void aRevisionReadsAsInTheDocumentation() {
		RevisionFile file = render(new RevisionDraft(RevisionNode.of("88fb11965e20", "043bdf6fcef1"), "add users table",
				JavaRevisionRendererTests.CREATED, "Hibernate 7.4.5.Final, postgresql 18",
				JavaRevisionRendererTests.USERS, Operations.record((op) -> op.dropTable("users"))));
		assertThat(file.fileName()).isEqualTo("R20261120_88fb11965e20_add_users_table.sql");
		JavaRevisionRendererTests.assertGolden("users.sql", file.text());
	}

	@Test
	void anEmptyRevisionHasEmptySections() {
		assertThat(render(List.of(), List.of()).text()).isEqualTo("""
				-- revision: a1
				-- revises: base
				-- message: message
				-- created: 2026-11-20T11:13:43Z

				-- upgrade

				-- downgrade
				""");
	}

	@Test
	void anIrreversibleRevisionHasNoDowngradeSectionAndSaysWhy() {
		String text = render(List.of(new ExecuteSql("delete from users", List.of())),
				List.of(new Autocommit(List.of(new Irreversible("the rows\nare gone")))))
			.text();
		assertThat(text).endsWith("""
				-- upgrade
				delete from users;

				-- there is no downgrade: the rows are gone
				""");
		assertThat(Operations.record(read(text).migration()::downgrade)).hasOnlyElementsOfType(Irreversible.class);
	}

	@Test
	void whatIsWrittenIsReadAgain() {
		RevisionNode node = new RevisionNode("m1", List.of("a1", "b1"), List.of("c1"), List.of("shop"));
		Table table = Table.of(QualifiedName.of("shop", "Order, Items"), List.of(column()))
			.withIndexes(List.of(Index.of("ix", "a")));
		RevisionFile file = render(new RevisionDraft(
				node, "two\nlines", JavaRevisionRendererTests.CREATED, "x", List.of(new CreateTable(table),
						new CreateSequence(Sequence.of("s")), new RenameTable(QualifiedName.of("old"), "new")),
				List.of()));
		assertThat(read(file.text()).header()).isEqualTo(new RevisionHeader("m1", List.of("a1", "b1"), List.of("shop"),
				List.of("c1"), "two lines", "2026-11-20T11:13:43Z", "x", true, List.of("table shop.\"Order, Items\"",
						"index ix on shop.\"Order, Items\"", "sequence s", "table new")));
	}

	@Test
	void aRevisionOutsideOfTransactionsSaysSo() {
		String text = render(List.of(new Autocommit(List.of(new ExecuteSql("vacuum -- all", List.of())))), List.of())
			.text();
		assertThat(text).contains("-- transactional: false\n").contains("\nvacuum -- all\n;\n");
		assertThat(read(text).header().transactional()).isFalse();
	}

	@Test
	void aStatementThatEndsInASemicolonKeepsIt() {
		assertThat(render(List.of(new ExecuteSql("begin x; end; ", List.of())), List.of()).text())
			.contains("\nbegin x; end;\n");
	}

	@Test
	void whatAFileCannotSayIsRefused() {
		assertRefused(
				"A SQL revision cannot run Java code 'copy prices': it is Java code. Write a Java revision instead.",
				new RunJava("copy prices", (connection) -> {
				}));
		assertRefused(
				"A SQL revision cannot execute 'select ?': it binds what has no literal. Write a Java revision instead.",
				new ExecuteSql("select ?", List.of(Locale.ROOT)));
		assertRefused("A SQL revision cannot backfill 'users': it runs in batches." + " Write a Java revision instead.",
				Operations.record((op) -> op.backfill(backfill("users").by("id").set("a", 1).where("a is null")))
					.get(0));
		assertRefused(
				"A SQL revision cannot execute 'select ' -- downgrade '': one of its lines would start a section"
						+ " of the file. Write a Java revision instead.",
				new ExecuteSql("select '\n-- downgrade\n'", List.of()));
		assertRefused(
				"A SQL revision cannot execute 'vacuum': it runs outside of the transaction of the other"
						+ " operations. Write a Java revision instead, or one revision for each.",
				new ExecuteSql("select 1", List.of()), new Autocommit(List.of(new ExecuteSql("vacuum", List.of()))));
	}

	@Test
	void boundValuesAreWrittenAsLiterals() {
		List<Operation> operations = Operations.record((op) -> {
			op.bulkInsert(insertInto("users", "id", "name").values(1, "it's").values(2, null));
			op.updateRows(update("users").set("born", LocalDate.of(2026, 11, 20)).where("id = ?", 1));
		});
		assertThat(render(operations, List.of()).text()).contains("""
				-- upgrade
				INSERT INTO users (id, name) VALUES
				    (1, 'it''s'),
				    (2, NULL);
				UPDATE users SET born = DATE '2026-11-20' WHERE id = 1;
				""");
	}

	@Test
	void everyOperationButThoseThatAreNotSqlIsWritten() {
		Set<Class<?>> written = new HashSet<>();
		for (Operation operation : RenderedOperations.all()) {
			try {
				render(List.of(operation), List.of());
				written.add(operation.getClass());
			}
			catch (UnsupportedOperationOnDialectException | UnrenderableOperationException ex) {
				// something of the odd ones that this database or the file cannot say
			}
			catch (IrreversibleOperationException ex) {
				assertThat(operation).isInstanceOfAny(Irreversible.class, Autocommit.class);
			}
		}
		written.addAll(List.of(RunJava.class, Backfill.class, CustomOperation.class, Irreversible.class));
		assertThat(written).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
	}

	@Test
	void anUpgradeThatIsIrreversibleIsRefused() {
		assertThatExceptionOfType(IrreversibleOperationException.class)
			.isThrownBy(() -> render(List.of(new Irreversible("x")), List.of()));
	}

	private void assertRefused(String message, Operation... operations) {
		assertThatExceptionOfType(UnrenderableOperationException.class)
			.isThrownBy(() -> render(List.of(operations), List.of()))
			.withMessage(message);
	}

	private Script read(String text) {
		Sources.write(this.folder.resolve("x.sql"), text);
		return SqlScriptSource.folder(this.folder).scripts().get(0);
	}

	private static Column column() {
		return Column.of("a", GenericType.of(GenericType.Kind.BIGINT));
	}

	private static RevisionFile render(List<Operation> upgrade, List<Operation> downgrade) {
		return render(new RevisionDraft(RevisionNode.of("a1"), "message", JavaRevisionRendererTests.CREATED, "",
				upgrade, downgrade));
	}

	private static RevisionFile render(RevisionDraft draft) {
		return new SqlRevisionRenderer(Dialects.load().byName("postgresql").sqlGenerator(),
				RevisionTemplate.defaultSql())
			.render(draft);
	}

}
