package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import dev.migrations.dialect.MigrationLockContract;
import dev.migrations.schema.QualifiedName;
import dev.migrations.testsupport.MariaDbServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class MariaDbMigrationLockTests extends MigrationLockContract {

	@Override
	protected DataSource newDatabase() {
		return MariaDbServer.newDatabase();
	}

	@Override
	protected String holderPattern() {
		return "session \\d+ of user 'migrations' at localhost(:\\d+)?";
	}

	@Test
	void eachDatabaseHasItsOwnLock() throws SQLException {
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		try (Connection elsewhere = MariaDbServer.newDatabase().getConnection()) {
			assertThat(this.lock.tryAcquire(elsewhere, VERSION_TABLE)).isTrue();
			this.lock.release(elsewhere, VERSION_TABLE);
			assertThat(this.lock.tryAcquire(elsewhere, QualifiedName.of(this.first.getCatalog(), VERSION_TABLE.name())))
				.isFalse();
		}
	}

	@Test
	void aLongNameOfAVersionTableIsNoObstacle() throws SQLException {
		QualifiedName table = QualifiedName.of("ä".repeat(64), "Ö".repeat(64));
		assertThat(this.lock.tryAcquire(this.first, table)).isTrue();
		assertThat(this.lock.tryAcquire(this.second, table)).isFalse();
		this.lock.release(this.first, table);
	}

	@Test
	void aHolderWhoExecutesAStatementWorks() throws Exception {
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		// the server rests a moment after the client has its answer
		while (this.lock.holderWorks(this.second, VERSION_TABLE)) {
			Thread.sleep(10);
		}
		Thread statement = new Thread(() -> executeQuietly("do sleep(1)"));
		statement.start();
		boolean works = false;
		while (statement.isAlive() && !works) {
			works = this.lock.holderWorks(this.second, VERSION_TABLE);
		}
		statement.join();
		assertThat(works).isTrue();
	}

	@Test
	void aHolderWhoWaitsForATableDoesNotWork() throws Exception {
		execute("create table t (id integer)");
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		execute(this.second, "lock tables t write");
		Thread statement = new Thread(() -> executeQuietly("alter table t add column n integer"));
		statement.start();
		while (!isWaiting()) {
			Thread.sleep(10);
		}
		assertThat(this.lock.holderWorks(this.second, VERSION_TABLE)).isFalse();
		execute(this.second, "unlock tables");
		statement.join();
	}

	private boolean isWaiting() throws SQLException {
		try (Statement statement = this.second.createStatement();
				ResultSet row = statement.executeQuery("select 1 from information_schema.processlist "
						+ "where state like 'Waiting for%lock' and db = database()")) {
			return row.next();
		}
	}

	private void executeQuietly(String sql) {
		try {
			execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Test
	void theHolderOfAnotherUserIsNamedByItsSession() throws SQLException {
		execute("create or replace user lock_reader@localhost identified by 'x'");
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		String database = this.first.getCatalog();
		execute("grant all on " + database + ".* to lock_reader@localhost");
		try (Connection reader = this.dataSource.getConnection("lock_reader", "x")) {
			assertThat(this.lock.holder(reader, VERSION_TABLE)).get().asString().matches("session \\d+");
			assertThat(this.lock.tryAcquire(reader, VERSION_TABLE)).isFalse();
			assertThat(this.lock.holderWorks(reader, VERSION_TABLE)).isFalse();
		}
		execute("drop user lock_reader@localhost");
	}

}
