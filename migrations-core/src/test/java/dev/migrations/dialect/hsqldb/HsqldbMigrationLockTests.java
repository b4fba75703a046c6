package dev.migrations.dialect.hsqldb;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.MigrationLockContract;
import dev.migrations.schema.QualifiedName;
import org.hsqldb.jdbc.JDBCDataSource;
import org.hsqldb.server.Server;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HsqldbMigrationLockTests extends MigrationLockContract {

	@Override
	protected DataSource newDatabase() {
		JDBCDataSource dataSource = new JDBCDataSource();
		dataSource.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID());
		dataSource.setUser("SA");
		dataSource.setPassword("");
		return dataSource;
	}

	@Override
	protected String holderPattern() {
		return "session \\d+ of user 'SA', since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
	}

	@Test
	void theTableOfTheLockIsNamedAfterTheVersionTable() {
		assertThat(this.lock.tables(VERSION_TABLE)).isEqualTo(Set.of(QualifiedName.of("migrations_version_lock")));
		assertThat(this.lock.tables(QualifiedName.of("shop", "\"version\"")))
			.isEqualTo(Set.of(QualifiedName.of("shop", "\"version_lock\"")));
	}

	@Test
	void aUserWhoIsNoAdministratorTakesAFreeLockAndNeverAHeldOne() throws SQLException {
		execute("create user app password 'x'");
		execute("create schema app authorization app");
		for (Connection connection : List.of(this.first, this.second)) {
			execute(connection, "set schema app");
		}
		execute("alter user app set initial schema app");
		Connection application = this.dataSource.getConnection("APP", "x");
		try (Connection other = this.dataSource.getConnection("APP", "x")) {
			assertThat(this.lock.tryAcquire(application, VERSION_TABLE)).isTrue();
			assertThat(this.lock.tryAcquire(other, VERSION_TABLE)).isFalse();
			assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isFalse();
			assertThat(this.lock.holder(other, VERSION_TABLE)).get()
				.asString()
				.matches("session \\d+ of user 'APP', since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d "
						+ "\\(whether it still lives is shown to administrators only; if it is gone, execute "
						+ "'UPDATE migrations_version_lock SET session_id = NULL'\\)");
			application.close();
			assertThat(this.lock.tryAcquire(other, VERSION_TABLE)).isFalse();
			assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isTrue();
		}
	}

	@Test
	void aSessionThatHoldsTheLockMayTakeItAgain() throws SQLException {
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isTrue();
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isTrue();
	}

	@Test
	void aClientOfAServerIsSeenAndItsLockEndsWithIt() throws Exception {
		Server server = new Server();
		server.setLogWriter(null);
		server.setErrWriter(null);
		server.setSilent(true);
		server.setDatabaseName(0, "shop");
		server.setDatabasePath(0, "mem:" + UUID.randomUUID());
		server.setPort(freePort());
		server.start();
		String url = "jdbc:hsqldb:hsql://localhost:" + server.getPort() + "/shop";
		Process holder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
				System.getProperty("java.class.path"), HsqldbLockHolder.class.getName(), url)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try {
			assertThat(holder.inputReader().readLine()).isEqualTo("held");
			try (Connection waiter = DriverManager.getConnection(url, "SA", "")) {
				assertThat(this.lock.tryAcquire(waiter, VERSION_TABLE)).isFalse();
				assertThat(this.lock.holder(waiter, VERSION_TABLE)).get().asString().matches(holderPattern());
				holder.destroyForcibly().waitFor();
				assertThat(becomesFree(waiter)).isTrue();
				this.lock.release(waiter, VERSION_TABLE);
				assertThat(this.lock.holder(waiter, VERSION_TABLE)).isEmpty();
			}
		}
		finally {
			holder.destroyForcibly().waitFor();
			server.shutdown();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	// the server notices the end of a client a moment later
	private boolean becomesFree(Connection waiter) throws SQLException, InterruptedException {
		for (int i = 0; i < 100; i++) {
			if (this.lock.tryAcquire(waiter, VERSION_TABLE)) {
				return true;
			}
			Thread.sleep(20);
		}
		return false;
	}

	@Test
	void aRestoredBackupThatHoldsALeaseIsNoObstacle() throws SQLException {
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		this.lock.release(this.first, VERSION_TABLE);
		execute("UPDATE migrations_version_lock SET session_id = SESSION_ID(), "
				+ "session_start = TIMESTAMP '2001-01-01 00:00:00+0:00'");
		assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isTrue();
	}

}
