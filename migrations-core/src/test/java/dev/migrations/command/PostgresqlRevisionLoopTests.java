package dev.migrations.command;

import javax.sql.DataSource;

import dev.migrations.testsupport.PostgresqlServer;

class PostgresqlRevisionLoopTests extends RevisionLoopContract {

	@Override
	DataSource newDatabase() {
		return PostgresqlServer.newDatabase();
	}

	@Override
	boolean inMemory() {
		return false;
	}

}
