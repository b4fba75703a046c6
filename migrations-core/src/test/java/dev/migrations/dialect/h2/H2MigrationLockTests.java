package dev.migrations.dialect.h2;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.MigrationLockContract;
import dev.migrations.schema.QualifiedName;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class H2MigrationLockTests extends MigrationLockContract {

	@Override
	protected DataSource newDatabase() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
		dataSource.setUser("sa");
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
		execute("grant alter any schema to app");
		Connection application = this.dataSource.getConnection("app", "x");
		try (Connection other = this.dataSource.getConnection("app", "x")) {
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
	void anotherProcessIsSeenAndItsLockEndsWithIt(@TempDir Path folder) throws Exception {
		String url = "jdbc:h2:file:" + folder.resolve("shop") + ";AUTO_SERVER=TRUE";
		Process holder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
				System.getProperty("java.class.path"), H2LockHolder.class.getName(), url)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try {
			assertThat(holder.inputReader().readLine()).isEqualTo("held");
			try (Connection waiter = DriverManager.getConnection(url, "sa", "")) {
				assertThat(this.lock.tryAcquire(waiter, VERSION_TABLE)).isFalse();
				assertThat(this.lock.holder(waiter, VERSION_TABLE)).get().asString().matches(holderPattern());
			}
		}
		finally {
			holder.destroyForcibly().waitFor();
		}
		try (Connection next = DriverManager.getConnection(url, "sa", "")) {
			assertThat(this.lock.tryAcquire(next, VERSION_TABLE)).isTrue();
			this.lock.release(next, VERSION_TABLE);
			assertThat(this.lock.holder(next, VERSION_TABLE)).isEmpty();
		}
	}

	@Test
	void aRestoredBackupThatHoldsALeaseIsNoObstacle() throws SQLException {
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		this.lock.release(this.first, VERSION_TABLE);
		execute("UPDATE migrations_version_lock SET session_id = SESSION_ID(), "
				+ "session_start = TIMESTAMP WITH TIME ZONE '2001-01-01 00:00:00+00'");
		assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isTrue();
	}

}
