package dev.migrations.dialect.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.BatchAlterTable.Recreate;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Column;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * All changes of a batch share one rebuild, and what nobody changes stays.
 */
class SqliteBatchTests {

	private SqliteDatabase database;

	@BeforeEach
	void create() throws SQLException {
		this.database = new SqliteDatabase("""
				CREATE TABLE users (
				  id INTEGER PRIMARY KEY AUTOINCREMENT,
				  email varchar(255) NOT NULL CONSTRAINT uq_email UNIQUE,
				  boss int REFERENCES users (id) ON DELETE SET NULL,
				  age int, first text, last text, extra text DEFAULT 'x',
				  CONSTRAINT ck_age CHECK (age > 0)
				)""", "CREATE TABLE posts (id integer PRIMARY KEY, author int REFERENCES users (id) ON DELETE CASCADE)",
				"CREATE TABLE log (what text)", "CREATE INDEX ix_age ON users (age)",
				"CREATE INDEX ix_last ON users (last, lower(first)) WHERE age > 1",
				"CREATE TRIGGER tr_users AFTER UPDATE OF last ON users BEGIN INSERT INTO log VALUES (new.last); END",
				"CREATE TRIGGER tr_posts AFTER INSERT ON posts BEGIN UPDATE users SET last = last WHERE id = new.author; END",
				"CREATE VIEW adults AS SELECT email, last FROM users WHERE age > 17",
				"INSERT INTO users VALUES (1, 'a', NULL, 20, 'Ada', 'L', 'y'), (2, 'b', 1, 30, 'Bob', 'M', 'z'),"
						+ " (9, 'c', 2, 40, 'C', 'N', NULL)",
				"DELETE FROM users WHERE id = 9", "INSERT INTO posts VALUES (1, 1), (2, 2)", "DELETE FROM log");
	}

	@AfterEach
	void close() throws SQLException {
		this.database.close();
	}

	private static void everyEdit(Operations op) {
		op.batchAlterTable("users", (batch) -> {
			batch.alterTableComment(null, "who there is");
			batch.addColumn(column("nick", varchar(20)).notNull().serverDefault("none"));
			batch.alterColumn("email", (c) -> c.collation(varchar(255), null, "NOCASE").comment(null, "unique"));
			batch.alterColumn("first", (c) -> c.type(text(), varchar(99), "first || ' ' || last").rename("full name"));
			batch.renameColumn("last", "family");
			batch.dropColumn("extra");
			batch.createCheck("ck_nick", "nick <> '' AND family <> nick");
			batch.renameConstraint("ck_age", "ck_old", ConstraintKind.CHECK);
			batch.createUnique("uq_nick", "nick", "family");
			batch.dropUnique("uq_email");
			batch.createForeignKey(foreignKey("fk_age", "age").references("users", "id").initiallyDeferred());
			batch.dropForeignKey("fk_age");
			batch.dropIndex("ix_age");
			batch.createIndex(index("ix_family").on("users", desc("family").collation("NOCASE")).where("family > ''"));
			batch.renameIndex("ix_last", "ix_name");
			batch.placeAfter("id", "nick", "email");
		});
	}

	@Test
	void everyEditInOneBatchIsOneRebuild() throws SQLException {
		List<String> sql = this.database.composed(SqliteBatchTests::everyEdit);
		assertThat(sql).filteredOn((statement) -> statement.startsWith("CREATE TABLE")).hasSize(1);
		assertThat(sql).filteredOn((statement) -> statement.startsWith("INSERT INTO \"main\".\"migr")).hasSize(1);
		this.database.run(SqliteBatchTests::everyEdit);
		assertThat(this.database.query("SELECT sql FROM sqlite_schema WHERE tbl_name = 'users' ORDER BY name"))
			.filteredOn((statement) -> statement != null)
			.containsExactly(
					"CREATE INDEX ix_family ON users (\"family\" COLLATE \"NOCASE\" DESC) WHERE \"family\" > ''",
					"CREATE INDEX \"ix_name\" ON users (family, lower(\"full name\")) WHERE age > 1",
					"CREATE TRIGGER tr_users AFTER UPDATE OF family ON users BEGIN INSERT INTO log VALUES (new.family); END",
					"""
							CREATE TABLE "users" /* who there is */ (
							    id INTEGER PRIMARY KEY AUTOINCREMENT,
							    nick varchar(20) DEFAULT 'none' NOT NULL,
							    email varchar(255) NOT NULL COLLATE "NOCASE" /* unique */,
							    boss int REFERENCES users (id) ON DELETE SET NULL,
							    age int,
							    "full name" varchar(99),
							    family text,
							    CONSTRAINT "ck_old" CHECK (age > 0),
							    CONSTRAINT ck_nick CHECK (nick <> '' AND "family" <> nick),
							    CONSTRAINT uq_nick UNIQUE (nick, "family")
							)""");
		assertThat(this.database.query("SELECT id || email || \"full name\" || family || nick FROM users ORDER BY id"))
			.containsExactly("1aAda LLnone", "2bBob MMnone");
		assertThat(this.database.query("PRAGMA foreign_key_check")).isEmpty();
	}

