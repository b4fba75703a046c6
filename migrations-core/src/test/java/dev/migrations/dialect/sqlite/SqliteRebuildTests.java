package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A table that is made anew keeps everything that nobody changes.
 */
class SqliteRebuildTests {

	private static final String USERS = """
			CREATE TABLE Users (
			  id INTEGER PRIMARY KEY AUTOINCREMENT,
			  email varchar(255) NOT NULL COLLATE NOCASE CONSTRAINT uq_email UNIQUE ON CONFLICT ABORT, -- the key, of sorts
			  boss INTEGER REFERENCES Users (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
			  age int DEFAULT (17 + 1) CHECK (age > 0), "twice, or so" int AS (age * 2) STORED,
			  [old name] text DEFAULT 'a, (b', extra,
			  CONSTRAINT ck_users CHECK (age < 200 AND email <> ')') UNIQUE (age, email)
			)""";

	private Connection connection;

	private Dialect dialect;

	@BeforeEach
	void create() throws SQLException {
		this.connection = SqliteDialectTests.database("jdbc:sqlite::memory:").getConnection();
		this.dialect = Dialects.load().forConnection(this.connection);
		execute(USERS);
		execute("CREATE TABLE posts (id integer PRIMARY KEY, author int NOT NULL REFERENCES users ON DELETE CASCADE)");
		execute("CREATE TABLE log (what text)");
		execute("CREATE INDEX ix_age ON users (age DESC, lower(email)) WHERE age > 1");
		execute("CREATE TRIGGER tr_users AFTER INSERT ON users BEGIN INSERT INTO log VALUES (new.email); END");
		execute("CREATE TRIGGER tr_posts AFTER INSERT ON posts BEGIN UPDATE users SET age = age WHERE id = 1; END");
		execute("CREATE VIEW adults AS SELECT email, age FROM users WHERE age > 17");
		execute("INSERT INTO users (id, email, boss) VALUES (1, 'a', NULL), (2, 'b', 1), (9, 'z', 2)");
		execute("DELETE FROM users WHERE id = 9");
		execute("INSERT INTO posts VALUES (1, 1), (2, 2)");
	}

	@AfterEach
	void close() throws SQLException {
		this.connection.close();
	}

