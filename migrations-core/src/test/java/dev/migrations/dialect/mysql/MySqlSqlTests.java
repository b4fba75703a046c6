package dev.migrations.dialect.mysql;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Identity;
import dev.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.expression;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.json;
import static dev.migrations.operation.Ddl.literal;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.sql;
import static dev.migrations.operation.Ddl.text;
import static dev.migrations.operation.Ddl.timestamp;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Operations in MySQL's words where they are not MariaDB's, one line each.
 */
class MySqlSqlTests {

	private static final MySqlDialect DIALECT = new MySqlDialect();

	private static final SqlGenerator GENERATOR = DIALECT.sqlGenerator();

	private static String sqlOf(Consumer<Operations> code) {
		return Operations.record(code)
			.stream()
			.flatMap((operation) -> GENERATOR.generate(operation).stream())
			.map(Statement::text)
			.collect(Collectors.joining("\n"));
	}

	private static void assertSql(String expected, Consumer<Operations> code) {
		assertThat(sqlOf(code)).isEqualTo(expected);
	}

	@Test
	void largeObjectsHaveExpressionsAsDefaults() {
		assertSql("ALTER TABLE t ADD COLUMN c longtext DEFAULT ('x')",
				(op) -> op.addColumn("t", column("c", text()).serverDefault("x")));
		assertSql("ALTER TABLE t ADD COLUMN c json DEFAULT (json_array())",
				(op) -> op.addColumn("t", column("c", json()).serverDefault(sql("json_array()"))));
		assertSql("ALTER TABLE t ADD COLUMN c TINYTEXT DEFAULT ('x')",
				(op) -> op.addColumn("t", column("c", nativeType("TINYTEXT")).serverDefault("x")));
		assertSql("ALTER TABLE t ADD COLUMN c varchar(9) DEFAULT 'x'",
				(op) -> op.addColumn("t", column("c", varchar(9)).serverDefault("x")));
		assertSql("ALTER TABLE t ALTER COLUMN c SET DEFAULT ('y')", (op) -> op.alterColumn("t", "c",
				(c) -> c.serverDefault(null, literal("y")).existing(column("c", text()))));
	}

	@Test
	void theCurrentTimeIsBareInADefinitionAndNotInAnAlteration() {
		assertSql("ALTER TABLE t ADD COLUMN c datetime(6) DEFAULT CURRENT_TIMESTAMP(6)",
				(op) -> op.addColumn("t", column("c", timestamp()).serverDefault(sql("CURRENT_TIMESTAMP(6)"))));
		assertSql("ALTER TABLE t ALTER COLUMN c SET DEFAULT (CURRENT_TIMESTAMP(6))", (op) -> op.alterColumn("t", "c",
				(c) -> c.serverDefault(null, sql("CURRENT_TIMESTAMP(6)")).existing(column("c", timestamp()))));
		assertSql("ALTER TABLE t MODIFY COLUMN c datetime(6) DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP(6)",
				(op) -> op.alterColumn("t", "c",
						(c) -> c.serverDefault(null, sql("NULL ON UPDATE CURRENT_TIMESTAMP(6)"))
							.existing(column("c", timestamp()))));
	}

	@Test
	void anIndexMayOrderByAnExpression() {
		assertSql("CREATE UNIQUE INDEX ix ON t ((lower(name)), age)",
				(op) -> op.createIndex(index("ix").unique().on("t", expression("lower(name)"), asc("age"))));
	}

	@Test
	void computedColumnsMayBeNotNull() {
		assertSql("ALTER TABLE t ADD COLUMN c integer GENERATED ALWAYS AS (a + 1) STORED NOT NULL",
				(op) -> op.addColumn("t", column("c", integer()).notNull().computed("a + 1")));
	}

