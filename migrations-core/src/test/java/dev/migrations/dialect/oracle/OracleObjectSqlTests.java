package dev.migrations.dialect.oracle;

import java.lang.reflect.Proxy;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ReferentialAction;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.expression;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.function;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.materializedView;
import static dev.migrations.operation.Ddl.procedure;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.trigger;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.varchar;
import static dev.migrations.operation.Ddl.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What stands beside columns, and what few databases know, in Oracle's words.
 */
class OracleObjectSqlTests {

	private static final Dialect DIALECT = new OracleDialect();

	private static final SqlGenerator GENERATOR = DIALECT.sqlGenerator();

	private static String sql(Consumer<Operations> code) {
		return sql(GENERATOR, code);
	}

	private static String sql(SqlGenerator generator, Consumer<Operations> code) {
		return Operations.record(code)
			.stream()
			.flatMap((operation) -> generator.generate(operation).stream())
			.map(Statement::text)
			.collect(Collectors.joining("\n"));
	}

	private static SqlGenerator release12Dot1() throws SQLException {
		return DIALECT
			.configuredFor((DatabaseMetaData) Proxy.newProxyInstance(OracleObjectSqlTests.class.getClassLoader(),
					new Class<?>[] { DatabaseMetaData.class },
					(proxy, method, arguments) -> method.getName().contains("Major") ? 12 : 1))
			.sqlGenerator();
	}

	private static void assertSql(String expected, Consumer<Operations> code) {
		assertThat(sql(code)).isEqualTo(expected);
	}

	private static void assertRefused(String message, Consumer<Operations> code) {
		assertRefused(GENERATOR, message, code);
	}

