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

	@Override
	boolean inMemory() {
		return true;
	}

}
