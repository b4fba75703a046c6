package dev.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.script.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import static dev.migrations.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * SQLite rolls DDL back; the rebuild of a table needs foreign keys to be off, which only
 * works outside of transactions.
 */
class SqliteMigratorTests extends MigratorContract {

	@TempDir
	Path databases;

	@Override
	DataSource newDatabase() {
		return database(new SQLiteConfig());
	}

	private SQLiteDataSource database(SQLiteConfig config) {
		SQLiteDataSource dataSource = new SQLiteDataSource(config);
		dataSource.setUrl("jdbc:sqlite:" + this.databases.resolve(UUID.randomUUID() + ".db"));
		return dataSource;
	}

	private SQLiteDataSource enforcing() {
		SQLiteConfig config = new SQLiteConfig();
		config.enforceForeignKeys(true);
		return database(config);
	}

	private static Migrator migrator(DataSource database, Migration... migrations) {
		return new Migrator(database, Dialects.load(), () -> JavaRevisions.scripts(migrations),
				MigratorSettings.defaults());
	}

	@Test
	@Override
	void versionTableMayHaveAnotherNameAndSchema() throws SQLException {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(this.dataSource);
		pool.setMaximumPoolSize(1);
		try (pool) {
			Databases.execute(pool, "ATTACH '" + this.databases.resolve("ops.db") + "' AS ops");
			this.dataSource = pool;
			super.versionTableMayHaveAnotherNameAndSchema();
		}
	}

	@Override
	void createSchema(String name) {
		// it is attached
	}