	private static void assertRefused(SqlGenerator generator, String message, Consumer<Operations> code) {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class).isThrownBy(() -> sql(generator, code))
			.withMessageStartingWith("The database 'oracle' cannot " + message);
	}

	@Test
	void schemasAreUsers() {
		assertRefused("create the schema 'shop', which is a user of that name. Let an administrator write CREATE USER",
				(op) -> op.createSchema("shop"));
		assertRefused("drop the schema 'shop', which is a user of that name.", (op) -> op.dropSchema("shop"));
	}

	@Test
	void sequencesSayEveryOption() throws SQLException {
		assertSql("CREATE SEQUENCE s START WITH 5 INCREMENT BY 5 MINVALUE 5 MAXVALUE 500 CACHE 30 CYCLE", (op) -> op
			.createSequence(sequence("s").start(5).increment(5).minimum(5).maximum(500).cache(30).cycle()));
		assertSql("CREATE SEQUENCE s START WITH 1 INCREMENT BY 1 NOCACHE",
				(op) -> op.createSequence(sequence("s").cache(1)));
		assertSql("ALTER SEQUENCE s INCREMENT BY 2 NOMINVALUE MAXVALUE 99 CACHE 20 NOCYCLE", (op) -> op
			.alterSequence(sequence("s").minimum(1).cache(5).cycle(), sequence("s").increment(2).maximum(99)));
		assertSql("ALTER SEQUENCE x.s NOMAXVALUE",
				(op) -> op.alterSequence(sequence("s").schema("x").maximum(1), sequence("s").schema("x")));
		assertSql("ALTER SEQUENCE s RESTART START WITH 7", (op) -> op.restartSequence("s", 7));
		assertSql("RENAME s TO \"S's\"", (op) -> op.renameSequence("s", "S's"));
		assertRefused("rename the sequence 'x.s' of another schema.",
				(op) -> op.renameSequence(sequence("s").schema("x"), "t"));
		assertRefused("let the sequence 's' begin anew where it started", (op) -> op.restartSequence("s"));
		assertRefused(release12Dot1(), "restart the sequence 's' before release 18.",
				(op) -> op.restartSequence("s", 7));
	}

	@Test
	void identitiesAreModified() {
		Identity limited = Identity.always().withNumbering(Numbering.FROM_ONE.withMaximum(9L).withCycle(true));
		assertSql("ALTER TABLE t MODIFY (c GENERATED ALWAYS AS IDENTITY (MAXVALUE 9 CYCLE))",
				(op) -> op.alterColumn("t", "c", (c) -> c.identity(Identity.byDefault(), limited)));
		assertSql("ALTER TABLE t MODIFY (c GENERATED BY DEFAULT AS IDENTITY)",
				(op) -> op.alterColumn("t", "c", (c) -> c.identity(Identity.always(), Identity.byDefault())));
		assertSql("ALTER TABLE t MODIFY (c DROP IDENTITY)",
				(op) -> op.alterColumn("t", "c", (c) -> c.identity(Identity.always(), null)));
		assertRefused("number the existing column 't.c'.",
				(op) -> op.alterColumn("t", "c", (c) -> c.identity(null, Identity.always())));
		assertRefused("let the numbers of column 't.c' have started with 5 instead of 1. Leave",
				(op) -> op.alterColumn("t", "c",
						(c) -> c.identity(Identity.always(), new Identity(Identity.Generation.ALWAYS, 5, 1))));
	}

	@Test
	void optionsOfIdentitiesAreRead() {
		assertThat(OracleNumbering.parse("START WITH: 5, INCREMENT BY: -5, MAX_VALUE: 500, "
				+ "MIN_VALUE: -9999999999999999999999999999, CYCLE_FLAG: Y, CACHE_SIZE: 0, ORDER_FLAG: N, SCALE_FLAG: N"))
			.isEqualTo(new Numbering(5, -5, null, 500L, 1L, true));
		assertThat(OracleNumbering.parse("START WITH: 1, INCREMENT BY: 1, MAX_VALUE: 9999999999999999999999999999, "
				+ "MIN_VALUE: 1, CYCLE_FLAG: N, CACHE_SIZE: 20, ORDER_FLAG: N"))
			.isEqualTo(Numbering.FROM_ONE);
	}

	@Test
	void virtualColumnsAreModified() {
		assertSql("ALTER TABLE t MODIFY (c GENERATED ALWAYS AS (a * 3) VIRTUAL)", (op) -> op.alterColumn("t", "c",
				(c) -> c.computed(new Computed("a * 2", false), new Computed("a * 3", false))));
		assertRefused("compute the existing column 't.c'.",
				(op) -> op.alterColumn("t", "c", (c) -> c.computed(null, new Computed("a * 3", false))));
		assertRefused("keep the values of the computed column 't.c'.",
				(op) -> op.alterColumn("t", "c", (c) -> c.computed(new Computed("a * 3", false), null)));
	}

	@Test
	void collationsAreNotQuoted() throws SQLException {
		assertSql("ALTER TABLE t ADD c varchar2(9 char) COLLATE BINARY_CI DEFAULT 'x'",
				(op) -> op.addColumn("t", column("c", varchar(9)).collation("BINARY_CI").serverDefault("x")));
		assertSql("ALTER TABLE t MODIFY (c varchar2(9 char) COLLATE USING_NLS_COMP)",
				(op) -> op.alterColumn("t", "c", (c) -> c.collation(varchar(9), "BINARY_CI", null)));
		assertRefused(release12Dot1(), "give a column the collation 'BINARY_CI' before release 12.2.",
				(op) -> op.addColumn("t", column("c", varchar(9)).collation("BINARY_CI")));
	}

	@Test
	void constraintsWaitAndAreValidatedLater() {
		assertSql(
				"ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES u (id) ON DELETE CASCADE DEFERRABLE "
						+ "INITIALLY DEFERRED ENABLE NOVALIDATE",
				(op) -> op.createForeignKey(foreignKey("fk", "a").references("u", "id")
					.onDelete(ReferentialAction.CASCADE)
					.initiallyDeferred()
					.notValidated()
					.on("t")));
		assertSql("ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a) DEFERRABLE INITIALLY IMMEDIATE",
				(op) -> op.createUnique(unique("uq", "a").deferrable().on("t")));
		assertSql("ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) ENABLE NOVALIDATE",
				(op) -> op.createCheck(check("ck", "a > 0").notValidated().on("t")));
		assertSql("ALTER TABLE x.t MODIFY CONSTRAINT ck ENABLE VALIDATE",
				(op) -> op.validateConstraint("ck", table("t").schema("x"), ConstraintKind.CHECK));
		assertSql("ALTER TABLE t RENAME CONSTRAINT ck TO \"Ck\"",
				(op) -> op.renameConstraint("ck", "t", "Ck", ConstraintKind.CHECK));
		assertRefused("take NULL for equal to NULL in the unique constraint 'uq'.",
				(op) -> op.createUnique(unique("uq", "a").nullsNotDistinct().on("t")));
	}

	@Test
	void indexesSayWhatOracleKnows() {
		assertSql("CREATE INDEX x.ix ON x.t (lower(a) DESC, b) TABLESPACE fast ONLINE",
				(op) -> op.createIndex(
						index("ix").on(table("t").schema("x"), expression("lower(a)").desc(), asc("b").nullsLast())
							.option("oracle", "TABLESPACE", "fast")
							.option("oracle", "ONLINE", "")
							.option("postgresql", "TABLESPACE", "slow")));
		assertSql("CREATE BITMAP INDEX ix ON t (a)", (op) -> op.createIndex(index("ix").on("t", "a").using("bitmap")));
		assertSql("CREATE INDEX ix ON t (a)", (op) -> op.createIndex(index("ix").on("t", "a").concurrently()));
		assertSql("ALTER INDEX x.ix RENAME TO iy", (op) -> op.renameIndex("ix", table("t").schema("x"), "iy"));
		assertRefused("make the unique index 'ix' with the method 'bitmap'.",
				(op) -> op.createIndex(index("ix").on("t", "a").unique().using("bitmap")));
		assertRefused("carry [b] along in the index 'ix'.",
				(op) -> op.createIndex(index("ix").on("t", "a").include("b")));
		assertRefused("order the index 'ix' by 'a desc' with NULL last.",
				(op) -> op.createIndex(index("ix").on("t", desc("a").nullsLast())));
		assertRefused("order the index 'ix' by the first 5 characters of 'a'. Write expression(\"substr(a, 1, 5)\").",
				(op) -> op.createIndex(index("ix").on("t", asc("a").length(5))));
	}

	@Test
	void tablesHaveOptions() {
		assertSql("CREATE TABLE t (\n    a number(10,0)\n) TABLESPACE archive COMPRESS",
				(op) -> op.createTable(
						table("t").option("oracle", "TABLESPACE", "archive").option("oracle", "COMPRESS", ""),
						column("a", integer())));
	}

	@Test
	void objectsAreReplaced() {
		assertSql("CREATE VIEW s.v AS\nselect 1 a from dual",
				(op) -> op.create(view("v", "select 1 a from dual;").schema("s")));
		assertSql("CREATE OR REPLACE VIEW v AS\nselect 2 a from dual",
				(op) -> op.replace(view("v", "select 1 a from dual"), view("v", "select 2 a from dual")));
		assertSql("DROP MATERIALIZED VIEW v\nCREATE MATERIALIZED VIEW v AS\nselect 2 a from dual", (op) -> op
			.replace(materializedView("v", "select 1 a from dual"), materializedView("v", "select 2 a from dual")));
		assertSql("CREATE OR REPLACE procedure p as begin q; end;",
				(op) -> op.replace(procedure("p", "create procedure p as begin null; end;"),
						procedure("p", "create procedure p as begin q; end;\n/\n")));
		assertSql("CREATE OR REPLACE function f return number as begin return 1; end;",
				(op) -> op.replace(function("f", "create function f return number as begin return 0; end;"),
						function("f", "create or replace function f return number as begin return 1; end;")));
		String on = "create trigger t before insert on %s for each row begin null; end;";
		assertSql("DROP TRIGGER t\n" + on.formatted("b"),
				(op) -> op.replace(trigger("t", "a", on.formatted("a")), trigger("t", "b", on.formatted("b"))));
	}

	@Test
	void objectsAreDroppedIfTheyAreThere() {
		assertThat(sql((op) -> op.drop(materializedView("v", null).ifExists()))).contains("SQLCODE <> -12003");
		assertThat(sql((op) -> op.drop(function("f", null).ifExists()))).contains("SQLCODE <> -4043");
		assertThat(sql((op) -> op.drop(trigger("t", "a", null).ifExists()))).contains("SQLCODE <> -4080");
	}

	@Test
	void noLiteralHoldsALineOfItsOwn() {
		assertSql("ALTER TABLE t ADD c varchar2(9 char) DEFAULT 'a' || CHR(10) || '/' || CHR(13) || CHR(10) || 'b;'",
				(op) -> op.addColumn("t", column("c", varchar(9)).serverDefault("a\n/\r\nb;")));
		assertSql("BEGIN\n    EXECUTE IMMEDIATE 'COMMENT ON TABLE t IS ''it''''s' || CHR(10) || '/''';\nEND;",
				(op) -> op.alterTableComment("t", null, "it's\n/"));
		String longComment = "x".repeat(3000);
		assertSql("COMMENT ON TABLE t IS '" + longComment + "'", (op) -> op.alterTableComment("t", null, longComment));
	}

	@Test
	void scriptsRunBlocksWithASlash() {
		String block = sql((op) -> op.create(procedure("p", "create procedure p as begin null; end;")));
		assertThat(DIALECT.scriptStyle().terminated(block)).isEqualTo("create procedure p as begin null; end;\n/");
		assertThat(DIALECT.scriptStyle().terminated(sql((op) -> op.create(view("v", "select 1 a from dual;")))))
			.isEqualTo("CREATE VIEW v AS\nselect 1 a from dual\n/");
	}

}
