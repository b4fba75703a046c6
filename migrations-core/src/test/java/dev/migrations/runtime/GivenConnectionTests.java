package dev.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.operation.Operations;
import dev.migrations.operation.RunArguments;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;
import dev.migrations.testsupport.PostgresqlServer;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Programmatic use: somebody's own connection, a schema for each tenant, steps that
 * depend on what the run was told.
 */
@Timeout(60)
class GivenConnectionTests {

	@TempDir
	Path folder;

	private RevisionFolder revisions;

	@BeforeEach
	void twoRevisions() {
		this.revisions = new RevisionFolder(this.folder).add("aaaa1", "CREATE TABLE a (id int);", "DROP TABLE a;")
			.add("bbbb2", "CREATE TABLE b (id int);", "DROP TABLE b;");
	}

	private static DataSource database(String dialect) {
		return "h2".equals(dialect) ? Databases.h2() : PostgresqlServer.newDatabase();
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void connectionInAutoCommitModeIsUsedAndLeftOpen(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		try (Connection connection = dataSource.getConnection()) {
			MigrationRun run = this.revisions.migrator(dataSource).on(connection).upgrade("head");
			assertThat(run.after()).containsExactly("bbbb2");
			assertThat(connection.isClosed()).isFalse();
			assertThat(connection.getAutoCommit()).isTrue();
		}
		assertThat(Databases.tables(dataSource)).containsExactly("a", "b");
	}

	@Test
	void callersTransactionDecides() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		Migrator migrator = this.revisions.migrator(dataSource);
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			migrator.on(connection).upgrade("head");
			assertThat(migrator.on(connection).currentRevisions()).containsExactly("bbbb2");
			connection.rollback();
			assertThat(Databases.tables(dataSource)).isEmpty();
			migrator.on(connection).upgrade("head");
			migrator.on(connection).downgrade("-1");
			connection.commit();
		}
		assertThat(Databases.tables(dataSource)).containsExactly("a");
		assertThat(migrator.currentRevisions()).containsExactly("aaaa1");
	}

	@Test
	void lockIsHeldUntilTheCallersTransactionEnds() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		Migrator impatient = this.revisions.migrator(dataSource,
				MigratorSettings.defaults().withLockWait(Duration.ofMillis(200)));
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			impatient.on(connection).upgrade("+1");
			assertThatExceptionOfType(LockNotAcquiredException.class).isThrownBy(() -> impatient.upgrade("head"));
			connection.commit();
		}
		assertThat(impatient.upgrade("head").steps()).hasSize(1);
	}

	@Test
	void failureSaysWhoMustRollBack() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		this.revisions.add("cccc3", "CREATE TABLE c (id nosuchtype);", "");
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			assertThatExceptionOfType(RevisionFailedException.class)
				.isThrownBy(() -> this.revisions.migrator(dataSource).on(connection).upgrade("head"))
				.satisfies((ex) -> assertThat(ex.outcome())
					.isEqualTo("The run was part of the caller's transaction: roll it back, and the database is as it"
							+ " was before it."));
			connection.rollback();
		}
		assertThat(Databases.tables(dataSource)).isEmpty();
	}

	@Test
	void transactionThatDdlWouldCommitIsRefused() throws SQLException {
		DataSource dataSource = Databases.h2();
		try (Connection connection = dataSource.getConnection()) {
			connection.setAutoCommit(false);
			assertThatExceptionOfType(CallersTransactionException.class)
				.isThrownBy(() -> this.revisions.migrator(dataSource).on(connection).upgrade("head"))
				.withMessage("The connection is in a transaction, and h2 commits it with the first DDL statement;"
						+ " nothing was run. Commit first and give the connection in auto-commit mode.");
		}
		assertThat(Databases.tables(dataSource)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "postgresql" })
	void eachTenantHasTheTablesInASchemaOfItsOwn(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		Migrator migrator = this.revisions.migrator(dataSource);
		for (String tenant : List.of("north", "south")) {
			Databases.execute(dataSource, "CREATE SCHEMA " + tenant);
			migrator.with(migrator.settings().withDefaultSchema(tenant)).upgrade("head");
		}
		Migrator south = migrator.with(migrator.settings().withDefaultSchema("south"));
		south.downgrade("-1");
		assertThat(Databases.query(dataSource, "SELECT version_num FROM north.migrations_version"))
			.containsExactly("bbbb2");
		assertThat(Databases.query(dataSource, "SELECT version_num FROM south.migrations_version"))
			.containsExactly("aaaa1");
		assertThat(Databases.query(dataSource,
				"SELECT LOWER(table_schema) || '.' || LOWER(table_name) FROM information_schema.tables"
						+ " WHERE LOWER(table_name) IN ('a', 'b') ORDER BY 1"))
			.containsExactly("north.a", "north.b", "south.a");
		assertThat(migrator.currentRevisions()).isEmpty();
	}

	@Test
	void schemaThatOperationsNameIsTranslated() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		Databases.execute(dataSource, "CREATE SCHEMA north");
		Migrator migrator = new Migrator(dataSource, Dialects.load(), () -> JavaRevisions.scripts(new PerTenant()),
				MigratorSettings.defaults().withSchemaTranslation(Map.of("per_tenant", "north")));
		migrator.upgrade("head");
		assertThat(Databases.query(dataSource, "SELECT id FROM north.orders")).isEmpty();
		assertThat(Databases.query(dataSource, "SELECT downgrade FROM migrations_history"))
			.containsExactly("DROP TABLE north.orders");
		migrator.downgrade("base");
		assertThat(Databases.tables(dataSource)).isEmpty();
	}

	/**
	 * A table of each tenant.
	 */
	@Revision(id = "aaaa1", revises = {})
	static final class PerTenant implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable(table("orders").schema("per_tenant"), column("id", integer()));
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable(table("orders").schema("per_tenant"));
		}

	}

	@Test
	void connectionKeepsItsOwnSchema() throws SQLException {
		DataSource dataSource = PostgresqlServer.newDatabase();
		Databases.execute(dataSource, "CREATE SCHEMA north");
		Migrator migrator = this.revisions.migrator(dataSource);
		try (Connection connection = dataSource.getConnection()) {
			migrator.with(migrator.settings().withDefaultSchema("north")).on(connection).upgrade("head");
			assertThat(connection.getSchema()).isEqualTo("public");
		}
	}

	@Test
	void stepsDependOnWhatTheRunWasTold() throws SQLException {
		DataSource plain = Databases.h2();
		migrator(plain).upgrade("head");
		assertThat(Databases.query(plain, "SELECT id FROM flags")).isEmpty();
		DataSource told = Databases.h2();
		migrator(told).with(new RunArguments(Map.of("data", "true"), null)).upgrade("head");
		assertThat(Databases.query(told, "SELECT id FROM flags")).containsExactly("1");
	}

	private static Migrator migrator(DataSource dataSource) {
		return new Migrator(dataSource, Dialects.load(), () -> JavaRevisions.scripts(new Conditional()),
				MigratorSettings.defaults());
	}

	/**
	 * Alembic's recipe of conditional elements.
	 */
	@Revision(id = "aaaa1", revises = {})
	static final class Conditional implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("flags", column("id", integer()));
			if (op.context().x("data").isPresent()) {
				op.execute("INSERT INTO flags VALUES (1)");
			}
		}

		@Override
		public void downgrade(Operations op) {
			op.dropTable("flags");
		}

	}

}