	private void execute(String sql) throws SQLException {
		try (java.sql.Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private List<String> query(String sql) throws SQLException {
		return SqliteDialectTests.query(this.connection, sql);
	}

	private void run(Consumer<Operations> code) throws SQLException {
		for (Operation operation : Operations.record(code)) {
			for (Statement statement : this.dialect.sqlGenerator().generate(operation)) {
				if (statement instanceof ComposedStatement composed) {
					composed.composition().run(this.connection);
				}
				else {
					execute(statement.text());
				}
			}
		}
	}

	private List<String> composed(Consumer<Operations> code) throws SQLException {
		Operation operation = Operations.record(code).get(0);
		return ((ComposedStatement) this.dialect.sqlGenerator().generate(operation).get(0)).composition()
			.sql(this.connection);
	}

	private Table users() throws SQLException {
		return this.dialect.schemaInspector()
			.inspect(this.connection, Set.of())
			.tables()
			.stream()
			.filter((table) -> table.name().name().equals("users"))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void everythingElseStaysAsItWasWritten() throws SQLException {
		List<String> others = query("SELECT sql FROM sqlite_schema WHERE name NOT IN ('Users', 'log') ORDER BY name");
		run((op) -> op.alterColumn("users", "age",
				(c) -> c.type(integer(), bigint()).serverDefault(sql("17 + 1"), literal(3)).nullable(true, false)));
		assertThat(query("SELECT sql FROM sqlite_schema WHERE name = 'Users'")).containsExactly("""
				CREATE TABLE "Users" (
				    id INTEGER PRIMARY KEY AUTOINCREMENT,
				    email varchar(255) NOT NULL COLLATE NOCASE CONSTRAINT uq_email UNIQUE ON CONFLICT ABORT,
				    boss INTEGER REFERENCES Users (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,
				    age bigint CHECK (age > 0) DEFAULT 3 NOT NULL,
				    "twice, or so" int AS (age * 2) STORED,
				    [old name] text DEFAULT 'a, (b',
				    extra,
				    CONSTRAINT ck_users CHECK (age < 200 AND email <> ')'),
				    UNIQUE (age, email)
				)""");
		assertThat(query("SELECT sql FROM sqlite_schema WHERE name NOT IN ('Users', 'log') ORDER BY name"))
			.isEqualTo(others);
		assertThat(query("SELECT id || email || coalesce(boss, '-') || age || \"twice, or so\" FROM users"))
			.containsExactly("1a-1836", "2b11836");
		assertThat(query("SELECT author FROM posts")).containsExactly("1", "2");
	}

	@Test
	void theRebuiltTableWorksAsBefore() throws SQLException {
		run((op) -> op.dropColumn("users", "extra"));
		run((op) -> op.createCheck("ck_more", "users", "age > 2"));
		execute("PRAGMA foreign_keys = ON");
		execute("INSERT INTO users (email, boss) VALUES ('c', 2)");
		assertThat(query("SELECT max(id) FROM users")).as("numbers of deleted rows are not given again")
			.containsExactly("10");
		assertThat(query("SELECT what FROM log ORDER BY rowid DESC LIMIT 1")).as("triggers fire").containsExactly("c");
		execute("INSERT INTO posts VALUES (3, 10)");
		execute("DELETE FROM users WHERE id = 2");
		assertThat(query("SELECT author FROM posts")).as("foreign keys cascade").containsExactly("1", "10");
		assertThat(query("SELECT boss FROM users WHERE id = 10")).as("to itself, too").containsOnlyNulls();
		assertThat(query("SELECT count(*) FROM adults")).containsExactly("2");
		assertThat(query("SELECT name FROM sqlite_sequence")).containsExactly("Users");
	}

	@Test
	void rowsThatReferToNothingFailItAndAreNamed() throws SQLException {
		execute("INSERT INTO posts VALUES (7, 99)");
		List<String> before = query("SELECT sql FROM sqlite_schema");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> run((op) -> op.createCheck("ck", "users", "age > 2")))
			.withMessageStartingWith("Foreign keys refer to rows that are not there: 'posts' row 7 to 'users'.");
		assertThat(query("SELECT sql FROM sqlite_schema")).isEqualTo(before);
		assertThat(query("SELECT count(*) FROM users")).containsExactly("2");
		assertThat(query("PRAGMA legacy_alter_table")).containsExactly("0");
	}

	@Test
	void failureLeavesEverythingAsItWas() throws SQLException {
		List<String> before = query("SELECT sql FROM sqlite_schema");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> run((op) -> op.alterColumn("users", "boss", (c) -> c.nullable(true, false))))
			.withMessageContaining("NOT NULL constraint failed");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> run((op) -> op.createUnique("uq_posts", "users", "age")));
		assertThat(query("SELECT sql FROM sqlite_schema")).isEqualTo(before);
		assertThat(query("SELECT count(*) FROM users")).containsExactly("2");
	}

	@Test
	void aDroppedColumnTakesItsIndexesAndConstraintsAlong() throws SQLException {
		execute("DROP VIEW adults");
		execute("DROP TRIGGER tr_posts");
		run((op) -> op.alterColumn("users", "twice, or so", (c) -> c.nullable(true, true).rename("twice")));
		run((op) -> op.dropColumn("users", "twice"));
		run((op) -> op.dropColumn("users", "age"));
		assertThat(users().columns()).extracting((column) -> column.name())
			.containsExactly("id", "email", "boss", "old name", "extra");
		assertThat(users().indexes()).isEmpty();
		assertThat(users().checkConstraints()).isEmpty();
		assertThat(users().uniqueConstraints()).singleElement()
			.satisfies((unique) -> assertThat(unique.name()).isEqualTo("uq_email"));
	}