	@Test
	void aColumnMayBeNumberedLater() {
		assertSql("ALTER TABLE t MODIFY COLUMN id bigint AUTO_INCREMENT NOT NULL, AUTO_INCREMENT = 5",
				(op) -> op.alterColumn("t", "id",
						(c) -> c.identity(null, new Identity(Identity.Generation.BY_DEFAULT, 5, 1))
							.existing(column("id", bigint()).notNull())));
	}

	@Test
	void uuidsAreBytes() {
		UUID uuid = UUID.fromString("01234567-89ab-cdef-0123-456789abcdef");
		SqlStatement insert = (SqlStatement) GENERATOR
			.generate(Operations.record((op) -> op.execute("insert into t values (?)", uuid)).get(0))
			.get(0);
		assertThat(insert.binds()).singleElement().isInstanceOf(byte[].class);
		assertThat(GENERATOR.inlined(insert)).isEqualTo("insert into t values (X'0123456789ABCDEF0123456789ABCDEF')");
	}

	@Test
	void nothingOfATableIsLookedForFirst() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sqlOf((op) -> op.dropIndex("ix", "t", ifExists())))
			.withMessage("The database 'mysql' cannot look first whether the index 'ix' exists. Leave out .ifExists() "
					+ "here: a revision runs once, and knows what is there.");
	}

	@Test
	void thereAreNoSequences() {
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> sqlOf((op) -> op.createSequence("s")))
			.withMessage(
					"The dialect 'mysql' does not write the sequence 's' (create sequence 's'). Number rows with .identity(), keep a "
							+ "table with one row per counter, or create it for other databases only, in a CustomOperation or "
							+ "in a section of an SQL revision.");
	}

	@Test
	void aScriptLocksAndLooksWhereTheDatabaseIs() {
		assertThat(DIALECT.scriptStyle().lock(QualifiedName.of("migrations_version")).orElseThrow())
			.startsWith("SET @migrations = IF(coalesce(get_lock(concat('migrations ', ")
			.endsWith("uuid_to_bin('Another migration of this database is running. Nothing was run.'), NULL)");
		assertThat(DIALECT.scriptStyle().guard("migrations_version", List.of("a1", "b2")).orElseThrow()).isEqualTo("""
				SET @migrations = IF((SELECT count(*) FROM migrations_version WHERE version_num IN ('a1', 'b2')) < 2,
				    uuid_to_bin(concat('Nothing of this step was run. It starts at a1, b2, and the database is at ', \
				(SELECT coalesce(group_concat(version_num ORDER BY version_num SEPARATOR ', '), 'base') FROM \
				migrations_version))), NULL)""");
		assertThat(DIALECT.scriptStyle().guard("migrations_version", List.of()).orElseThrow())
			.startsWith("SET @migrations = IF((SELECT count(*) FROM migrations_version) > 0,");
	}

	@Test
	void anOldServerIsRefused() throws SQLException {
		assertThat(Dialects.load().forConnection(server("8.0.16-log")).name()).isEqualTo("mysql");
		assertThat(Dialects.load().forConnection(server("9.1")).name()).isEqualTo("mysql");
		assertThat(Dialects.load().forConnection(server("5.5.5-10.11.6-MariaDB")).name()).isEqualTo("mariadb");
		assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
			.isThrownBy(() -> Dialects.load().forConnection(server("8.0.15")))
			.withMessage("The database 'mysql' cannot keep checks in version 8.0.15. Use MySQL 8.0.16 or later.");
	}

	private static Connection server(String version) {
		ClassLoader loader = MySqlSqlTests.class.getClassLoader();
		DatabaseMetaData metaData = (DatabaseMetaData) Proxy.newProxyInstance(loader,
				new Class<?>[] { DatabaseMetaData.class }, (proxy, method, arguments) -> switch (method.getName()) {
					case "getConnection" -> server(version);
					case "getDatabaseProductVersion" -> version;
					default -> "MySQL";
				});
		return (Connection) Proxy.newProxyInstance(loader, new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> switch (method.getName()) {
					case "isWrapperFor" -> false;
					case "getCatalog" -> "shop";
					default -> metaData;
				});
	}

}
