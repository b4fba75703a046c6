package dev.migrations.dialect.sqlite;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.PreparedTransaction;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.render.RevisionDraft;
import dev.migrations.render.RevisionFile;
import dev.migrations.render.RevisionTemplate;
import dev.migrations.render.SqlRevisionRenderer;
import dev.migrations.render.UnrenderableOperationException;
import dev.migrations.revision.RevisionNode;
import dev.migrations.schema.DatabaseSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A script makes a table anew that it was told of, and stops where the table is another.
 */
class SqliteBatchScriptTests {

	private static final Operation BATCH = Operations.record((op) -> op.batchAlterTable("users", (batch) -> {
		batch.copyFrom(column("id", bigint()).notNull().identity(), column("email", varchar(50)),
				column("age", integer()), primaryKey("pk_users", "id"));
		batch.copyFromIndexes(index("ix_age").on("users", "age"));
		batch.alterColumn("email", (c) -> c.nullable(true, false));
		batch.createUnique("uq_email", "email");
	})).get(0);

	private SqliteDatabase database;

	@BeforeEach
	void create() throws SQLException {
		this.database = new SqliteDatabase();
		this.database.run((op) -> {
			op.createTable("users", column("id", bigint()).notNull().identity(), column("email", varchar(50)),
					column("age", integer()), primaryKey("pk_users", "id"));
			op.createIndex("ix_age", "users", "age");
			op.createTable("posts", column("author", bigint()),
					foreignKey("fk_author", "author").references("users", "id"));
		});
		this.database.execute("INSERT INTO users VALUES (1, 'a', 3), (2, 'b', NULL)");
		this.database.execute("INSERT INTO posts VALUES (2)");
	}

	@AfterEach
	void close() throws SQLException {
		this.database.close();
	}

	@Test
	void aTableThatIsGivenIsMadeAnewByAScript() throws SQLException {
		List<String> script = this.database.script(BATCH);
		assertThat(script).containsExactly(
				"""
						SELECT json_extract('{}', 'The columns of table users are not those of copyFrom: id, email, age. Nothing was changed.')
						    WHERE (SELECT group_concat(name, ', ') FROM (SELECT lower(name) AS name FROM pragma_table_xinfo('users', 'main')
						        ORDER BY cid)) IS NOT 'id, email, age'""",
				"""
						SELECT json_extract('{}', 'The table users has indexes or triggers that copyFrom does not tell of, and they would be gone. Run this revision online.')
						    WHERE EXISTS (SELECT 1 FROM "main".sqlite_schema
						        WHERE tbl_name = 'users' COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL AND lower(name) NOT IN ('ix_age'))""",
				"""
						CREATE TABLE "main"."migrations_new_users" (
						    id integer NOT NULL,
						    email varchar(50) NOT NULL,
						    age int,
						    CONSTRAINT pk_users PRIMARY KEY (id AUTOINCREMENT),
						    CONSTRAINT uq_email UNIQUE (email)
						)""", """
						INSERT INTO "main"."migrations_new_users" ("id", "email", "age")
						    SELECT "id", "email", "age" FROM "main"."users\"""",
				"DELETE FROM \"main\".sqlite_sequence WHERE name = 'migrations_new_users'",
				"INSERT INTO \"main\".sqlite_sequence (name, seq) SELECT 'migrations_new_users', seq FROM"
						+ " \"main\".sqlite_sequence WHERE name = 'users'",
				"PRAGMA legacy_alter_table = ON", "DROP TABLE \"main\".\"users\"",
				"ALTER TABLE \"main\".\"migrations_new_users\" RENAME TO \"users\"", "PRAGMA legacy_alter_table = OFF",
				"CREATE INDEX ix_age ON users (age)",
				"""
						SELECT json_extract('{}', 'Foreign keys of or to table users refer to rows that are not there: SELECT * FROM pragma_foreign_key_check')
						    WHERE EXISTS (SELECT 1 FROM pragma_foreign_key_check(NULL, 'main')
						        WHERE "table" = 'users' COLLATE NOCASE OR parent = 'users' COLLATE NOCASE)""");
		DatabaseSchema before = this.database.schema();
		this.database.execute(script);
		assertThat(this.database.query("SELECT id || email FROM users")).containsExactly("1a", "2b");
		DatabaseSchema after = this.database.schema();
		this.database.execute(this.database.script(BATCH.reverse().operation()));
		assertThat(this.database.schema()).isEqualTo(before);
		this.database.run(BATCH);
		assertThat(this.database.schema()).as("online the same").isEqualTo(after);
	}

	@Test
	void aTableOfOtherColumnsIsLeftAsItIs() throws SQLException {
		this.database.execute("ALTER TABLE users ADD COLUMN nick text");
		assertStops("The columns of table users are not those of copyFrom: id, email, age. Nothing was changed.");
	}