	@Test
	void theTableWorksAsBefore() throws SQLException {
		this.database.run(SqliteBatchTests::everyEdit);
		this.database.execute("PRAGMA foreign_keys = ON");
		this.database.execute("INSERT INTO users (email, boss, age) VALUES ('d', 2, 1)");
		assertThat(this.database.query("SELECT max(id) FROM users")).as("numbers are not given again")
			.containsExactly("10");
		this.database.execute("INSERT INTO posts VALUES (3, 10)");
		assertThat(this.database.query("SELECT count(*) FROM log")).as("triggers fire").containsExactly("1");
		this.database.execute("DELETE FROM users WHERE id = 2");
		assertThat(this.database.query("SELECT author FROM posts")).as("foreign keys cascade")
			.containsExactly("1", "10");
		assertThat(this.database.query("SELECT boss FROM users WHERE id = 10")).containsOnlyNulls();
		assertThat(this.database.query("SELECT family FROM adults")).containsExactly("L");
	}

	@Test
	void aFailingCopyLeavesEverythingAsItWas() throws SQLException {
		List<String> before = this.database.statements();
		assertThatExceptionOfType(SQLException.class).isThrownBy(() -> this.database.run((op) -> {
			op.batchAlterTable("users", (batch) -> {
				batch.renameColumn("last", "family");
				batch.dropIndex("ix_age");
				batch.addColumn(column("nick", text()));
				batch.alterColumn("boss", (c) -> c.nullable(true, false));
			});
		})).withMessageContaining("NOT NULL constraint failed");
		assertThat(this.database.statements()).isEqualTo(before);
		assertThat(this.database.query("SELECT id || boss FROM users WHERE boss > 0")).containsExactly("21");
		assertThat(this.database.query("SELECT author FROM posts")).containsExactly("1", "2");
	}

