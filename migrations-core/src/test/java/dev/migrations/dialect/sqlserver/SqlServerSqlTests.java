package dev.migrations.dialect.sqlserver;

import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.migrations.dialect.BackfillStatement;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Identity;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.backfill;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.bool;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.literal;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Operations in SQL Server's words, one line each.
 */
class SqlServerSqlTests {

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

	@Test
	void columnsAreAddedWithoutTheWordColumn() {
		assertSql("ALTER TABLE t1 ADD c1 int NOT NULL", (op) -> op.addColumn("t1", column("c1", integer()).notNull()));
		assertSql("ALTER TABLE t1 ADD c1 int DEFAULT 12 NOT NULL",
				(op) -> op.addColumn("t1", column("c1", integer()).notNull().serverDefault(12)));
		assertSql("ALTER TABLE t1 ADD c1 int DEFAULT 12 WITH VALUES",
				(op) -> op.addColumn("t1", column("c1", integer()).serverDefault(12)));
		assertSql("ALTER TABLE t1 ADD c1 AS (foo * 5)",
				(op) -> op.addColumn("t1", column("c1", integer()).computedWhenRead("foo * 5")));
		assertSql("ALTER TABLE t1 ADD c1 AS (foo * 5) PERSISTED",
				(op) -> op.addColumn("t1", column("c1", integer()).computed("foo * 5")));
		assertSql("ALTER TABLE t1 ADD c1 int IDENTITY(3, 2)", (op) -> op.addColumn("t1",
				column("c1", integer()).identity(new Identity(Identity.Generation.ALWAYS, 3, 2))));
	}

	@Test
	void columnsAreAlteredWithTypeAndNullability() {
		assertSql("ALTER TABLE t ALTER COLUMN c int NULL", (op) -> op.alterColumn("t", "c",
				(c) -> c.nullable(false, true).existing(column("c", integer()).notNull())));
		assertSql("ALTER TABLE t ALTER COLUMN c bit NOT NULL",
				(op) -> op.alterColumn("t", "c", (c) -> c.nullable(true, false).existing(column("c", bool()))));
		assertSql("ALTER TABLE t ALTER COLUMN c nvarchar(99) NOT NULL", (op) -> op.alterColumn("t", "c",
				(c) -> c.type(integer(), varchar(99)).existing(column("c", integer()).notNull())));
		assertSql("ALTER TABLE t ALTER COLUMN c int NOT NULL",
				(op) -> op.alterColumn("t", "c", (c) -> c.type(bigint(), integer()).nullable(true, false)));
	}

