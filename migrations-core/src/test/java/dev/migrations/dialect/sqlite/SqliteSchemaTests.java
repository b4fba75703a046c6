package dev.migrations.dialect.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrations.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What SQLite has in its own way, read back, and done and undone.
 */
class SqliteSchemaTests {

	private SqliteDatabase database;

	@BeforeEach
	void create() throws SQLException {
		this.database = new SqliteDatabase();
	}

	@AfterEach
	void close() throws SQLException {
		this.database.close();
	}

	/**
	 * Done, undone and done again.
	 */
	private void check(Consumer<Operations> code) throws SQLException {
		Operation operation = Operations.record(code).get(0);
		DatabaseSchema before = this.database.schema();
		this.database.run(operation);
		DatabaseSchema after = this.database.schema();
		this.database.run(operation.reverse().operation());
		assertThat(this.database.schema()).isEqualTo(before);
		this.database.run(operation);
		assertThat(this.database.schema()).isEqualTo(after);
	}

	private void assertRefused(Consumer<Operations> code, String message) {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> this.database.dialect.sqlGenerator().generate(Operations.record(code).get(0)))
			.withMessageContaining(message);
	}

	@Test
	void aStrictTableHasItsOwnTypes() throws SQLException {
		check((op) -> op.createTable(
				table("t").option("sqlite", "STRICT", "").option("sqlite", "WITHOUT ROWID", "").comment("exact"),
				column("id", bigint()).notNull(), column("size", doublePrecision()), column("name", text()),
				column("data", blob()), primaryKey("pk", "id")));
		assertThat(this.database.table("t").options()).containsExactly(new DialectOption("sqlite", "STRICT", ""),
				new DialectOption("sqlite", "WITHOUT ROWID", ""));
		assertThat(this.database.table("t").columns()).extracting(Column::type)
			.containsExactly(bigint(), doublePrecision(), text(), blob());
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> this.database.execute("INSERT INTO t (id, size) VALUES (1, 'big')"))
			.withMessageContaining("cannot store TEXT value in REAL column");
		assertRefused((op) -> op.createTable(table("u").option("sqlite", "STRICT", ""), column("a", varchar(20))),
				"cannot keep values of the type varchar(20) in column 'a' of the STRICT table 'u'");
		assertRefused((op) -> op.createTable(table("u").option("sqlite", "WITHOUT ROWID", ""), column("a", text())),
				"without a primary key");
		assertRefused((op) -> op.createTable(table("u").option("sqlite", "WITHOUT ROWID", ""),
				column("a", bigint()).notNull().identity(), primaryKey("pk", "a")), "WITHOUT ROWID");
	}

	@Test
	void optionsAreReadHoweverTheyAreWritten() throws SQLException {
		this.database.execute("CREATE TABLE t (a text PRIMARY KEY) strict,/* , */without  rowid -- , that is all");
		assertThat(this.database.table("t").options()).containsExactly(new DialectOption("sqlite", "STRICT", ""),
				new DialectOption("sqlite", "WITHOUT ROWID", ""));
		check((op) -> op.createCheck("ck", "t", "a <> ''"));
		assertThat(this.database.table("t").options()).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "'', NOT_DEFERRABLE", "DEFERRABLE, INITIALLY_IMMEDIATE",
			"DEFERRABLE INITIALLY IMMEDIATE, INITIALLY_IMMEDIATE", "DEFERRABLE INITIALLY DEFERRED, INITIALLY_DEFERRED",
			"NOT DEFERRABLE INITIALLY DEFERRED, NOT_DEFERRABLE" })
	void aForeignKeySaysWhenItIsChecked(String words, Deferrability deferrability) throws SQLException {
		this.database.execute("CREATE TABLE a (id int PRIMARY KEY)");
		this.database.execute("CREATE TABLE b (a int REFERENCES a (id) ON DELETE CASCADE " + words + ")");
		assertThat(this.database.table("b").foreignKeys()).extracting(ForeignKey::rule)
			.extracting((rule) -> rule.deferrability())
			.containsExactly(deferrability);
	}

	@Test
	void aDeferredForeignKeyWaits() throws SQLException {
		this.database.run((op) -> {
			op.createTable("a", column("id", bigint()).notNull(), primaryKey("pk", "id"));
			op.createTable("b", column("a", bigint()));
		});
		check((op) -> op.createForeignKey(foreignKey("fk", "a").references("a", "id").initiallyDeferred().on("b")));
		this.database.execute(List.of("PRAGMA foreign_keys = ON", "BEGIN", "INSERT INTO b VALUES (1)",
				"INSERT INTO a VALUES (1)", "COMMIT"));
		assertThat(this.database.query("SELECT a FROM b")).containsExactly("1");
		assertRefused(
				(op) -> op
					.createForeignKey(foreignKey("fk", "a").references("a", "id").match(ReferentialMatch.FULL).on("b")),
				"cannot enforce MATCH FULL of the foreign key 'fk': it reads the word and does nothing");
	}

	@Test
	void aCollationOrdersAndCompares() throws SQLException {
		this.database.run((op) -> op.createTable("t", column("name", varchar(20)), column("code", text())));
		this.database.execute("INSERT INTO t VALUES ('b', 'x '), ('A', 'x')");
		check((op) -> op.alterColumn("t", "name", (c) -> c.collation(varchar(20), null, "NOCASE")));
		check((op) -> op.alterColumn("t", "code", (c) -> c.collation(text(), null, "RTRIM")));
		assertThat(this.database.query("SELECT name FROM t ORDER BY name")).containsExactly("A", "b");
		assertThat(this.database.query("SELECT count(*) FROM t WHERE code = 'x'")).containsExactly("2");
		check((op) -> op.createIndex(index("ix").on("t", desc("name").collation("RTRIM"),
				expression("name || code").collation("NOCASE").desc())));
		this.database.execute("CREATE INDEX ix2 ON t (code COLLATE \"nocase\" ASC, (name) COLLATE rtrim)");
		assertThat(this.database.table("t").indexes().get(0).elements()).containsExactly(
				IndexElement.column("name").desc().collation("RTRIM"),
				IndexElement.expression("name || code").desc().collation("NOCASE"));
		assertThat(this.database.table("t").indexes().get(1).elements())
			.extracting((each) -> each.details().collation())
			.containsExactly("NOCASE", "RTRIM");
	}

	@ParameterizedTest
	@ValueSource(strings = { "id int CONSTRAINT pk PRIMARY KEY DESC", "id int, CONSTRAINT pk PRIMARY KEY (id)",
			"id bigint PRIMARY KEY ON CONFLICT FAIL", "id int, PRIMARY KEY (id) ON CONFLICT FAIL" })
	void aKeyIsNumberedAndNoLongerNumbered(String columns) throws SQLException {
		this.database.execute("CREATE TABLE t (name text, " + columns + ")");
		this.database.execute("INSERT INTO t (id, name) VALUES (7, 'a')");
		check((op) -> op.alterColumn("t", "id",
				(c) -> c.identity(null, Identity.byDefault()).existing(column("id", bigint()).notNull())));
		this.database.execute("INSERT INTO t (name) VALUES ('b')");
		assertThat(this.database.query("SELECT id || name FROM t")).containsExactly("7a", "8b");
		assertThat(this.database.query("SELECT seq FROM sqlite_sequence")).containsExactly("8");
		this.database.run((op) -> op.alterColumn("t", "id", (c) -> c.identity(Identity.byDefault(), null)));
		assertThat(this.database.query("SELECT seq FROM sqlite_sequence")).isEmpty();
	}

	@Test
	void onlyAKeyIsNumbered() throws SQLException {
		this.database.execute("CREATE TABLE t (id int PRIMARY KEY, n int)");
		assertThatExceptionOfType(SqliteChangeException.class)
			.isThrownBy(() -> this.database
				.run((op) -> op.alterColumn("t", "n", (c) -> c.identity(null, Identity.byDefault()))))
			.withMessageContaining("not the whole primary key");
		assertRefused((op) -> op.alterColumn("t", "id", (c) -> c.identity(null, Identity.always())),
				"refuse values that a statement gives");
	}

	@Test
	void aComputedColumnIsComputedInAnotherWay() throws SQLException {
		this.database
			.run((op) -> op.createTable("t", column("a", integer()), column("b", integer()).computed("a * 2")));
		this.database.execute("INSERT INTO t VALUES (3)");
		check((op) -> op.alterColumn("t", "b", (c) -> c.computed(computed("a * 2", true), computed("a * 3", false))));
		assertThat(this.database.query("SELECT b FROM t")).containsExactly("9");
		check((op) -> op.alterColumn("t", "b", (c) -> c.computed(computed("a * 3", false), null)));
		assertThat(this.database.query("SELECT b FROM t")).as("values stay").containsExactly("9");
	}

	private static Computed computed(String expression, boolean stored) {
		return new Computed(expression, stored);
	}

	@Test
	void viewsAndTriggersAreReadAndKept() throws SQLException {
		this.database.execute(List.of("CREATE TABLE users (id integer PRIMARY KEY, name text, age int)",
				"INSERT INTO users VALUES (1, 'Ada', 36), (2, 'Bob', 3)", "CREATE TABLE log (what text)"));
		check((op) -> op.create(view("adults", "select id, name from users where age > 17")));
		check((op) -> op.create(trigger("tr", "users",
				"CREATE TRIGGER tr AFTER DELETE ON users BEGIN INSERT INTO log VALUES (old.name); END")));
		check((op) -> op.replace(view("adults", "select id, name from users where age > 17"),
				view("adults", "select id, name, age from users where age > 17")));
		List<ReplaceableObject> objects = this.database.schema().objects();
		assertThat(objects).extracting((object) -> object.id().toString())
			.containsExactly("trigger 'tr' on 'users'", "view 'adults'");
		assertThat(objects).extracting(ReplaceableObject::text)
			.containsExactly("CREATE TRIGGER tr AFTER DELETE ON users BEGIN INSERT INTO log VALUES (old.name); END",
					"select id, name, age from users where age > 17");
		this.database.run((op) -> op.createCheck("ck", "users", "age > 0"));
		assertThat(this.database.schema().objects()).isEqualTo(objects);
		this.database.execute("DELETE FROM users WHERE id = 2");
		assertThat(this.database.query("SELECT what FROM log")).containsExactly("Bob");
	}

	@Test
	void aViewThatNamesItsColumnsIsReadWithThem() throws SQLException {
		this.database.execute("CREATE TABLE users (id int, name text)");
		this.database.execute("INSERT INTO users VALUES (1, 'Ada')");
		this.database
			.execute("CREATE VIEW \"As is\" /* AS */ (\"AS\", b) AS SELECT id, name FROM users -- that is all");
		ReplaceableObject view = this.database.schema().objects().get(0);
		this.database.execute("DROP VIEW \"As is\"");
		this.database.run((op) -> op.create(view(view.id().name().name(), view.text())));
		assertThat(this.database.query("SELECT \"AS\" || b FROM \"As is\"")).containsExactly("1Ada");
	}

	@Test
	void aConstraintIsRenamed() throws SQLException {
		this.database.execute("""
				CREATE TABLE t (id int CONSTRAINT pk PRIMARY KEY, a int CONSTRAINT uq UNIQUE ON CONFLICT FAIL,
				  b int CONSTRAINT "Fk 1" REFERENCES t (id), CONSTRAINT ck CHECK (a > 0))""");
		check((op) -> op.renameConstraint("pk", "t", "pk_t", ConstraintKind.PRIMARY_KEY));
		check((op) -> op.renameConstraint("uq", "t", "Uq T", ConstraintKind.UNIQUE));
		check((op) -> op.renameConstraint("Fk 1", "t", "fk_t", ConstraintKind.FOREIGN_KEY));
		check((op) -> op.renameConstraint("ck", "t", "check", ConstraintKind.CHECK));
		Table table = this.database.table("t");
		assertThat(table.primaryKey()).isNotNull().satisfies((key) -> assertThat(key.name()).isEqualTo("pk_t"));
		assertThat(table.uniqueConstraints().get(0).name()).isEqualTo("Uq T");
		assertThat(table.foreignKeys().get(0).name()).isEqualTo("fk_t");
		assertThat(table.checkConstraints().get(0).name()).isEqualTo("check");
		assertThatExceptionOfType(SqliteChangeException.class)
			.isThrownBy(
					() -> this.database.run((op) -> op.renameConstraint("none", "t", "other", ConstraintKind.UNIQUE)))
			.withMessage("The table 't' has no unique 'none'.");
	}

	@Test
	void anIndexIsRenamedWithAllThatItSays() throws SQLException {
		this.database.execute("CREATE TABLE t (a int, b text)");
		this.database.execute(
				"CREATE UNIQUE INDEX IF NOT EXISTS [the index] ON t (a DESC, lower(b) COLLATE NOCASE) WHERE a > 0");
		check((op) -> op.renameIndex("the index", "t", "ix"));
		assertThat(this.database.query("SELECT sql FROM sqlite_schema WHERE name = 'ix'"))
			.containsExactly("CREATE UNIQUE INDEX \"ix\" ON t (a DESC, lower(b) COLLATE NOCASE) WHERE a > 0");
		assertThatExceptionOfType(SqliteChangeException.class)
			.isThrownBy(() -> this.database.run((op) -> op.renameIndex("none", "t", "other")))
			.withMessage("The table 't' has no index 'none'.");
	}

	@Test
	void aSchemaIsAFile() {
		assertRefused((op) -> op.createSchema("shop"),
				"cannot create the schema 'shop': a schema is another database file."
						+ " Attach the file where connections are opened: ATTACH DATABASE 'file' AS shop.");
	}

}
