package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.operation.ColumnSpec;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.TableSpec;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.testsupport.MariaDbServer;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Options of tables, kinds of indexes and alterations of one table at once.
 */
class MariaDbTableTests {

	@Test
	void optionsAndKindsOfIndexesAreReadBack() throws SQLException {
		try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			List<Table> tables = List.of(of(
					table("a").option("mariadb", "engine", "aria")
						.option("mariadb", "default charset", "latin1")
						.option("mariadb", "ROW_FORMAT", "page")
						.option("mysql", "ENGINE", "x"),
					column("t", varchar(20)), column("u", varchar(20)).collation("latin1_bin"),
					column("p", nativeType("point")).notNull())
				.withIndexes(List.of(
						index("ft").on("a", "t").using("FULLTEXT").option("mariadb", "COMMENT", "'it''s'").index(),
						index("sp").on("a", "p").using("spatial").index(),
						index("ux").on("a", asc("t").length(3)).unique().index())),
					of(table("b").option("mariadb", "ENGINE", "MEMORY")
						.option("mariadb", "CHARSET", "utf8mb4")
						.option("mariadb", "COLLATE", "utf8mb4_bin"), column("t", varchar(20)).notNull())
						.withIndexes(List.of(index("ix_hash").on("b", "t").index(),
								index("ix_tree").on("b", "t").using("btree").index())),
					of(table("c"), column("t", varchar(20)))
						.withIndexes(List.of(index("ix_c").on("c", "t").using("btree").index())));
			for (Table table : tables) {
				apply(dialect, connection, new CreateTable(table));
			}
			List<Table> found = inspect(dialect, connection).tables();
			assertThat(found)
				.isEqualTo(dialect.comparisonRules().canonical(DatabaseSchema.empty().withTables(tables)).tables());
			assertThat(found).extracting((table) -> table.options().size()).containsExactly(3, 2, 0);
		}
	}

	private static Table of(TableSpec table, ColumnSpec... columns) {
		return ((CreateTable) Operations.record((op) -> op.createTable(table, columns)).get(0)).table();
	}

	@Test
	void alterationsOfOneTableAreOneStatementUnlessOneBuildsOnAnother() throws SQLException {
		try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create table users (id int primary key, age int, email varchar(20), "
					+ "index ix_age (age), constraint ck check (age > 0))");
			Operation operation = Operations.record((op) -> op.batchAlterTable("users", (batch) -> {
				batch.alterTableComment(null, "it's");
				batch.addColumn(column("nick", varchar(20)));
				batch.renameColumn("email", "mail");
				batch.createUnique("uq", "mail", "nick");
				batch.createIndex(index("ix_mail").on("users", desc("mail").length(5)));
				batch.createCheck("ck_nick", "nick <> ''");
				batch.alterColumn("nick",
						(c) -> c.type(varchar(20), varchar(30)).existing(column("nick", varchar(20))));
				batch.createIndex("ix_nick", "nick");
			})).get(0);
			assertThat(dialect.sqlGenerator().generate(operation)).extracting(dev.migrations.dialect.Statement::text)
				.containsExactly("""
						ALTER TABLE users
						    COMMENT = 'it''s',
						    ADD COLUMN nick varchar(20),
						    RENAME COLUMN email TO mail,
						    ADD CONSTRAINT uq UNIQUE (mail, nick),
						    ADD INDEX ix_mail (mail(5) DESC),
						    ADD CONSTRAINT ck_nick CHECK (nick <> '')""", """
						ALTER TABLE users
						    MODIFY COLUMN nick varchar(30),
						    ADD INDEX ix_nick (nick)""");
			DatabaseSchema before = inspect(dialect, connection);
			apply(dialect, connection, operation);
			DatabaseSchema after = inspect(dialect, connection);
			assertThat(after.tables().get(0).indexes()).hasSize(3);
			apply(dialect, connection, operation.reverse().operation());
			assertThat(inspect(dialect, connection)).isEqualTo(before);
			apply(dialect, connection, operation);
			assertThat(inspect(dialect, connection)).isEqualTo(after);
		}
	}

	@Test
	void whatIsDroppedMayBeCreatedAnewInTheSameStatement() throws SQLException {
		try (Connection connection = MariaDbServer.newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create table tenants (id int primary key)");
			execute(connection, "create table users (id int primary key, age int, unique uq (age), "
					+ "constraint ck check (age > 0), constraint fk foreign key (age) references tenants (id))");
			Operation operation = Operations.record((op) -> op.batchAlterTable("users", (batch) -> {
				batch.dropForeignKey("fk");
				batch.dropUnique("uq");
				batch.createUnique("uq", "age", "id");
				batch.dropCheck("ck");
				batch.createCheck("ck", "age > 1");
				batch.dropPrimaryKey("pk");
				batch.createPrimaryKey("pk", "age", "id");
				batch.createForeignKey(foreignKey("fk", "id").references("tenants", "id"));
			})).get(0);
			assertThat(dialect.sqlGenerator().generate(operation)).hasSize(3);
			apply(dialect, connection, operation);
			Table users = inspect(dialect, connection).table(QualifiedName.of("users")).orElseThrow();
			assertThat(users.primaryKey()).isEqualTo(PrimaryKey.of(null, "age", "id"));
			assertThat(users.uniqueConstraints()).containsExactly(UniqueConstraint.of("uq", "age", "id"));
			assertThat(users.checkConstraints()).containsExactly(new CheckConstraint("ck", "age > 1"));
			assertThat(users.foreignKeys()).singleElement()
				.satisfies((key) -> assertThat(key.columns()).containsExactly("id"));
		}
	}

	private static DatabaseSchema inspect(Dialect dialect, Connection connection) throws SQLException {
		return dialect.schemaInspector().inspect(connection, Set.of("shop"));
	}

	private static void apply(Dialect dialect, Connection connection, Operation operation) throws SQLException {
		for (dev.migrations.dialect.Statement statement : dialect.sqlGenerator().generate(operation)) {
			execute(connection, statement.text());
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