	@Test
	void failedRevisionIsRolledBackAsAWhole() throws SQLException {
		this.revisions.add("dddd4", "CREATE TABLE d1 (id int);\nCREATE TABLE d1 (id int);", "");
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator().upgrade("heads"));
		assertThat(Databases.tables(this.dataSource)).containsExactly("a", "b", "c");
		assertThat(migrator().currentRevisions()).containsExactly("cccc3");
	}

	@Test
	void rowsThatReferToARebuiltTableStay() throws SQLException {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(enforcing());
		pool.setMaximumPoolSize(1);
		try (pool) {
			Migrator migrator = migrator(pool, new Shop(), new Rebuild());
			migrator.upgrade("heads");
			assertThat(Databases.query(pool, "SELECT owner FROM orders")).containsExactly("1", "2");
			assertThat(Databases.query(pool, "PRAGMA foreign_keys")).containsExactly("1");
			migrator.downgrade("-1");
			assertThat(Databases.query(pool, "SELECT owner FROM orders")).containsExactly("1", "2");
			migrator.upgrade("heads");
			Databases.execute(pool, "DELETE FROM users WHERE id = 1");
			assertThat(Databases.query(pool, "SELECT owner FROM orders")).containsExactly("2");
		}
	}

	@Test
	void outsideOfATransactionTheyStayToo() throws SQLException {
		DataSource database = enforcing();
		migrator(database, new Shop()).upgrade("heads");
		migrator(database, new Shop(), new Rebuild(), new Alone()).upgrade("heads");
		assertThat(Databases.query(database, "SELECT owner FROM orders")).containsExactly("1", "2");
		assertThat(Databases.query(database, "SELECT sql FROM sqlite_schema WHERE name = 'users'")).singleElement()
			.asString()
			.contains("ck_name", "ck_alone");
	}

	@Test
	void whatEnforcementWouldHaveRefusedFailsTheRevision() throws SQLException {
		HikariDataSource pool = new HikariDataSource();
		pool.setDataSource(enforcing());
		pool.setMaximumPoolSize(1);
		try (pool) {
			migrator(pool, new Shop()).upgrade("heads");
			assertThatExceptionOfType(RevisionFailedException.class)
				.isThrownBy(() -> migrator(pool, new Shop(), new Rebuild(), new Deleting()).upgrade("heads"))
				.withMessageContaining("Foreign keys refer to rows that are not there: 'orders' row 1 to 'users'");
			assertThat(Databases.query(pool, "SELECT count(*) FROM users")).containsExactly("2");
			assertThat(Databases.query(pool, "PRAGMA foreign_keys")).containsExactly("1");
			assertThat(Databases.query(pool, "SELECT version_num FROM migrations_version")).containsExactly("bbbb2");
		}
	}

	@Test
	void aTableThatRowsReferToIsNotDropped() throws SQLException {
		DataSource database = enforcing();
		migrator(database, new Shop()).upgrade("heads");
		assertThatExceptionOfType(RevisionFailedException.class)
			.isThrownBy(() -> migrator(database, new Shop(), new Dropping()).upgrade("heads"))
			.withMessageContaining("Foreign keys refer to rows that are not there: 'orders' row 1 to 'users'");
		assertThat(Databases.query(database, "SELECT owner FROM orders")).containsExactly("1", "2");
	}

	@Test
	void aCallersTransactionThatEnforcesForeignKeysIsRefused() throws SQLException {
		DataSource database = enforcing();
		migrator(database, new Shop()).upgrade("heads");
		Migrator migrator = migrator(database, new Shop(), new Rebuild());
		try (Connection connection = database.getConnection()) {
			connection.setAutoCommit(false);
			assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
				.isThrownBy(() -> migrator.on(connection).upgrade("heads"));
			connection.rollback();
			connection.setAutoCommit(true);
			try (java.sql.Statement statement = connection.createStatement()) {
				statement.execute("PRAGMA foreign_keys = OFF");
			}
			connection.setAutoCommit(false);
			migrator.on(connection).upgrade("heads");
			connection.commit();
		}
		assertThat(Databases.query(database, "SELECT owner FROM orders")).containsExactly("1", "2");
		assertThat(migrator.currentRevisions()).containsExactly("bbbb2");
	}

	/**
	 * Two tables with rows.
	 */
	@Revision(id = "aaaa1", revises = {}, message = "shop")
	static final class Shop implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("users", column("id", bigint()).notNull().identity(), column("name", varchar(20)),
					primaryKey("pk_users", "id"));
			op.createTable("orders", column("id", bigint()).notNull().identity(), column("owner", bigint()),
					primaryKey("pk_orders", "id"), foreignKey("fk_orders_owner", "owner").references("users", "id")
						.onDelete(dev.migrations.schema.ReferentialAction.CASCADE));
			op.execute("INSERT INTO users (name) VALUES ('a'), ('b')");
			op.execute("INSERT INTO orders (owner) VALUES (1), (2)");
		}

	}

	/**
	 * Makes the table anew that is referred to.
	 */
	@Revision(id = "bbbb2", revises = "aaaa1", message = "rebuild")
	static final class Rebuild implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.alterColumn("users", "name", (c) -> c.nullable(true, false));
			op.createCheck("ck_name", "users", "name <> ''");
		}

		@Override
		public void downgrade(Operations op) {
			op.dropCheck("ck_name", "users");
			op.alterColumn("users", "name", (c) -> c.nullable(false, true));
		}

	}

	/**
	 * The same outside of any transaction.
	 */
	@Revision(id = "cccc3", revises = "bbbb2", message = "alone", transactional = false)
	static final class Alone implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createCheck("ck_alone", "users", "name <> 'x'");
		}

	}

	/**
	 * Drops the table that is referred to.
	 */
	@Revision(id = "bbbb3", revises = "aaaa1", message = "dropping")
	static final class Dropping implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.dropTable("users");
		}

	}

	/**
	 * Relies on what is not enforced while a table is made anew.
	 */
	@Revision(id = "cccc4", revises = "bbbb2", message = "deleting")
	static final class Deleting implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createCheck("ck_more", "users", "name <> 'y'");
			op.execute("DELETE FROM users WHERE id = 1");
		}

	}

}