	@Test
	void rowsThatWouldReferToNothingFailIt() throws SQLException {
		List<String> before = this.database.statements();
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> this.database.run((op) -> op.batchAlterTable("users", (batch) -> {
				batch.createForeignKey(foreignKey("fk_age", "age").references("users", "id"));
				batch.addColumn(column("nick", text()));
			})))
			.withMessageContaining("'users' row 1 to 'users'");
		assertThat(this.database.statements()).isEqualTo(before);
	}

	@Test
	void namesMayBeChangedRound() throws SQLException {
		this.database.run((op) -> op.batchAlterTable("users", (batch) -> {
			batch.renameColumn("first", "other");
			batch.renameColumn("last", "first");
			batch.renameColumn("other", "last");
			batch.renameColumn("age", "years");
			batch.addColumn(column("age", integer()).serverDefault(7));
			batch.createCheck("ck_years", "years > age and age = 7 and \"first\" <> \"last\"");
			batch.dropColumn("extra");
			batch.addColumn(column("extra", text()));
		}));
		assertThat(this.database.query("SELECT first || last || years || age || coalesce(extra, '-') FROM users"))
			.containsExactly("LAda207-", "MBob307-");
		assertThat(this.database.table("users").checkConstraints()).extracting((check) -> check.expression())
			.containsExactlyInAnyOrder("years > 0", "years > age and age = 7 and \"first\" <> \"last\"");
		assertThatExceptionOfType(SqliteChangeException.class)
			.isThrownBy(() -> this.database.run((op) -> op.batchAlterTable("users", (batch) -> {
				batch.renameColumn("email", "mail");
				batch.createCheck("ck", "email <> ''");
			})))
			.withMessage("The table 'users' has no column 'email' any more.");
	}

	@Test
	void whatNeedsNoRebuildIsDoneInPlace() throws SQLException {
		assertThat(this.database.composed((op) -> op.batchAlterTable("users", (batch) -> {
			batch.addColumn(column("nick", varchar(20)));
			batch.renameColumn("nick", "alias");
			batch.createIndex("ix_alias", "alias");
			batch.dropIndex("ix_age");
		}))).containsExactly("ALTER TABLE users ADD COLUMN nick varchar(20)",
				"ALTER TABLE users RENAME COLUMN nick TO alias", "CREATE INDEX ix_alias ON users (alias)",
				"DROP INDEX ix_age");
		assertThat(this.database.composed((op) -> op.batchAlterTable("users", (batch) -> {
			batch.dropColumn("extra");
			batch.renameIndex("ix_age", "Ix");
		}))).containsExactly("ALTER TABLE \"main\".\"users\" DROP COLUMN \"extra\"", "DROP INDEX \"main\".\"ix_age\"",
				"CREATE INDEX \"Ix\" ON users (age)");
	}

	@Test
	void whatIsNotThereIsPassedOver() throws SQLException {
		assertThat(this.database.composed((op) -> op.batchAlterTable("users", (batch) -> {
			batch.dropColumn("nothing", ifExists());
			batch.dropUnique("nothing", ifExists());
			batch.addColumn(column("age", text()).ifNotExists());
		}))).isEmpty();
		this.database.run((op) -> op.batchAlterTable("users", (batch) -> {
			batch.dropIndex("nothing", ifExists());
			batch.dropCheck("ck_age", ifExists());
			batch.createIndex(index("ix_age").on("users", "email").ifNotExists());
		}));
		assertThat(this.database.query("SELECT sql FROM sqlite_schema WHERE name = 'ix_age'"))
			.containsExactly("CREATE INDEX ix_age ON users (age)");
	}

	@Test
	void aRebuildIsAskedForOrForbidden() throws SQLException {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> this.database.composed((op) -> op.batchAlterTable("users", (batch) -> {
				batch.recreate(Recreate.NEVER);
				batch.dropColumn("extra");
				batch.createCheck("ck", "age > 1");
			})))
			.withMessage(
					"The database 'sqlite' cannot change table 'users' without making it anew: ALTER TABLE users ADD"
							+ " CONSTRAINT ck CHECK (age > 1). Leave out batch.recreate(NEVER).");
		assertThat(this.database.composed((op) -> op.batchAlterTable("users", (batch) -> {
			batch.recreate(Recreate.NEVER);
			batch.dropColumn("extra");
		}))).containsExactly("ALTER TABLE users DROP COLUMN extra");
		List<String> before = this.database.query("SELECT email || extra FROM users");
		this.database.run((op) -> op.batchAlterTable("users", (batch) -> batch.recreate(Recreate.ALWAYS)));
		assertThat(this.database.query("SELECT email || extra FROM users")).isEqualTo(before);
	}

	@Test
	void columnsStandWhereTheyArePut() throws SQLException {
		this.database.run((op) -> op.batchAlterTable("users", (batch) -> {
			batch.addColumnAfter("id", column("nick", text()));
			batch.addColumnBefore("age", column("born", date()));
			batch.renameColumn("last", "family");
			batch.placeAfter("email", "family", "first");
		}));
		assertThat(this.database.table("users").columns()).extracting(Column::name)
			.containsExactly("id", "nick", "email", "family", "first", "boss", "born", "age", "extra");
		assertThat(this.database.query("SELECT id || email || family || first FROM users")).containsExactly("1aLAda",
				"2bMBob");
	}

	@Test
	void optionsTakeThePlaceOfOthers() throws SQLException {
		this.database.execute("CREATE TABLE pairs (a text, b int, PRIMARY KEY (a, b))");
		this.database.execute("INSERT INTO pairs VALUES ('x', 1)");
		this.database.run((op) -> op.batchAlterTable(
				table("pairs").option("sqlite", "STRICT", "").option("sqlite", "WITHOUT ROWID", ""), (batch) -> {
				}));
		assertThat(this.database.table("pairs").options()).containsExactly(new DialectOption("sqlite", "STRICT", ""),
				new DialectOption("sqlite", "WITHOUT ROWID", ""));
		assertThat(this.database.query("SELECT wr + strict FROM pragma_table_list WHERE name = 'pairs'"))
			.containsExactly("2");
		assertThat(this.database.query("SELECT a || b FROM pairs")).containsExactly("x1");
	}

	@Test
	void constraintsWithoutNameAreNamedByAConvention() throws SQLException {
		NamingConvention convention = NamingConvention
			.of(Map.of("fk", "fk_{table_name}_{column_0_name}_{referred_table_name}"));
		this.database.run((op) -> op.batchAlterTable("posts", (batch) -> {
			batch.namingConvention(convention);
			batch.dropForeignKey("fk_posts_author_users");
			batch.createForeignKey(
					foreignKey("fk_author", "author").references("users", "id").onDelete(ReferentialAction.SET_NULL));
		}));
		assertThat(this.database.table("posts").foreignKeys()).singleElement()
			.satisfies((key) -> assertThat(key.name()).isEqualTo("fk_author"));
		this.database.run((op) -> op.batchAlterTable("users", (batch) -> {
			batch.namingConvention(convention);
			batch.createCheck("ck", "age > 1");
		}));
		assertThat(this.database.table("users").foreignKeys()).singleElement()
			.satisfies((key) -> assertThat(key.name()).isEqualTo("fk_users_boss_users"));
	}

	@Test
	void aKeyThatIsNumberedIsAdded() throws SQLException {
		this.database.execute("INSERT INTO log VALUES ('a'), ('b')");
		this.database.run((op) -> op.batchAlterTable("log", (batch) -> {
			batch.addColumnBefore("what", column("id", bigint()).notNull().identity());
			batch.createPrimaryKey("pk_log", "id");
		}));
		assertThat(this.database.query("SELECT id || what FROM log")).containsExactly("1a", "2b");
		assertThat(this.database.table("log").columns().get(0).identity()).isNotNull();
		this.database.execute("DELETE FROM log");
		this.database.execute("INSERT INTO log (what) VALUES ('c')");
		assertThat(this.database.query("SELECT id FROM log")).containsExactly("3");
	}

	@Test
	void aColumnIsNotFilledFromOneThatIsNotThereYet() {
		assertThatExceptionOfType(SqliteChangeException.class)
			.isThrownBy(() -> this.database.run((op) -> op.batchAlterTable("users", (batch) -> {
				batch.addColumn(column("nick", text()));
				batch.alterColumn("first", (c) -> c.type(text(), text(), "nick || 'x'"));
			})))
			.withMessage(
					"The table 'users' has no column 'nick' before this batch, from which 'first' could be filled.");
	}

	@Test
	void aTableOfAnotherFileIsChangedThere() throws SQLException {
		this.database.execute(List.of("ATTACH ':memory:' AS shop",
				"CREATE TABLE shop.\"Order Items\" (\"Item No\" int PRIMARY KEY, price int, parent int REFERENCES \"Order Items\")",
				"CREATE INDEX shop.ix ON \"Order Items\" (price)", "CREATE TABLE shop.log (what)",
				"CREATE TRIGGER shop.tr AFTER INSERT ON \"Order Items\" BEGIN INSERT INTO log VALUES (new.price); END",
				"INSERT INTO shop.\"Order Items\" VALUES (1, 5, NULL), (2, 6, 1)"));
		this.database.run((op) -> op.batchAlterTable(table("Order Items").schema("shop"), (batch) -> {
			batch.renameColumn("Item No", "no");
			batch.createCheck("Ck", "no > 0 and price > no");
			batch.createIndex("Ix 2", "no", "price");
			batch.renameIndex("ix", "ix_price");
			batch.createForeignKey(foreignKey("Fk", "parent").references(table("Order Items").schema("shop"), "no")
				.onDelete(ReferentialAction.CASCADE));
		}));
		assertThat(this.database
			.query("SELECT sql FROM shop.sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name"))
			.containsExactly("CREATE INDEX \"Ix 2\" ON \"Order Items\" (\"no\", price)",
					"CREATE INDEX \"ix_price\" ON \"Order Items\" (price)",
					"CREATE TRIGGER tr AFTER INSERT ON \"Order Items\" BEGIN INSERT INTO log VALUES (new.price); END");
		this.database.execute("INSERT INTO shop.\"Order Items\" VALUES (3, 7, 2)");
		assertThat(this.database.query("SELECT no || price FROM shop.\"Order Items\"")).containsExactly("15", "26",
				"37");
		assertThat(this.database.query("SELECT name FROM main.sqlite_schema WHERE name LIKE '%Order%'")).isEmpty();
	}

	@Test
	void onlyWhatConcernsTheTableIsPartOfABatch() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> this.database.run(new BatchAlterTable(QualifiedName.of("users"),
					Operations.record((op) -> op.dropTable("posts")), Recreate.AUTO, null)))
			.withMessageContaining("cannot make the operation 'drop table 'posts'' a part of a batch on one table");
	}

}
