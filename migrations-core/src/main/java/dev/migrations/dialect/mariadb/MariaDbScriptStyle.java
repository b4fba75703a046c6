package dev.migrations.dialect.mariadb;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ScriptStyle;
import dev.migrations.dialect.mysql.MySqlMigrationLock;
import dev.migrations.schema.QualifiedName;

/**
 * Scripts for the client {@code mariadb}, which stops at the first error of a file.
 */
final class MariaDbScriptStyle implements ScriptStyle {

	private final MySqlMigrationLock lock;

	MariaDbScriptStyle(MySqlMigrationLock lock) {
		this.lock = lock;
	}

	@Override
	public String begin() {
		return "START TRANSACTION;";
	}

	/**
	 * The client knows no bodies: a statement that holds a semicolon needs another
	 * delimiter.
	 */
	@Override
	public String terminated(String sql) {
		String statement = sql.strip();
		String text = statement.endsWith(";") ? statement.substring(0, statement.length() - 1).stripTrailing()
				: statement;
		if (text.contains(";")) {
			String delimiter = delimiter(text);
			return "DELIMITER " + delimiter + "\n" + text + "\n" + delimiter + "\nDELIMITER ;";
		}
		String lastLine = text.substring(text.lastIndexOf('\n') + 1);
		// a semicolon behind a comment would be part of it
		boolean comment = lastLine.contains("--") || lastLine.contains("#");
		return comment ? text + "\n;" : text + ";";
	}

	private static String delimiter(String text) {
		String delimiter = "//";
		while (text.contains(delimiter)) {
			delimiter += "/";
		}
		return delimiter;
	}

	/**
	 * What dumps set. The database that {@code USE} leaves, and the role that {@code SET
	 * ROLE} leaves, are not known to a script.
	 */
	@Override
	public List<String> sessionReset() {
		return List.of("SET SESSION sql_mode = DEFAULT, foreign_key_checks = DEFAULT, "
				+ "unique_checks = DEFAULT, check_constraint_checks = DEFAULT, time_zone = DEFAULT");
	}

	@Override
	public Optional<String> lock(QualifiedName versionTable) {
		return Optional.of("""
				BEGIN NOT ATOMIC
				    IF coalesce(get_lock(%s, 0), 0) <> 1 THEN
				        SIGNAL SQLSTATE '45000'
				            SET MESSAGE_TEXT = 'Another migration of this database is running. Nothing was run.';
				    END IF;
				END""".formatted(this.lock.key(versionTable)));
	}

	@Override
	public Optional<String> unlock(QualifiedName versionTable) {
		return Optional.of("DO release_lock(" + this.lock.key(versionTable) + ")");
	}

	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String rows = "SELECT count(*) FROM " + versionTable;
		String elsewhere = revisions.isEmpty() ? "(" + rows + ") > 0" : "(" + rows + " WHERE version_num IN ('"
				+ String.join("', '", revisions) + "')) < " + revisions.size();
		String start = revisions.isEmpty() ? "base" : String.join(", ", revisions);
		return Optional
			.of("""
					BEGIN NOT ATOMIC
					    IF %s THEN
					        SET @message = concat('This step starts at %s, and the database is at ',
					            (SELECT coalesce(group_concat(version_num ORDER BY version_num SEPARATOR ', '), 'base') FROM %s),
					            '. Nothing of it was run.');
					        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @message;
					    END IF;
					END"""
				.formatted(elsewhere, start, versionTable));
	}

	@Override
	public String usage() {
		return "mariadb --default-character-set=utf8mb4 DATABASE < FILE";
	}

}
