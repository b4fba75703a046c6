package dev.migrations.command;

import java.util.UUID;

import javax.sql.DataSource;

import org.hsqldb.jdbc.JDBCDataSource;

class HsqldbRevisionLoopTests extends RevisionLoopContract {

	@Override
	DataSource newDatabase() {
		JDBCDataSource database = new JDBCDataSource();
		database.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID());
		database.setUser("SA");
		database.setPassword("");
		return database;
	}

	@Override
	boolean inMemory() {
		return true;
	}

}
