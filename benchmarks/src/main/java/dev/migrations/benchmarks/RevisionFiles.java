package dev.migrations.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The same small revisions for each contestant: a table and an index each.
 */
final class RevisionFiles {

	private RevisionFiles() {
	}

	static void write(Path folder, int count) throws IOException {
		Path ours = Files.createDirectories(folder.resolve("ours"));
		Path flyway = Files.createDirectories(folder.resolve("flyway"));
		for (int number = 1; number <= count; number++) {
			Files.writeString(ours.resolve(String.format("R%05d.sql", number)), revision(number));
			Files.writeString(flyway.resolve(String.format("V%05d__table_%d.sql", number, number)),
					create(number, "f"));
		}
	}

	private static String revision(int number) {
		String revises = (number == 1) ? "base" : id(number - 1);
		return "-- revision: " + id(number) + "\n-- revises: " + revises + "\n-- message: table " + number
				+ "\n\n-- upgrade\n" + create(number, "o") + "\n-- downgrade\nDROP TABLE o" + number + ";\n";
	}

	private static String create(int number, String prefix) {
		String table = prefix + number;
		return "CREATE TABLE " + table + " (id bigint PRIMARY KEY, name varchar(50));\nCREATE INDEX ix_" + table
				+ " ON " + table + " (name);\n";
	}

	static String id(int number) {
		return String.format("%012x", number);
	}

}
