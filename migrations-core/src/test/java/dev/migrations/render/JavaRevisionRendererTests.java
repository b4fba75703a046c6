package dev.migrations.render;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.RunJava;
import dev.migrations.revision.RevisionNode;
import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.JavaScriptSource;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.Script;
import dev.migrations.script.Sources;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.sql;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JavaRevisionRendererTests {

	static final Instant CREATED = Instant.parse("2026-11-20T11:13:43.123Z");

	static final List<Operation> USERS = Operations.record((op) -> {
		op.createTable("users", column("id", bigint()).notNull().identity(), column("email", varchar(255)).notNull(),
				column("age", integer()).notNull().serverDefault(0),
				column("created_at", timestampWithTimeZone()).notNull().serverDefault(sql("now()")),
				primaryKey("pk_users", "id"), unique("uq_users_email", "email"));
		op.createIndex("ix_users_created_at", "users", "created_at");
		op.createIndex(index("ix_users_adults").on("users", desc("age")).where("age >= 18"));
		op.alterColumn("users", "age", (c) -> c.type(integer(), bigint()).nullable(false, true));
	});

	@TempDir
	private Path folder;

	@Test
	void aRevisionReadsAsInTheDocumentation() {
		RevisionFile file = render(new RevisionDraft(RevisionNode.of("88fb11965e20", "043bdf6fcef1"), "add users table",
				CREATED, "Hibernate 7.4.5.Final, postgresql 18", USERS,
				Operations.record((op) -> op.dropTable("users"))));
		assertThat(file.fileName()).isEqualTo("R20261120_88fb11965e20_add_users_table.java");
		assertGolden("users.java", file.text());
	}

	@Test
	void anEmptyRevisionHasEmptyMethodsAndNoImportsOfTheDsl() {
		RevisionFile file = render(new RevisionDraft(RevisionNode.of("a1"), "", CREATED, "", List.of(), List.of()));
		assertThat(file.fileName()).isEqualTo("R20261120_a1.java");
		assertGolden("empty.java", file.text());
	}

	@Test
	void longOnesAreBrokenSensibly() {
		RevisionNode node = new RevisionNode("m1", List.of("a1", "b1"), List.of("c1"), List.of("shop"));
		RevisionFile file = render(new RevisionDraft(node,
				"merge the branch of the shop with everything that was changed" + " meanwhile in the other one",
				CREATED, "Hibernate 7.4.5.Final, postgresql 18", RenderedOperations.all(),
				List.of(new Irreversible("the rows of 'users' are gone"))));
		assertThat(file.fileName()).isEqualTo("R20261120_m1_merge_the_branch_of_the_shop_with.java");
		assertGolden("all.java", file.text());
	}

	@Test
	void whatIsWrittenCompilesAndRecordsWhatWasGiven() throws IOException {
		List<Operation> operations = RenderedOperations.all();
		RevisionNode node = new RevisionNode("m1", List.of("a1", "b1"), List.of("c1"), List.of("shop"));
		String message = RenderedOperations.ODD + " */ /* \n@Deprecated <b> & \\u002a/";
		RevisionDraft draft = new RevisionDraft(node, message, CREATED, "\"x\"", operations, operations);
		Script script = compiled(render(draft));
		assertThat(script.header()).isEqualTo(new RevisionHeader("m1", List.of("a1", "b1"), List.of("shop"),
				List.of("c1"), message.replace(" \n", " "), "2026-11-20T11:13:43Z", "\"x\"", true, List.of()));
		assertThat(Operations.record(script.migration()::upgrade)).containsExactlyElementsOf(operations);
		assertThat(Operations.record(script.migration()::downgrade)).containsExactlyElementsOf(operations);
	}

	@Test
	void everyOperationButThoseWithoutATextIsWritten() {
		Set<Class<?>> covered = new HashSet<>();
		RenderedOperations.all().forEach((operation) -> covered.add(operation.getClass()));
		covered.addAll(List.of(RunJava.class, CustomOperation.class));
		assertThat(covered).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
	}

	@Test
	void everyChangeOfAColumnIsWritten() {
		Set<Class<?>> covered = RenderedOperations.all()
			.stream()
			.filter(AlterColumn.class::isInstance)
			.flatMap((operation) -> ((AlterColumn) operation).changes().stream())
			.map(Object::getClass)
			.collect(Collectors.toSet());
		assertThat(covered).containsExactlyInAnyOrder(ColumnChange.class.getPermittedSubclasses());
	}

	@Test
	void theIndexesOfATableAreCreatedAfterIt() {
		QualifiedName name = QualifiedName.of("t");
		Table table = Table.of(name, List.of(Column.of("a", GenericType.of(GenericType.Kind.UUID))));
		Index index = Index.of("ix", "a");
		assertThat(statements(new CreateTable(table.withIndexes(List.of(index)))))
			.isEqualTo(statements(new CreateTable(table), new CreateIndex(name, index)));
	}

	@Test
	void whatADroppedObjectWasIsNotWritten() {
		QualifiedName name = QualifiedName.of("t");
		assertThat(statements(new DropTable(name, Table.of(name, List.of())))).isEqualTo("\t\top.dropTable(\"t\");");
	}

	@Test
	void javaCodeCannotBeWritten() {
		assertThatExceptionOfType(UnrenderableOperationException.class)
			.isThrownBy(() -> statements(new RunJava("copy prices", (connection) -> {
			})))
			.withMessage("A Java revision cannot run Java code 'copy prices': its code is not known as text."
					+ " Write the call of op.run by hand.")
			.satisfies((ex) -> assertThat(ex.format()).isEqualTo("Java"));
	}

	@Test
	void customOperationsCannotBeWritten() {
		record Audit() implements CustomOperation {

			@Override
			public String description() {
				return "audit 'users'";
			}

			@Override
			public List<Operation> expand(String dialect) {
				return List.of();
			}

		}
		assertThatExceptionOfType(UnrenderableOperationException.class)
			.isThrownBy(() -> statements(new Autocommit(List.of(new Audit()))))
			.withMessage("A Java revision cannot audit 'users': how it is constructed is not known. Write the call of"
					+ " op.apply by hand, or replace it with the operations it stands for.");
	}

	@Test
	void whatABatchCannotSayCannotBeWritten() {
		QualifiedName users = QualifiedName.of("users");
		assertThatExceptionOfType(UnrenderableOperationException.class)
			.isThrownBy(() -> statements(new BatchAlterTable(users, List.of(new DropTable(users, null)),
					BatchAlterTable.Recreate.AUTO, null)))
			.withMessage("A Java revision cannot alter table 'users': drop table 'users': a batch cannot drop table"
					+ " 'users'. Take this operation out of the batch.");
		assertThatExceptionOfType(UnrenderableOperationException.class)
			.isThrownBy(() -> statements(
					new BatchAlterTable(users, List.of(new CreateIndex(QualifiedName.of("posts"), Index.of("ix", "a"))),
							BatchAlterTable.Recreate.AUTO, null)))
			.withMessageEndingWith(
					"a batch cannot create index 'ix' on 'posts'. Take this operation out of the batch.");
	}

	@Test
	void everyAlterationOfABatchIsWritten() {
		Set<Class<?>> covered = RenderedBatches.all()
			.stream()
			.flatMap((operation) -> ((BatchAlterTable) operation).operations().stream())
			.map(Object::getClass)
			.collect(Collectors.toSet());
		Set<Class<?>> written = Arrays.stream(JavaBatchStatements.class.getDeclaredMethods())
			.filter((method) -> method.getName().equals("visit") && !method.isBridge())
			.map((method) -> method.getParameterTypes()[0])
			.collect(Collectors.toSet());
		assertThat(covered).isEqualTo(written);
	}

	@Test
	void valuesWithoutLiteralCannotBeWritten() {
		assertThatExceptionOfType(UnrenderableOperationException.class)
			.isThrownBy(() -> statements(new ExecuteSql("select ?", List.of(Locale.ROOT))))
			.withMessage("A Java revision cannot execute 'select ?': a value of type 'java.util.Locale' has no literal."
					+ " Write this statement by hand.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Add Users: Table!|add_users_table", "Größe & Ärger|gro_e_arger", "漢字|", "  a--b  |a_b",
			"one two three four five six seven eight nine|one_two_three_four_five_six_seven_eight",
			"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaabbb|aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" })
	void aMessageBecomesPartOfTheName(String messageAndSlug) {
		String[] parts = messageAndSlug.split("\\|", -1);
		assertThat(RevisionSlug.of(parts[0], 40)).isEqualTo(parts[1]);
	}

	@Test
	void aUsersTemplateIsUsedInstead() throws IOException {
		Path template = Files.writeString(this.folder.resolve("mine.mustache"), """
				// {{className}} of {{package}}: {{id}} after{{#revises}} {{.}}{{/revises}}, {{message}} ({{created}})
				{{imports}}
				{{#upgrade}}{{.}}{{/upgrade}}
				""");
		RevisionDraft draft = new RevisionDraft(RevisionNode.of("c1", "a1", "b1"), "a \"b\" <c>", CREATED, "",
				Operations.record((op) -> op.dropTable("t")), List.of());
		assertThat(new JavaRevisionRenderer("db.x", RevisionTemplate.file(template)).render(draft).text()).isEqualTo("""
				// R20261120_c1_a_b_c of db.x: c1 after a1 b1, a "b" <c> (2026-11-20T11:13:43Z)
				import dev.migrations.operation.Operations;
				import dev.migrations.script.Migration;
				import dev.migrations.script.Revision;
						op.dropTable("t");
				""");
	}

	@Test
	void aBrokenTemplateIsNamed() throws IOException {
		RevisionDraft draft = new RevisionDraft(RevisionNode.of("a1"), "", CREATED, "", List.of(), List.of());
		String remedy = ". Correct it, or remove the property 'migrations.file-template' to use the default template.";
		Path unclosed = Files.writeString(this.folder.resolve("unclosed.mustache"), "{{#upgrade}}\n");
		assertThatExceptionOfType(RevisionTemplateException.class)
			.isThrownBy(() -> new JavaRevisionRenderer("x", RevisionTemplate.file(unclosed)).render(draft))
			.withMessageStartingWith("The template '" + unclosed + "' of new revisions is broken: ")
			.withMessageEndingWith(remedy)
			.satisfies((ex) -> assertThat(ex.template()).isEqualTo(unclosed.toString()));
		Path unknown = Files.writeString(this.folder.resolve("unknown.mustache"), "{{upgrades}}");
		assertThatExceptionOfType(RevisionTemplateException.class)
			.isThrownBy(() -> new JavaRevisionRenderer("x", RevisionTemplate.file(unknown)).render(draft))
			.withMessageContaining("'upgrades'")
			.withMessageEndingWith(remedy);
		Path missing = this.folder.resolve("missing.mustache");
		assertThatExceptionOfType(RevisionTemplateException.class).isThrownBy(() -> RevisionTemplate.file(missing))
			.withMessage("The template '" + missing + "' of new revisions cannot be read: "
					+ "java.nio.file.NoSuchFileException: " + missing + remedy);
	}

	private Script compiled(RevisionFile file) {
		Path sources = this.folder.resolve("sources");
		Path classes = this.folder.resolve("classes");
		Sources.write(sources.resolve("db/revisions/" + file.fileName()), file.text());
		Sources.compile(sources, classes);
		URLClassLoader loader = Sources.classLoader(classes);
		return new JavaScriptSource("db.revisions", loader, new AsmRevisionHeaderReader(),
				MigrationFactory.noArgumentConstructor())
			.scripts()
			.get(0);
	}

	private static String statements(Operation... operations) {
		return JavaRevisionRenderer.statements(Arrays.asList(operations), new TreeSet<>());
	}

	private static RevisionFile render(RevisionDraft draft) {
		return new JavaRevisionRenderer("db.revisions", RevisionTemplate.defaultJava()).render(draft);
	}

	/**
	 * Compares with a file of the test resources; {@code -Dgolden.update} writes it.
	 */
	static void assertGolden(String name, String text) {
		Path golden = Path.of("src/test/resources/golden/render", name + ".txt");
		if (System.getProperty("golden.update") != null) {
			Sources.write(golden, text);
		}
		assertThat(golden).hasContent(text);
		assertThat(text.lines().map((line) -> line.replace("\t", "    ")))
			.allMatch((line) -> line.length() <= 120 || line.contains("xxxxx") || line.contains("\"\"\\\""));
	}

}
