package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import javax.sql.DataSource;

import dev.migrations.schema.QualifiedName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every migration lock promises, with two connections to a real database.
 */
public abstract class MigrationLockContract {

	protected static final QualifiedName VERSION_TABLE = QualifiedName.of("migrations_version");

	protected DataSource dataSource;

	protected Connection first;

	protected Connection second;

	protected MigrationLock lock;

	protected abstract DataSource newDatabase() throws SQLException;

	@BeforeEach
	void connect() throws SQLException {
		this.dataSource = newDatabase();
		this.first = this.dataSource.getConnection();
		this.second = this.dataSource.getConnection();
		this.lock = Dialects.load().forConnection(this.first).migrationLock();
	}

	@AfterEach
	void disconnect() throws SQLException {
		this.first.close();
		this.second.close();
	}

	@Test
	void oneSessionHoldsTheLockUntilItGivesItBack() throws SQLException {
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isTrue();
		assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isFalse();
		this.lock.release(this.first, VERSION_TABLE);
		assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isTrue();
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isFalse();
	}

	@Test
	void theLockEndsWithItsSession() throws SQLException {
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isTrue();
		this.first.close();
		assertThat(becomesFree()).isTrue();
	}

	// the server notices the end of a session a moment after the client
	private boolean becomesFree() throws SQLException {
		for (int i = 0; i < 50; i++) {
			if (this.lock.tryAcquire(this.second, VERSION_TABLE)) {
				return true;
			}
			sleep();
		}
		return false;
	}

	private static void sleep() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Test
	void eachVersionTableHasItsOwnLock() throws SQLException {
		assertThat(this.lock.tryAcquire(this.first, VERSION_TABLE)).isTrue();
		assertThat(this.lock.tryAcquire(this.second, QualifiedName.of("other_version"))).isTrue();
		assertThat(this.lock.tryAcquire(this.second, QualifiedName.of("Other \"Version"))).isTrue();
		createSchema();
		assertThat(this.lock.tryAcquire(this.second, QualifiedName.of("shop", "migrations_version"))).isTrue();
	}

	/**
	 * Creates the schema {@code shop}.
	 */
	protected void createSchema() throws SQLException {
		execute("create schema shop");
	}

	@Test
	void theHolderIsSaidInWords() throws SQLException {
		assertThat(this.lock.holder(this.second, VERSION_TABLE)).isEmpty();
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		assertThat(this.lock.holder(this.second, VERSION_TABLE)).get().asString().matches(holderPattern());
		this.lock.release(this.first, VERSION_TABLE);
		assertThat(this.lock.holder(this.second, VERSION_TABLE)).isEmpty();
	}

	protected abstract String holderPattern();

	@Test
	void givingBackWhatIsNotHeldIsAnError() throws SQLException {
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		assertThatExceptionOfType(LockLostException.class)
			.isThrownBy(() -> this.lock.release(this.second, VERSION_TABLE))
			.withMessage("The migration lock of version table 'migrations_version' was lost while it was held. Compare "
					+ "'current' with the database before the next upgrade, and connect directly, not through a proxy "
					+ "or a pool that shares sessions: set 'migrations.url'.")
			.satisfies((ex) -> assertThat(ex.versionTable()).isEqualTo(VERSION_TABLE));
	}

	@Test
	void aWaiterIsNotHeldUpByTheHoldersTransaction() throws SQLException {
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		this.first.setAutoCommit(false);
		execute(this.first, "create table t (id integer)");
		assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isFalse();
		this.first.rollback();
		this.first.setAutoCommit(true);
		this.lock.release(this.first, VERSION_TABLE);
		assertThat(this.lock.tryAcquire(this.second, VERSION_TABLE)).isTrue();
	}

	@Test
	void theTablesOfTheLockAreAllThatItCreates() throws SQLException {
		this.lock.tryAcquire(this.first, VERSION_TABLE);
		assertThat(Dialects.load().forConnection(this.first).schemaInspector().inspect(this.first, Set.of()).tables())
			.allSatisfy((table) -> assertThat(this.lock.tables(VERSION_TABLE)).contains(table.name()));
	}

	protected void execute(String sql) throws SQLException {
		execute(this.first, sql);
	}

	protected static void execute(Connection connection, String sql) throws SQLException {
		try (java.sql.Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