	@Test
	void whatAnAlterationMustKnowIsAskedFor() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sql((op) -> op.alterColumn("t", "c", (c) -> c.nullable(true, false))))
			.withMessage("The database 'sqlserver' cannot change column 't.c' without its type, because it says both "
					+ "together. Name the column as it is now: c.existing(column(\"c\", ...)).");
	}

	@Test
	void defaultsAreConstraints() {
		assertSql("ALTER TABLE t ADD DEFAULT N'5' FOR c",
				(op) -> op.alterColumn("t", "c", (c) -> c.serverDefault(null, literal("5"))));
		assertThat(sql(
				(op) -> op.alterColumn(table("t").schema("xyz"), "c", (c) -> c.serverDefault(literal(6), literal(5)))))
			.isEqualTo(
					"""
							DECLARE @table nvarchar(517) = N'xyz.t', @column sysname = N'c', @sql nvarchar(max);
							SELECT @sql = STRING_AGG(CONVERT(nvarchar(max), k.statement), N'; ') WITHIN GROUP (ORDER BY k.place) FROM (
							SELECT 1 AS place, N'ALTER TABLE xyz.t DROP CONSTRAINT ' + QUOTENAME(d.name) AS statement FROM sys.default_constraints d
							    WHERE d.parent_object_id = OBJECT_ID(@table) AND COL_NAME(d.parent_object_id, d.parent_column_id) = @column
							) k;
							EXEC (@sql)
							ALTER TABLE xyz.t ADD DEFAULT 5 FOR c""");
	}

	@Test
	void namesInStringsAreQuotedTwice() {
		assertThat(sql((op) -> op.dropColumn("it's", "co]l")))
			.startsWith("DECLARE @table nvarchar(517) = N'[it''s]', @column sysname = N'co]l'")
			.contains("N'ALTER TABLE [it''s] DROP CONSTRAINT '")
			.endsWith("ALTER TABLE [it's] DROP COLUMN [co]]l]");
	}

	@Test
	void objectsAreRenamedByProcedure() {
		assertSql("EXEC sp_rename N't1', N't2', N'OBJECT'", (op) -> op.renameTable("t1", "t2"));
		assertSql("EXEC sp_rename N'[FooBar].[TeeOne]', N'Tee''Two', N'OBJECT'",
				(op) -> op.renameTable(table("TeeOne").schema("FooBar"), "Tee'Two"));
		assertSql("EXEC sp_rename N'y.t.c', N'SomeFancyName', N'COLUMN'",
				(op) -> op.alterColumn(table("t").schema("y"), "c", (c) -> c.rename("SomeFancyName")));
	}

	@Test
	void commentsAreExtendedProperties() {
		assertSql(
				"EXEC sp_addextendedproperty N'MS_Description', N'with ''quotes''', N'SCHEMA', N'dbo', N'TABLE', N'user', N'COLUMN', N'theme'",
				(op) -> op.alterColumn(table("user").schema("dbo"), "theme", (c) -> c.comment(null, "with 'quotes'")));
		assertSql(
				"EXEC sp_updateextendedproperty N'MS_Description', N'new', N'SCHEMA', N'x', N'TABLE', N't1', N'COLUMN', N'c1'",
				(op) -> op.alterColumn(table("t1").schema("x"), "c1", (c) -> c.comment("old", "new")));
		assertSql("EXEC sp_dropextendedproperty N'MS_Description', N'SCHEMA', N'x', N'TABLE', N't1'",
				(op) -> op.alterTableComment(table("t1").schema("x"), "old", null));
	}

	@Test
	void commentsOfWhatMayBeThereAreSetEitherWay() {
		assertThat(sql((op) -> op.addColumn(table("t").schema("x"), column("c", integer()).comment("n").ifNotExists())))
			.isEqualTo(
					"""
							IF COL_LENGTH(N'x.t', N'c') IS NULL
							ALTER TABLE x.t ADD c int
							IF EXISTS (SELECT 1 FROM sys.extended_properties WHERE class = 1 AND major_id = OBJECT_ID(N'x.t')
							        AND minor_id = COLUMNPROPERTY(OBJECT_ID(N'x.t'), N'c', 'ColumnId') AND name = N'MS_Description')
							    EXEC sp_updateextendedproperty N'MS_Description', N'n', N'SCHEMA', N'x', N'TABLE', N't', N'COLUMN', N'c';
							ELSE
							    EXEC sp_addextendedproperty N'MS_Description', N'n', N'SCHEMA', N'x', N'TABLE', N't', N'COLUMN', N'c'""");
	}

	@Test
	void indexesBelongToTheirTable() {
		assertSql("DROP INDEX my_idx ON my_table", (op) -> op.dropIndex("my_idx", "my_table"));
		assertSql("CREATE UNIQUE INDEX ix ON t (a) WHERE a IS NOT NULL",
				(op) -> op.createIndex(index("ix").on("t", "a").where("a IS NOT NULL").unique()));
	}

	@Test
	void rowsAreCountedHoweverManyTheyAre() {
		Operation fill = Operations.record((op) -> op.backfill(backfill("t").by("id").set("a", 1).where("a IS NULL")))
			.get(0);
		assertThat(GENERATOR.generate(fill)).singleElement()
			.isInstanceOfSatisfying(BackfillStatement.class, (statement) -> assertThat(statement.count())
				.isEqualTo("SELECT COUNT_BIG(*) FROM t WHERE a IS NULL"));
	}

	@Test
	void namesThatCannotBeKeptAreRefused() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sql((op) -> op.dropTable("x".repeat(129))))
			.withMessageContaining("whose length is 129. Give it a name of at most 128 characters.");
		assertThat(sql((op) -> op.dropTable("ä".repeat(128)))).hasSize("DROP TABLE []".length() + 128);
	}

	@Test
	void schemaOfASessionIsNotToBeChosen() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> GENERATOR.useSchema("shop"))
			.withMessageContaining("ALTER USER ... WITH DEFAULT_SCHEMA = shop");
	}

	@Test
	void aliasTypesAreTakenAsTheyAre() {
		assertSql("ALTER TABLE t ADD c dbo.Phone", (op) -> op.addColumn("t", column("c", nativeType("dbo.Phone"))));
	}

}
