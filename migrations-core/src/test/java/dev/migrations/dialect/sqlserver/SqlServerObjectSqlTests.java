package dev.migrations.dialect.sqlserver;

import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.InsertSpec;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Numbering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.function;
import static dev.migrations.operation.Ddl.ifNotExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.insertInto;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.procedure;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.trigger;
import static dev.migrations.operation.Ddl.varchar;
import static dev.migrations.operation.Ddl.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What stands beside columns, and what few databases know, in SQL Server's words.
 */
class SqlServerObjectSqlTests {

	private static final SqlGenerator GENERATOR = new SqlServerDialect().sqlGenerator();

	private static String sql(Consumer<Operations> code) {
		return Operations.record(code)
			.stream()
			.flatMap((operation) -> GENERATOR.generate(operation).stream())
			.map(Statement::text)
			.collect(Collectors.joining("\n"));
	}

	private static void assertSql(String expected, Consumer<Operations> code) {
		assertThat(sql(code)).isEqualTo(expected);
	}

	private static void assertRefused(String message, Consumer<Operations> code) {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class).isThrownBy(() -> sql(code))
			.withMessageStartingWith("The database 'sqlserver' cannot " + message);
	}

	@Test
	void schemasAreAloneInTheirBatch() {
		assertSql("CREATE SCHEMA [Shop]", (op) -> op.createSchema("Shop"));
		assertSql("IF SCHEMA_ID(N'it''s') IS NULL\nEXEC (N'CREATE SCHEMA [it''s]')",
				(op) -> op.createSchema("it's", ifNotExists()));
		assertSql("DROP SCHEMA shop", (op) -> op.dropSchema("shop"));
	}

	@Test
	void sequencesSayEveryOption() {
		assertSql("CREATE SEQUENCE s START WITH 5 INCREMENT BY 5 MINVALUE 5 MAXVALUE 500 CACHE 20 CYCLE", (op) -> op
			.createSequence(sequence("s").start(5).increment(5).minimum(5).maximum(500).cache(20).cycle()));
		assertSql("CREATE SEQUENCE s START WITH 1 INCREMENT BY 1 NO CACHE",
				(op) -> op.createSequence(sequence("s").cache(1)));
		assertSql("ALTER SEQUENCE s INCREMENT BY 2 NO MINVALUE MAXVALUE 99 NO CYCLE CACHE 10", (op) -> op
			.alterSequence(sequence("s").minimum(1).cycle(), sequence("s").increment(2).maximum(99).cache(10)));
		assertSql("ALTER SEQUENCE s CACHE", (op) -> op.alterSequence(sequence("s").cache(9), sequence("s")));
		assertSql("ALTER SEQUENCE s RESTART WITH 7", (op) -> op.restartSequence("s", 7));
		assertSql("EXEC sp_rename N'x.s', N'S''s', N'OBJECT'",
				(op) -> op.renameSequence(sequence("s").schema("x"), "S's"));
		assertRefused("let the sequence 's' have started with 7 instead of 1. Leave the start",
				(op) -> op.alterSequence(sequence("s"), sequence("s").start(7)));
	}

	@Test
	void identitiesStayAsTheyAre() {
		Identity limited = Identity.byDefault().withNumbering(Numbering.FROM_ONE.withMaximum(9L));
		assertRefused("number the column 'id' with START WITH 1 INCREMENT BY 1 MAXVALUE 9. Create a sequence",
				(op) -> op.createTable("t", column("id", integer()).identity(limited)));
		assertRefused("number the existing column 't.c'.",
				(op) -> op.alterColumn("t", "c", (c) -> c.identity(null, Identity.always())));
		assertRefused("stop to number the column 't.c'.",
				(op) -> op.alterColumn("t", "c", (c) -> c.identity(Identity.always(), null)));
		assertSql("", (op) -> op.alterColumn("t", "c", (c) -> c.identity(Identity.always(), Identity.byDefault())));
	}

	@Test
	void rowsWithNumbersOfTheirOwnAreInsertedInOneBatch() {
		assertSql(
				"""
						IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'x.[it''s]') AND name IN (N'id'))
						    SET IDENTITY_INSERT x.[it's] ON;
						INSERT INTO x.[it's] (id) VALUES
						    (?),
						    (?);
						IF EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = OBJECT_ID(N'x.[it''s]') AND name IN (N'id'))
						    SET IDENTITY_INSERT x.[it's] OFF""",
				(op) -> op.bulkInsert(insertInto(table("it's").schema("x"), "id").values(1).values(2)));
	}

	@Test
	void aStatementHasAtMost2100Places() {
		String[] columns = new String[200];
		for (int i = 0; i < columns.length; i++) {
			columns[i] = "c" + i;
		}
		InsertSpec rows = insertInto("t", columns);
		for (int i = 0; i < 25; i++) {
			rows = rows.values(new Object[columns.length]);
		}
		InsertSpec all = rows;
		assertThat(Operations.record((op) -> op.bulkInsert(all))
			.stream()
			.flatMap((each) -> GENERATOR.generate(each).stream()))
			.extracting((statement) -> ((SqlStatement) statement).binds().size())
			.containsExactly(2000, 2000, 1000);
	}

	@Test
	void computedColumnsAreAddedAnew() {
		assertSql("ALTER TABLE x.t DROP COLUMN c\nALTER TABLE x.t ADD c AS (a * 3) PERSISTED NOT NULL\n"
				+ "EXEC sp_addextendedproperty N'MS_Description', N'old', N'SCHEMA', N'x', N'TABLE', N't', N'COLUMN', N'c'",
				(op) -> op.alterColumn(table("t").schema("x"), "c",
						(c) -> c.computed(new Computed("a * 2", true), new Computed("a * 3", true))
							.existing(column("c", integer()).notNull().computed("a * 2").comment("old"))));
		assertRefused("compute the existing column 't.c', whose values would be lost.",
				(op) -> op.alterColumn("t", "c", (c) -> c.computed(null, new Computed("a * 3", true))));
		assertRefused("keep the values of the computed column 't.c'.",
				(op) -> op.alterColumn("t", "c", (c) -> c.computed(new Computed("a * 3", true), null)));
	}

	@Test
	void collationsAreNotQuoted() {
		assertSql("ALTER TABLE t ADD c nvarchar(9) COLLATE Latin1_General_CI_AS",
				(op) -> op.addColumn("t", column("c", varchar(9)).collation("Latin1_General_CI_AS")));
		assertSql("ALTER TABLE t ALTER COLUMN c nvarchar(9) COLLATE Greek_BIN2 NOT NULL", (op) -> op.alterColumn("t",
				"c", (c) -> c.collation(varchar(9), null, "Greek_BIN2").existing(column("c", varchar(9)).notNull())));
		assertRefused("use the collation 'de-x-icu'.",
				(op) -> op.addColumn("t", column("c", varchar(9)).collation("de-x-icu")));
	}

	@Test
	void constraintsAreAddedWithoutLookingAndLookedAtLater() {
		assertSql("ALTER TABLE t WITH NOCHECK ADD CONSTRAINT ck CHECK (a > 0)",
				(op) -> op.createCheck(check("ck", "a > 0").notValidated().on("t")));
		assertSql("ALTER TABLE t WITH NOCHECK ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (id)",
				(op) -> op.createForeignKey(foreignKey("fk", "a").references("u", "id").notValidated().on("t")));
		assertSql("ALTER TABLE t WITH CHECK CHECK CONSTRAINT ck",
				(op) -> op.validateConstraint("ck", "t", ConstraintKind.CHECK));
		assertSql("EXEC sp_rename N'[My Schema].[a.b]', N'c', N'OBJECT'",
				(op) -> op.renameConstraint("a.b", table("t").schema("My Schema"), "c", ConstraintKind.CHECK));
	}

	@Test
	void indexesSayConditionBeforeOptions() {
		assertSql(
				"CREATE UNIQUE NONCLUSTERED INDEX ix ON t (a DESC) INCLUDE (b, [C]) WHERE a > 0 WITH (ONLINE = ON) ON [fast]",
				(op) -> op.createIndex(index("ix").on("t", desc("a").nullsLast())
					.unique()
					.using("nonclustered")
					.include("b", "C")
					.where("a > 0")
					.option("sqlserver", "WITH", "(ONLINE = ON)")
					.option("sqlserver", "ON", "[fast]")
					.option("postgresql", "TABLESPACE", "fast")));
		assertSql("CREATE CLUSTERED INDEX ix ON t (a)",
				(op) -> op.createIndex(index("ix").on("t", "a").using("clustered")));
		assertSql("CREATE INDEX ix ON t (a)", (op) -> op.createIndex(index("ix").on("t", "a").concurrently()));
		assertSql("EXEC sp_rename N's.[T].ix', N'Iy', N'INDEX'",
				(op) -> op.renameIndex("ix", table("T").schema("s"), "Iy"));
		assertRefused("make the index 'ix' with the method 'gin'.",
				(op) -> op.createIndex(index("ix").on("t", "a").using("gin")));
		assertRefused("order the index 'ix' on 't' by 'a' with NULL last.",
				(op) -> op.createIndex(index("ix").on("t", asc("a").nullsLast())));
	}

	@Test
	void tablesHaveOptions() {
		assertSql("CREATE TABLE t (\n    a int\n) ON [archive] WITH (DATA_COMPRESSION = PAGE)",
				(op) -> op.createTable(table("t").option("sqlserver", "ON", "[archive]")
					.option("sqlserver", "WITH", "(DATA_COMPRESSION = PAGE)"), column("a", integer())));
	}

	@Test
	void objectsAreAltered() {
		assertSql("CREATE VIEW s.v AS\nselect 1 AS a", (op) -> op.create(view("v", "select 1 AS a").schema("s")));
		assertSql("CREATE OR ALTER VIEW v AS\nselect 2 AS a",
				(op) -> op.replace(view("v", "select 1 AS a"), view("v", "select 2 AS a")));
		assertSql("CREATE OR ALTER PROCEDURE p AS SELECT 2",
				(op) -> op.replace(procedure("p", "create procedure p as select 1"),
						procedure("p", "CREATE PROCEDURE p AS SELECT 2")));
		assertSql("-- all\nCREATE OR ALTER trigger t on u after insert as return",
				(op) -> op.replace(trigger("t", "u", "create trigger t on u after delete as return"),
						trigger("t", "u", "-- all\ncreate or alter trigger t on u after insert as return")));
		assertSql("DROP PROCEDURE p\ncreate procedure q as select 1",
				(op) -> op.replace(procedure("p", "create procedure p as select 1"),
						procedure("q", "create procedure q as select 1")));
	}

	@Test
	void functionsOfAnotherKindAreDroppedFirst() {
		String value = "create function f() returns int as begin return 1 end";
		String query = "create function f() returns table as return select 1 as a";
		assertSql("DROP FUNCTION f\n" + query, (op) -> op.replace(function("f", value), function("f", query)));
		assertSql("CREATE OR ALTER function f() returns int as begin return 2 end",
				(op) -> op.replace(function("f", value), function("f", value.replace('1', '2'))));
	}

	@Test
	void queriesOfViewsAreFoundInTheirDefinition() {
		assertThat(SqlServerModules
			.query("create view [an as] (a, [b as]) with schemabinding\nas select 1 as a, 2 as b\n"))
			.isEqualTo("select 1 as a, 2 as b");
		assertThat(SqlServerModules.query("/* as */ CREATE VIEW basic -- as it is\nAS SELECT 'as' x"))
			.isEqualTo("SELECT 'as' x");
	}

	@Test
	void noLiteralHoldsALineThatEndsABatch() {
		assertThat(sql((op) -> op.addColumn("t", column("c", varchar(9)).serverDefault("a\nGO\nb"))))
			.isEqualTo("ALTER TABLE t ADD c nvarchar(9) DEFAULT (N'a' + NCHAR(10) + N'GO\nb') WITH VALUES");
		assertThat(sql((op) -> op.alterTableComment(table("t").schema("x"), null, "a\r\n go 2\r\nb")))
			.isEqualTo("DECLARE @comment nvarchar(4000) = (N'a' + NCHAR(13) + NCHAR(10) + N' go 2\r\nb');\n"
					+ "EXEC sp_addextendedproperty N'MS_Description', @comment, N'SCHEMA', N'x', N'TABLE', N't'");
		assertThat(sql((op) -> op.addColumn("t", column("c", varchar(9)).serverDefault("a\nGOOD\nb"))))
			.contains("N'a\nGOOD\nb'");
	}

	@Test
	void scriptsGiveEachStatementABatch() {
		assertThat(new SqlServerDialect().scriptStyle().terminated(sql((op) -> op.create(view("v", "select 1 AS a")))))
			.isEqualTo("CREATE VIEW v AS\nselect 1 AS a;\nGO");
	}

	@Test
	void linesWithGoEndBatches() {
		assertThat(Operations.record((op) -> op.execute("CREATE TABLE t (a int)\nGO\nSELECT '\nGO\n'\ngo"))
			.stream()
			.flatMap((operation) -> GENERATOR.generate(operation).stream())
			.map(Statement::text)).containsExactly("CREATE TABLE t (a int)", "SELECT '\nGO\n'");
		assertRefused("share the values of a statement between the batches that GO ends in it.",
				(op) -> op.execute("SELECT ?\nGO\nSELECT 2", 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "begin tran update t set a = 1 commit", "SELECT 1;\nCOMMIT;",
			"if @@trancount > 0 rollback", "SAVE TRAN a; UPDATE t SET b = 1; ROLLBACK TRAN",
			"begin distributed transaction", "rollback work" })
	void batchesEndNoTransaction(String batch) {
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> sql((op) -> op.execute(batch)))
			.withMessageContaining("begins or ends a transaction, which belongs to the migration");
	}

	@ParameterizedTest
	@ValueSource(strings = { "create procedure p as begin tran select 1 commit",
			"CREATE OR ALTER TRIGGER t ON u AFTER INSERT AS ROLLBACK",
			"SELECT 'commit', [commit], \"rollback\" -- commit", "/* begin /* tran */ commit */ begin select 1 end",
			"SAVE TRAN a; UPDATE t SET b = 1; ROLLBACK TRAN a",
			"ALTER DATABASE x SET SINGLE_USER WITH ROLLBACK IMMEDIATE", "EXEC (N'BEGIN TRAN COMMIT')",
			"SELECT * FROM commit_log, [begin] tran_log" })
	void othersPass(String batch) {
		assertThatNoException().isThrownBy(() -> sql((op) -> op.execute(batch)));
	}

}
