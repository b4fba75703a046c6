package dev.migrations.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.h2.tools.RunScript;

/**
 * Scripts for H2, run by its own tool.
 */
class H2OfflineTests extends OfflineContract {

	@Override
	DataSource newDatabase() {
		return Databases.h2();
	}

	@Override
	String dialect() {
		return "h2";
	}

	@Override
	void runWithClient(Path script, DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection(); var reader = Files.newBufferedReader(script)) {
			RunScript.execute(connection, reader);
		}
	}

}
