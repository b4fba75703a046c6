package dev.migrations.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: one server per JVM, started when first asked for and
 * stopped with the JVM. A container where a Docker engine answers, else an embedded
 * server on a free port.
 */
public final class PostgresqlServer {

	private static final String IMAGE = "postgres:18-alpine";

	private PostgresqlServer() {
	}

	/**
	 * A new, empty database. The data source knows its own URL, user and password:
	 * {@code getUrl()}, {@code getUser()}, {@code getPassword()}.
	 */
	public static PGSimpleDataSource newDatabase() {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "");
		PGSimpleDataSource administration = Running.SERVER.dataSource("postgres");
		try (Connection connection = administration.getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return Running.SERVER.dataSource(name);
	}

	/**
	 * Where the server is, and who may enter.
	 */
	private record Server(String host, int port, String user, String password) {

		PGSimpleDataSource dataSource(String database) {
			PGSimpleDataSource dataSource = new PGSimpleDataSource();
			dataSource.setServerNames(new String[] { this.host });
			dataSource.setPortNumbers(new int[] { this.port });
			dataSource.setDatabaseName(database);
			dataSource.setUser(this.user);
			dataSource.setPassword(this.password);
			return dataSource;
		}

	}

	/**
	 * Holds the server from its first use on.
	 */
	private static final class Running {

		static final Server SERVER = dockerAnswers() ? container() : embedded();

		private Running() {
		}

		private static boolean dockerAnswers() {
			return dockerMayBeHere() && DockerClientFactory.instance().isDockerAvailable();
		}

		// Testcontainers tries every strategy and logs each failure: spare the usual case
		// of a machine without any engine
		private static boolean dockerMayBeHere() {
			Path home = Path.of(System.getProperty("user.home"));
			return System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"))
					|| Files.exists(home.resolve(".docker/run/docker.sock"))
					|| Files.exists(home.resolve(".testcontainers.properties"))
					|| System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
		}

		@SuppressWarnings("resource")
		private static Server container() {
			PostgreSQLContainer container = new PostgreSQLContainer(IMAGE);
			container.start();
			Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
			return new Server(container.getHost(), container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
					container.getUsername(), container.getPassword());
		}

		@SuppressWarnings("resource")
		private static Server embedded() {
			try {
				Path data = Files.createTempDirectory("epg");
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setDataDirectory(data)
					.setCleanDataDirectory(false)
					.setRegisterShutdownHook(false)
					.start();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres, data)));
				return new Server("localhost", postgres.getPort(), "postgres", "postgres");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		// some 300 files for each database: deleting them here has taken longer than the
		// 30 seconds that Surefire leaves a JVM for its exit
		private static void stop(EmbeddedPostgres postgres, Path data) {
			try {
				postgres.close();
				String[] delete = System.getProperty("os.name").startsWith("Windows")
						? new String[] { "cmd", "/c", "rmdir", "/s", "/q", data.toString() }
						: new String[] { "rm", "-rf", data.toString() };
				new ProcessBuilder(delete).redirectErrorStream(true)
					.redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