	@Test
	void theFirstColumnIsDroppedLikeOthers() throws SQLException {
		execute("CREATE TABLE pairs (a text UNIQUE, b text)");
		run((op) -> op.dropColumn("pairs", "a"));
		assertThat(query("SELECT name FROM pragma_table_info('pairs')")).containsExactly("b");
	}

	@Test
	void aColumnThatAViewReadsIsNotDropped() throws SQLException {
		run((op) -> op.dropColumn("users", "twice, or so"));
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> run((op) -> op.dropColumn("users", "age")))
			.withMessageContaining("no such column: age");
		assertThat(users().column("age")).isPresent();
	}

	@Test
	void whatSqliteCanDoInPlaceIsDoneInPlace() throws SQLException {
		assertThat(composed((op) -> op.dropColumn("users", "extra")))
			.containsExactly("ALTER TABLE \"main\".\"Users\" DROP COLUMN \"extra\"");
		assertThat(composed((op) -> op.addColumn("users", column("extra", integer()).ifNotExists()))).isEmpty();
		assertThat(composed((op) -> op.dropColumn("users", "nothing", ifExists()))).isEmpty();
		run((op) -> op.addColumn("users", column("born", date()).comment("in */ what, year")));
		run((op) -> op.addColumn("users", column("seen", timestamp()).serverDefault(sql("current_timestamp"))));
		run((op) -> op.alterColumn("users", "email", (c) -> c.rename("e-mail")));
		assertThat(users().column("born").orElseThrow().comment()).isEqualTo("in */ what, year");
		assertThat(query("SELECT count(seen) FROM users")).containsExactly("2");
		assertThat(query("SELECT \"e-mail\" FROM adults")).containsExactly("a", "b");
	}

	@Test
	void itIsRefusedWhereRowsOfOtherTablesWouldGo() throws SQLException {
		execute("PRAGMA foreign_keys = ON");
		this.connection.setAutoCommit(false);
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> run((op) -> op.createCheck("ck", "users", "age > 2")));
		this.connection.rollback();
		this.connection.setAutoCommit(true);
		assertThat(query("SELECT count(*) FROM posts")).containsExactly("2");
	}

	@Test
	void valuesKeepTheirMeaningWhenTheTypeChanges() throws SQLException {
		execute("UPDATE users SET extra = '12' WHERE id = 1");
		execute("UPDATE users SET extra = 'twelve' WHERE id = 2");
		run((op) -> op.alterColumn("users", "extra", (c) -> c.type(blob(), integer())));
		assertThat(query("SELECT extra || typeof(extra) FROM users")).containsExactly("12integer", "twelvetext");
		run((op) -> op.alterColumn("users", "extra", (c) -> c.type(integer(), text(), "extra || '!'")));
		assertThat(query("SELECT extra FROM users")).containsExactly("12!", "twelve!");
	}

	@Test
	void tablesWithoutNumberedRowsKeepTheirRowids() throws SQLException {
		execute("DELETE FROM log");
		execute("INSERT INTO log (rowid, what) VALUES (70, 'x')");
		run((op) -> op.createUnique("uq_log", "log", "what"));
		assertThat(query("SELECT rowid FROM log")).containsExactly("70");
		execute("CREATE TABLE pairs (a text, b int, PRIMARY KEY (a, b)) WITHOUT ROWID, STRICT");
		execute("INSERT INTO pairs VALUES ('x', 1)");
		run((op) -> op.createCheck("ck_pairs", "pairs", "b > 0"));
		assertThat(query("SELECT wr + strict FROM pragma_table_list WHERE name = 'pairs'")).containsExactly("2");
	}

	@Test
	void whatIsNotThereIsTold() {
		assertThatExceptionOfType(SqliteChangeException.class)
			.isThrownBy(() -> run((op) -> op.dropUnique("uq_none", "users")))
			.withMessage("The table 'users' has no unique 'uq_none'.");
		assertThatExceptionOfType(SqliteChangeException.class)
			.isThrownBy(() -> run((op) -> op.createCheck("ck", "nowhere", "1 = 1")))
			.withMessage("There is no table 'nowhere' to change.");
	}

}
