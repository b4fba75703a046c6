package dev.migrations.command;

import javax.sql.DataSource;

import dev.migrations.testsupport.MariaDbServer;

class MariaDbRevisionLoopTests extends RevisionLoopContract {

	@Override
	DataSource newDatabase() {
		return MariaDbServer.newDatabase();
	}

	@Override
	boolean inMemory() {
		return false;
	}

}
