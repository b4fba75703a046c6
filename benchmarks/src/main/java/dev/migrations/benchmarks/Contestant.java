package dev.migrations.benchmarks;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.flywaydb.core.Flyway;

import dev.migrations.dialect.Dialects;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.ScriptDirectory;

/**
 * One start of one contestant, in a process of its own. Prints the milliseconds from
 * {@code main} to the end of the work, and the number of classes loaded.
 */
final class Contestant {

	private Contestant() {
	}

	public static void main(String[] args) throws SQLException {
		long start = System.nanoTime();
		Database database = new Database(args[1], args[2], args[3]);
		run(args[0], database, args[4]);
		long millis = (System.nanoTime() - start) / 1_000_000;
		System.out
			.println("RESULT " + millis + " " + ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
	}

	private static void run(String name, Database database, String folder) throws SQLException {
		switch (name) {
			case "jdbc" -> readVersion(database);
			case "ours" -> migrator(database, folder).upgrade("heads");
			case "flyway" -> Flyway.configure()
				.dataSource(database.url(), database.username(), database.password())
				.locations("filesystem:" + folder + "/flyway")
				// ours is in the same database
				.baselineOnMigrate(true)
				.baselineVersion("0")
				.load()
				.migrate();
			default -> throw new IllegalArgumentException("Unknown contestant '" + name + "'");
		}
	}

	/**
	 * The floor: a connection and the version row.
	 */
	private static void readVersion(Database database) throws SQLException {
		try (Connection connection = DriverManager.getConnection(database.url(), database.username(),
				database.password());
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT version_num FROM migrations_version")) {
			rows.next();
		}
	}

	private static Migrator migrator(Database database, String folder) {
		ScriptDirectory scripts = ScriptDirectory.of(List.of(Location.parse("file:" + folder + "/ours")),
				Contestant.class.getClassLoader(), new AsmRevisionHeaderReader(),
				MigrationFactory.noArgumentConstructor());
		return new Migrator(new DriverDataSource(database), Dialects.load(), scripts::load,
				MigratorSettings.defaults());
	}

}