	@Test
	void whatNobodyToldOfIsNotLost() throws SQLException {
		this.database.execute("CREATE TRIGGER tr AFTER DELETE ON users BEGIN SELECT 1; END");
		assertStops("has indexes or triggers that copyFrom does not tell of");
		this.database.execute("DROP TRIGGER tr");
		this.database.execute("CREATE INDEX ix_other ON users (email)");
		assertStops("has indexes or triggers that copyFrom does not tell of");
	}

	@Test
	void triggersThatAreToldStay() throws SQLException {
		String statement = "CREATE TRIGGER \"The Trigger\" AFTER DELETE ON users BEGIN UPDATE users SET age = 1; END";
		Operation batch = Operations.record((op) -> op.batchAlterTable("users", (b) -> {
			b.copyFrom(column("id", bigint()).notNull().identity(), column("email", varchar(50)),
					column("age", integer()), primaryKey("pk_users", "id"));
			b.copyFromIndexes(index("ix_age").on("users", "age"));
			b.copyFromTriggers(trigger("The Trigger", "users", statement));
			b.createCheck("ck", "age > 0");
		})).get(0);
		List<String> script = this.database.script(batch);
		this.database.execute(statement);
		this.database.execute(script);
		assertThat(this.database.query("SELECT sql FROM sqlite_schema WHERE type = 'trigger'"))
			.containsExactly(statement);
		this.database.execute(this.database.script(batch.reverse().operation()));
		assertThat(this.database.query("SELECT sql FROM sqlite_schema WHERE type = 'trigger'"))
			.containsExactly(statement);
	}

	@Test
	void rowsThatReferToNothingStopIt() throws SQLException {
		this.database.execute("INSERT INTO posts VALUES (99)");
		assertStops("Foreign keys of or to table users refer to rows that are not there");
	}

	private void assertStops(String message) throws SQLException {
		List<String> script = this.database.script(BATCH);
		List<String> before = this.database.statements();
		this.database.execute("BEGIN");
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.database.execute(script))
			.withMessageContaining(message);
		this.database.execute("ROLLBACK");
		assertThat(this.database.statements()).isEqualTo(before);
	}

	@Test
	void aTableThatNobodyToldOfIsRefused() {
		Operation batch = Operations.record((op) -> op.batchAlterTable("users", (b) -> b.createCheck("ck", "age > 1")))
			.get(0);
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> this.database.script(batch))
			.withMessageContaining(
					"Write op.batchAlterTable(\"users\", …) and say in it what the table is: batch.copyFrom(…).");
	}

	@Test
	void aRevisionInSqlHoldsWhatAScriptHolds() throws Exception {
		RevisionDraft draft = new RevisionDraft(RevisionNode.of("bbbb2", "aaaa1"), "unique", Instant.EPOCH, "",
				List.of(BATCH), List.of(BATCH.reverse().operation()));
		RevisionFile file = new SqlRevisionRenderer(this.database.dialect.sqlGenerator(), RevisionTemplate.defaultSql())
			.render(draft);
		assertThat(file.text()).contains("CREATE TABLE \"main\".\"migrations_new_users\" (", "WHERE EXISTS (SELECT 1");
		Operation alone = Operations.record((op) -> op.createUnique("uq", "users", "age")).get(0);
		assertThatExceptionOfType(UnrenderableOperationException.class)
			.isThrownBy(
					() -> new SqlRevisionRenderer(this.database.dialect.sqlGenerator(), RevisionTemplate.defaultSql())
						.render(new RevisionDraft(RevisionNode.of("bbbb2", "aaaa1"), "unique", Instant.EPOCH, "",
								List.of(alone), List.of())))
			.withMessageContaining("it depends on the table as it is when it runs");
	}

	@Test
	void rowsThatReferToATableThatSqlDropsStay() throws SQLException {
		this.database.execute("CREATE TABLE likes (user int REFERENCES users (id) ON DELETE CASCADE)");
		this.database.execute("INSERT INTO likes VALUES (1)");
		this.database.execute("PRAGMA foreign_keys = ON");
		List<Statement> statements = new ArrayList<>();
		for (String sql : this.database.script(BATCH)) {
			statements.add(SqlStatement.of("/* by hand */ " + sql, BATCH));
		}
		PreparedTransaction prepared = this.database.dialect.prepareTransaction(this.database.connection, statements);
		this.database.connection.setAutoCommit(false);
		for (Statement statement : statements) {
			this.database.execute(statement.text());
		}
		prepared.beforeCommit(this.database.connection);
		this.database.connection.commit();
		assertThat(this.database.query("SELECT user FROM likes")).containsExactly("1");
	}

	@Test
	void whatNeedsNoTableIsPlainSql() {
		Operation batch = Operations.record((op) -> op.batchAlterTable("users", (b) -> {
			b.addColumn(column("nick", text()));
			b.dropColumn("age");
		})).get(0);
		assertThat(this.database.script(batch)).containsExactly("ALTER TABLE users ADD COLUMN nick text",
				"ALTER TABLE users DROP COLUMN age");
	}

}
