package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.dialect.FeatureContract;
import dev.migrations.testsupport.PostgresqlServer;

class PostgresqlFeatureTests extends FeatureContract {

	@Override
	protected Connection newConnection() throws SQLException {
		return PostgresqlServer.newDatabase().getConnection();
	}

	@Override
	protected Set<String> refused() {
		return Set.of("check that waits", "index of the beginning");
	}

	@Override
	protected String collation() {
		return "C";
	}

}
