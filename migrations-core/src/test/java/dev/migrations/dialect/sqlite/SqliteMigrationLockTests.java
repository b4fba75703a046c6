package dev.migrations.dialect.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.MigrationLockContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteMigrationLockTests extends MigrationLockContract {

	@TempDir
	Path folder;

	@Override
	protected DataSource newDatabase() {
		return SqliteDialectTests.database("jdbc:sqlite:" + this.folder.resolve(UUID.randomUUID() + ".db"));
	}

	@Override
	protected void createSchema() throws SQLException {
		execute(this.second, "attach '" + this.folder.resolve("other.db") + "' as shop");
	}

	@Override
	protected String holderPattern() {
		return "process \\d+, since \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";
	}

	@Test
	void anotherProcessIsSeenAndItsLockEndsWithIt() throws Exception {
		String url = "jdbc:sqlite:" + this.folder.resolve("shop.db");
		Process holder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-cp",
				System.getProperty("java.class.path"), SqliteLockHolder.class.getName(), url)
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (Connection waiter = DriverManager.getConnection(url)) {
			try {
				assertThat(holder.inputReader().readLine()).isEqualTo("held");
				assertThat(this.lock.tryAcquire(waiter, VERSION_TABLE)).isFalse();
				assertThat(this.lock.holder(waiter, VERSION_TABLE)).get()
					.asString()
					.matches(holderPattern())
					.startsWith("process " + holder.pid());
			}
			finally {
				holder.destroyForcibly().waitFor();
			}
			assertThat(this.lock.tryAcquire(waiter, VERSION_TABLE)).isTrue();
			this.lock.release(waiter, VERSION_TABLE);
			assertThat(this.lock.holder(waiter, VERSION_TABLE)).isEmpty();
		}
	}

	@Test
	void aDatabaseInMemoryIsLockedForWhoeverSharesIt() throws SQLException {
		String shared = "jdbc:sqlite:file:" + UUID.randomUUID() + "?mode=memory&cache=shared";
		try (Connection one = DriverManager.getConnection(shared);
				Connection two = DriverManager.getConnection(shared);
				Connection three = DriverManager.getConnection("jdbc:sqlite::memory:");
				Connection four = DriverManager.getConnection("jdbc:sqlite::memory:")) {
			assertThat(this.lock.tryAcquire(one, VERSION_TABLE)).isTrue();
			assertThat(this.lock.tryAcquire(two, VERSION_TABLE)).isFalse();
			assertThat(this.lock.tryAcquire(three, VERSION_TABLE)).isTrue();
			assertThat(this.lock.tryAcquire(four, VERSION_TABLE)).isTrue();
		}
	}

	@Test
	void aTransactionHoldsTheLockToItsEnd() throws SQLException {
		this.first.setAutoCommit(false);
		assertThat(this.lock.tryAcquireInTransaction(this.first, VERSION_TABLE)).isTrue();
		this.second.setAutoCommit(false);
		execute(this.second, "PRAGMA busy_timeout = 10");
		assertThat(this.lock.tryAcquireInTransaction(this.second, VERSION_TABLE)).isFalse();
		this.first.rollback();
		assertThat(this.lock.tryAcquireInTransaction(this.second, VERSION_TABLE)).isTrue();
		this.second.rollback();
	}

}
