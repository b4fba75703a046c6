package dev.migrations.autogenerate;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.Ddl;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.CustomOperation;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

import static dev.migrations.autogenerate.Schemas.compare;
import static dev.migrations.autogenerate.Schemas.foreignKey;
import static dev.migrations.autogenerate.Schemas.schema;
import static dev.migrations.autogenerate.Schemas.table;
import static dev.migrations.autogenerate.Schemas.texts;
import static dev.migrations.autogenerate.Schemas.upgrade;
import static dev.migrations.autogenerate.Schemas.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnershipTests {

	private static RevisionReplay replay() {
		return OwnedObjects.replay("postgresql", new PlainRules());
	}

	@Test
	void nothingIsDroppedThatNoRevisionCreated() {
		Table users = with(with(with(table("users", "age"), Index.of("ix", "age")), UniqueConstraint.of("uq", "age")),
				foreignKey("age", "foreign_table").withName("fk"));
		DatabaseSchema found = new DatabaseSchema(List.of(users, table("foreign_table")), List.of(Sequence.of("s")));
		AutogenerateResult result = compare(schema(table("users")), found, OwnedObjects.none());
		assertThat(result.upgrade()).isEmpty();
		assertThat(texts(result.notOwned())).containsExactly(
				"No mapping uses sequence 's', and no applied revision is known to have created it: it stays.",
				"No mapping uses column 'users.age', and no applied revision is known to have created its table: it stays.",
				"No mapping wants unique constraint 'uq' on 'users', and no applied revision is known to have created it: it stays.",
				"No mapping wants index 'ix' on 'users', and no applied revision is known to have created it: it stays.",
				"No mapping wants foreign key (age)(id) on table 'users' as it is, and no applied revision is known to have "
						+ "created the table: it stays.",
				"No mapping uses table 'foreign_table', and no applied revision is known to have created it: it stays.");
	}

	@Test
	void writtenDropsAndRenamesEndOwnership() {
		RevisionReplay replay = replay().creates(List.of("table a", "table b", "table shop.c", "table \"Big\"",
				"table old", "table kept", "index ix_kept on kept", "index ix_gone on kept", "sequence s"));
		replay.operations(Operations.record((op) -> {
			op.execute("DROP TABLE IF EXISTS A, b CASCADE");
			op.apply(new ExecuteScript("x.sql", List.of(new ExecuteScript.Section(null, """
					drop table shop.c;
					drop table "Big";
					alter table only old rename to renamed;
					drop index concurrently if exists ix_gone;
					drop sequence s;""", 1))));
		}));
		OwnedObjects owned = replay.owned();
		assertThat(owned.tables()).containsExactlyInAnyOrder(QualifiedName.of("kept"), QualifiedName.of("renamed"));
		assertThat(owned.ownsIndex(QualifiedName.of("kept"), "ix_kept")).isTrue();
		assertThat(owned.ownsIndex(QualifiedName.of("kept"), "ix_gone")).isFalse();
		assertThat(owned.sequences()).isEmpty();
	}

	@Test
	void dropAllLiftsTheRule() {
		DatabaseSchema found = new DatabaseSchema(List.of(table("a")), List.of(Sequence.of("s")));
		AutogenerateResult result = new Autogenerator().compare(DatabaseSchema.empty(), found, new PlainRules(),
				OwnedObjects.none(), AutogenerateOptions.defaults().withDrop(DropPolicy.ALL));
		assertThat(upgrade(result)).containsExactly("drop table 'a'", "drop sequence 's'");
		assertThat(result.notOwned()).isEmpty();
	}

	@Test
	void dropNoneKeepsAndReportsEvenWhatIsOwned() {
		DatabaseSchema found = new DatabaseSchema(List.of(table("a")), List.of(Sequence.of("s")));
		OwnedObjects owned = OwnedObjects.replay("plain", new PlainRules())
			.creates(List.of("table a", "sequence s"))
			.owned();
		AutogenerateResult result = new Autogenerator().compare(DatabaseSchema.empty(), found, new PlainRules(), owned,
				AutogenerateOptions.defaults().withDrop(DropPolicy.NONE));
		assertThat(result.upgrade()).isEmpty();
		assertThat(result.notOwned()).extracting(Finding::text)
			.containsExactlyInAnyOrder(
					"No mapping uses table 'a', and 'migrations.autogenerate.drop=none' keeps it: it stays.",
					"No mapping uses sequence 's', and 'migrations.autogenerate.drop=none' keeps it: it stays.");
	}

	@Test
	void tablesOfMigrationToolsAreNeitherDroppedNorReported() {
		DatabaseSchema found = schema(table("flyway_schema_history"), table("\"DATABASECHANGELOG\""),
				table("databasechangeloglock"), table("migrations_version"));
		AutogenerateOptions options = AutogenerateOptions.defaults()
			.withDrop(DropPolicy.ALL)
			.withIgnored(IgnoredTables.ofOtherTools().and(QualifiedName.of("ops", "migrations_version")));
		AutogenerateResult result = new Autogenerator().compare(DatabaseSchema.empty(), found, new PlainRules(),
				OwnedObjects.none(), options);
		assertThat(result.upgrade()).isEmpty();
		assertThat(result.notOwned()).isEmpty();
	}

	@Test
	void anIndexThatNoRevisionCreatedKeepsItsNameAndItsColumn() {
		OwnedObjects table = replay().creates(List.of("table users")).owned();
		AutogenerateResult other = compare(schema(with(table("users", "age"), Index.of("ix", "id", "age"))),
				schema(with(table("users", "age"), Index.of("ix", "age"))), table);
		assertThat(other.upgrade()).isEmpty();
		assertThat(texts(other.warnings())).containsExactly("The mappings want another index 'ix' on 'users' than "
				+ "there is, but no applied revision is known to have created that one, so it stays. Drop it by hand, or choose "
				+ "another name.");
		AutogenerateResult gone = compare(schema(table("users")),
				schema(with(table("users", "age"), Index.of("ix", "age"))), table);
		assertThat(gone.upgrade()).isEmpty();
		assertThat(texts(gone.notOwned()))
			.contains("No mapping uses column 'users.age', but index 'ix' covers it, which no applied "
					+ "revision created: it stays.");
	}

	@Test
	void aTableThatAForeignTableRefersToStays() {
		DatabaseSchema found = schema(with(table("theirs", "a_id"), foreignKey("a_id", "a").withName("fk1")),
				with(table("a", "b_id"), foreignKey("b_id", "b").withName("fk2")), table("b"), table("c"));
		AutogenerateResult result = compare(DatabaseSchema.empty(), found,
				replay().creates(List.of("table a", "table b", "table c")).owned());
		assertThat(upgrade(result)).containsExactly("drop table 'c'");
		assertThat(texts(result.notOwned())).contains(
				"No mapping uses table 'a', but table 'theirs' refers to it, which stays: so it stays too.",
				"No mapping uses table 'b', but table 'a' refers to it, which stays: so it stays too.");
	}

	@Test
	void replayFollowsOperations() {
		List<Operation> first = Operations.record((op) -> {
			op.createTable("users", Ddl.column("id", Ddl.bigint()));
			op.createTable("gone", Ddl.column("id", Ddl.bigint()));
			op.createIndex("ix_users", "users", "id");
			op.createIndex("ix_dropped", "users", "id");
			op.createSequence("s1");
			op.createSequence("s2");
		});
		List<Operation> second = Operations.record((op) -> {
			op.renameTable("users", "people");
			op.dropTable("gone");
			op.dropIndex("ix_dropped", "people");
			op.dropSequence("s2");
			op.autocommit((block) -> block.createIndex("ix_later", "people", "id"));
			op.apply(new AuditTable());
			op.execute("create table unseen (id int)");
		});
		OwnedObjects owned = replay().operations(first).operations(second).owned();
		QualifiedName people = QualifiedName.of("people");
		assertThat(owned.tables()).containsExactlyInAnyOrder(people, QualifiedName.of("audit_postgresql"));
		assertThat(owned.indexes().get(people)).containsExactlyInAnyOrder("ix_users", "ix_later");
		assertThat(owned.sequences()).containsExactly(QualifiedName.of("s1"));
	}

	@Test
	void replayReadsTheHeaderOfSqlRevisions() {
		OwnedObjects owned = replay()
			.creates(List.of("table users", "index ix_a on users", "sequence shop.users_seq",
					"table \"My Shop\".\"Or.ders\""))
			.owned();
		assertThat(owned.tables()).containsExactlyInAnyOrder(QualifiedName.of("users"),
				QualifiedName.of("My Shop", "Or.ders"));
		assertThat(owned.ownsIndex(QualifiedName.of("users"), "ix_a")).isTrue();
		assertThat(owned.sequences()).containsExactly(QualifiedName.of("shop", "users_seq"));
	}

	@Test
	void aHeaderThatNamesNoObjectIsRefused() {
		assertThatExceptionOfType(MalformedCreatesException.class)
			.isThrownBy(() -> replay().creates(List.of("tabel users")))
			.withMessage("The header 'creates: tabel users' names no object. Write 'table users', "
					+ "'index ix_users_age on users' or 'sequence users_seq'.")
			.satisfies((ex) -> assertThat(ex.entry()).isEqualTo("tabel users"));
	}

	record AuditTable() implements CustomOperation {

		@Override
		public String description() {
			return "create the audit table";
		}

		@Override
		public List<Operation> expand(String dialect) {
			return Operations.record((op) -> op.createTable("audit_" + dialect, Ddl.column("id", Ddl.bigint())));
		}

	}

}
