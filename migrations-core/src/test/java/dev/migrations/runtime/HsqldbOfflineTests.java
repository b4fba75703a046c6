package dev.migrations.runtime;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.hsqldb.cmdline.SqlFile;

/**
 * Scripts for HSQLDB, run by its own tool.
 */
class HsqldbOfflineTests extends OfflineContract {

	@Override
	DataSource newDatabase() {
		return Databases.hsqldb();
	}

	@Override
	String dialect() {
		return "hsqldb";
	}

	@Override
	void runWithClient(Path script, DataSource dataSource) throws Exception {
		try (Connection connection = dataSource.getConnection()) {
			SqlFile file = new SqlFile(script.toFile(), "UTF-8");
			file.setConnection(connection);
			file.setContinueOnError(false);
			file.execute();
		}
	}

}
