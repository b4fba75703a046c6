package dev.migrations.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/**
 * A replica of an application in a process of its own, with a pool of one connection. For
 * each line {@code url<TAB>user<TAB>password<TAB>folder} on its standard input it
 * upgrades that database and answers with a line.
 */
final class Replica {

	private Replica() {
	}

	public static void main(String[] args) throws IOException {
		BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = input.readLine(); line != null; line = input.readLine()) {
			System.out.println("ANSWER " + upgrade(line.split("\t")));
		}
	}

	private static String upgrade(String[] order) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(order[0]);
		config.setUsername(order[1]);
		config.setPassword(order[2]);
		config.setMaximumPoolSize(1);
		MigratorSettings settings = MigratorSettings.defaults().withLockWait(Duration.ofSeconds(60));
		try (HikariDataSource pool = new HikariDataSource(config)) {
			MigrationRun run = RevisionFolder.migrator(pool, Path.of(order[3]), settings).upgrade("heads");
			return "ran " + run.steps().size() + " at " + run.after();
		}
		catch (RuntimeException ex) {
			return "failed: " + String.valueOf(ex.getMessage()).replaceAll("\\s+", " ");
		}
	}

}
