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
import dev.migrations.operation.Operations;
import dev.migrations.schema.Identity;
import dev.migrations.schema.ReferentialAction;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.bool;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.expression;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.json;
import static dev.migrations.operation.Ddl.literal;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Operations in Oracle's words, one line each.
 */
class OracleSqlTests {

	private static final SqlGenerator GENERATOR = new OracleDialect().sqlGenerator();

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

	private static Dialect release(int major, int minor) throws SQLException {
		return new OracleDialect()
			.configuredFor((DatabaseMetaData) Proxy.newProxyInstance(OracleSqlTests.class.getClassLoader(),
					new Class<?>[] { DatabaseMetaData.class },
					(proxy, method, arguments) -> method.getName().contains("Major") ? major : minor));
	}

	private static void assertSql(String expected, Consumer<Operations> code) {
		assertThat(sql(code)).isEqualTo(expected);
	}

	@Test
	void columnsAreAdded() {
		assertSql("ALTER TABLE t1 ADD c1 number(10,0) NOT NULL",
				(op) -> op.addColumn("t1", column("c1", integer()).notNull()));
		assertSql("ALTER TABLE t1 ADD c1 number(10,0) DEFAULT '12' NOT NULL",
				(op) -> op.addColumn("t1", column("c1", integer()).notNull().serverDefault("12")));
		assertSql("ALTER TABLE t1 ADD c1 number(10,0)\nCOMMENT ON COLUMN t1.c1 IS 'c1 comment'",
				(op) -> op.addColumn("t1", column("c1", integer()).comment("c1 comment")));
		assertSql("ALTER TABLE t1 ADD c1 number(10,0) GENERATED ALWAYS AS (foo * 5) VIRTUAL",
				(op) -> op.addColumn("t1", column("c1", integer()).computedWhenRead("foo * 5")));
		assertSql("ALTER TABLE t1 ADD c1 number(10,0) GENERATED ALWAYS AS IDENTITY (START WITH 3 INCREMENT BY 1)",
				(op) -> op.addColumn("t1",
						column("c1", integer()).identity(new Identity(Identity.Generation.ALWAYS, 3, 1))));
	}

	@Test
	void namesThatBeginWithAnUnderscoreAreQuoted() {
		assertSql("ALTER TABLE \"_OLD\" RENAME COLUMN \"_ID\" TO id_", (op) -> op.renameColumn("_old", "_id", "id_"));
	}

	@Test
	void columnsAreModified() {
		assertSql("ALTER TABLE t MODIFY (c number(10,0))",
				(op) -> op.alterColumn("t", "c", (c) -> c.type(varchar(9), integer())));
		assertSql("ALTER TABLE t MODIFY (c NULL)", (op) -> op.alterColumn("t", "c", (c) -> c.nullable(false, true)));
		assertSql("ALTER TABLE t MODIFY (c NOT NULL)",
				(op) -> op.alterColumn("t", "c", (c) -> c.nullable(true, false)));
		assertSql("ALTER TABLE t MODIFY (c DEFAULT '5')",
				(op) -> op.alterColumn("t", "c", (c) -> c.serverDefault(null, literal("5"))));
		assertSql("ALTER TABLE t MODIFY (c DEFAULT NULL)",
				(op) -> op.alterColumn("t", "c", (c) -> c.serverDefault(literal("5"), null)));
		assertSql("ALTER TABLE t RENAME COLUMN c TO x", (op) -> op.alterColumn("t", "c", (c) -> c.rename("x")));
		assertSql("COMMENT ON COLUMN t.c IS ''",
				(op) -> op.alterColumn("t", "c", (c) -> c.comment("c 'comment'", null)));
	}

	@Test
	void tablesAndIndexes() {
		assertSql("ALTER TABLE myowner.s RENAME TO t", (op) -> op.renameTable(table("s").schema("myowner"), "t"));
		assertSql("COMMENT ON TABLE foo.t2 IS 't2 table'",
				(op) -> op.alterTableComment(table("t2").schema("foo"), null, "t2 table"));
		assertSql("DROP INDEX my_idx", (op) -> op.dropIndex("my_idx", "my_table"));
		assertSql("CREATE INDEX foo.ix ON foo.t (lower(a))",
				(op) -> op.createIndex(index("ix").on(table("t").schema("foo"), expression("lower(a)"))));
	}

	@Test
	void emptyStringIsNoDefault() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sql((op) -> op.addColumn("t", column("c", varchar(9)).notNull().serverDefault(""))))
			.withMessage(
					"The database 'oracle' cannot keep the default '', which it reads as NULL. Leave the default out "
							+ "and let the column be nullable, or choose a text that is not empty.");
	}

	@Test
	void keysThatAreReferredToStayAsTheyAre() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sql((op) -> op.createForeignKey(
					foreignKey("fk", "a").references("t", "id").onUpdate(ReferentialAction.CASCADE).on("u"))))
			.withMessageStartingWith(
					"The database 'oracle' cannot refer to table 't' from 'u' with ON UPDATE CASCADE.");
	}

	@Test
	void whatAReleaseCanDoIsUsed() throws SQLException {
		assertThat(
				sql(release(23, 0).sqlGenerator(), (op) -> op.addColumn("t", column("c", bool()).serverDefault(true))))
			.isEqualTo("ALTER TABLE t ADD c boolean DEFAULT true");
		assertThat(
				sql(release(19, 0).sqlGenerator(), (op) -> op.addColumn("t", column("c", bool()).serverDefault(true))))
			.isEqualTo("ALTER TABLE t ADD c number(1,0) DEFAULT 1");
		assertThat(sql(release(21, 0).sqlGenerator(), (op) -> op.addColumn("t", column("c", json()))))
			.isEqualTo("ALTER TABLE t ADD c json");
	}

	@Test
	void namesThatCannotBeKeptAreRefused() throws SQLException {
		SqlGenerator old = release(12, 1).sqlGenerator();
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sql(old, (op) -> op.dropTable("x".repeat(31))))
			.withMessageContaining("whose length is 31. Give it a name of at most 30 bytes.");
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sql((op) -> op.dropTable("ä".repeat(65))))
			.withMessageContaining("whose length is 130. Give it a name of at most 128 bytes.");
	}

	@Test
	void namesBeginWithALetterUnlessQuoted() {
		assertSql("DROP TABLE \"_OLD\"", (op) -> op.dropTable("_old"));
		assertSql("DROP TABLE \"COMMENT\"", (op) -> op.dropTable("comment"));
	}

	@Test
	void semicolonStaysBehindBlocksOnly() {
		assertSql("update t set a = ';'", (op) -> op.execute("update t set a = ';' ;\n"));
		assertSql("begin p; end;", (op) -> op.execute("begin p; end;"));
	}

	@Test
	void schemaOfASession() {
		assertThat(GENERATOR.useSchema("shop")).isEqualTo("ALTER SESSION SET CURRENT_SCHEMA = shop");
	}

}
