package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.migrations.dialect.MigrationLockContract;
import dev.migrations.dialect.TransactionPoolingException;
import dev.migrations.schema.QualifiedName;
import dev.migrations.testsupport.PostgresqlServer;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PostgresqlMigrationLockTests extends MigrationLockContract {

	@Override
	protected DataSource newDatabase() {
		PGSimpleDataSource dataSource = PostgresqlServer.newDatabase();
		dataSource.setApplicationName("shop");
		return dataSource;
	}

	@Override
	protected String holderPattern() {
		return "process \\d+ of 'shop' at [0-9a-f.:]+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
	}

	@Test
	void aTableWithoutSchemaIsTheOneThatTheSearchPathFinds() throws SQLException {
		execute("create schema app");
		execute("create table migrations_version (version_num varchar(32) primary key)");
		execute(this.second, "set search_path to app, public");
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isTrue();
		assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isFalse();
		assertThat(this.lock.tryAcquire(this.second, QualifiedName.of("public", "migrations_version"))).isFalse();
	}

	@Test
	void anEmptySearchPathIsNoObstacle() throws SQLException {
		execute("set search_path to ''");
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isTrue();
		this.lock.release(this.first, VERSION_TABLE);
	}

	@Test
	void aProxyThatPoolsTransactionsIsRefused() {
		Connection pooled = new AlternatingConnection(this.first, this.second).connection();
		assertThatExceptionOfType(TransactionPoolingException.class)
			.isThrownBy(() -> this.lock.tryAcquire(pooled, VERSION_TABLE))
			.withMessage("The connection changes its server session between two statements, so that the migration lock "
					+ "of version table 'migrations_version' cannot be held: a proxy such as PgBouncer pools "
					+ "transactions. Set 'migrations.url' to a URL that reaches the database directly.")
			.satisfies((ex) -> assertThat(ex.versionTable()).isEqualTo(VERSION_TABLE));
	}

	@Test
	void aRefusedProxyLeavesNoLockBehind() throws SQLException {
		Connection pooled = new AlternatingConnection(this.first, this.second).connection();
		assertThatExceptionOfType(TransactionPoolingException.class)
			.isThrownBy(() -> this.lock.tryAcquire(pooled, VERSION_TABLE));
		assertThat(this.lock.holder(this.first, VERSION_TABLE)).isEmpty();
	}

	@Test
	void theHolderOfAnotherRoleIsNamedByItsProcess() throws SQLException {
		execute("drop role if exists lock_reader");
		execute("create role lock_reader");
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		execute(this.second, "set role lock_reader");
		assertThat(this.lock.holder(this.second, VERSION_TABLE)).get().asString().matches("process \\d+ of 'shop'");
		execute(this.second, "reset role");
		execute("drop role lock_reader");
	}

	/**
	 * Sends every statement to the other session, as a pooling proxy may do.
	 */
	private static final class AlternatingConnection {

		private Connection next;

		private Connection other;

		AlternatingConnection(Connection next, Connection other) {
			this.next = next;
			this.other = other;
		}

		Connection connection() {
			return (Connection) java.lang.reflect.Proxy.newProxyInstance(Connection.class.getClassLoader(),
					new Class<?>[] { Connection.class }, (proxy, method, arguments) -> prepare((String) arguments[0]));
		}

		private PreparedStatement prepare(String sql) throws SQLException {
			Connection chosen = this.next;
			this.next = this.other;
			this.other = chosen;
			return chosen.prepareStatement(sql);
		}

	}

}
