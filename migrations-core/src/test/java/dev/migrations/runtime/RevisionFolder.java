package dev.migrations.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.dialect.Dialects;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.ScriptDirectory;

/**
 * A folder of SQL revisions, written one after the other.
 */
final class RevisionFolder {

	private final Path folder;

	private String newest = "base";

	RevisionFolder(Path folder) {
		this.folder = folder;
	}

	/**
	 * Adds a revision after the newest one.
	 */
	RevisionFolder add(String id, String upgrade, String downgrade) {
		return add(id, "", upgrade, downgrade);
	}

	/**
	 * Adds a revision beside the newest one.
	 */
	void branch(String id, String revises, String upgrade) {
		write(id, "-- revision: " + id + "\n-- revises: " + revises + "\n-- message: step " + id + "\n\n-- upgrade\n"
				+ upgrade + "\n");
	}

	/**
	 * Adds a revision with further header lines.
	 */
	RevisionFolder add(String id, String headers, String upgrade, String downgrade) {
		write(id, "-- revision: " + id + "\n-- revises: " + this.newest + "\n-- message: step " + id + "\n" + headers
				+ "\n-- upgrade\n" + upgrade + "\n\n-- downgrade\n" + downgrade + "\n");
		this.newest = id;
		return this;
	}

	/**
	 * Writes the upgrade of a revision anew, as its author would after a failure.
	 */
	void rewrite(String id, String oldText, String newText) {
		try {
			Path file = file(id);
			Files.writeString(file, Files.readString(file).replace(oldText, newText));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void remove(String id) {
		try {
			Files.delete(file(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Path file(String id) {
		return this.folder.resolve("R_" + id + ".sql");
	}

	Migrator migrator(DataSource dataSource) {
		return migrator(dataSource, MigratorSettings.defaults());
	}

	Migrator migrator(DataSource dataSource, MigratorSettings settings) {
		return migrator(dataSource, this.folder, settings);
	}

	static Migrator migrator(DataSource dataSource, Path folder, MigratorSettings settings) {
		ScriptDirectory directory = ScriptDirectory.of(List.of(Location.parse("file:" + folder)),
				RevisionFolder.class.getClassLoader(), new AsmRevisionHeaderReader(),
				MigrationFactory.noArgumentConstructor());
		return new Migrator(dataSource, Dialects.load(), directory::load, settings);
	}

	private void write(String id, String text) {
		try {
			Files.writeString(file(id), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
