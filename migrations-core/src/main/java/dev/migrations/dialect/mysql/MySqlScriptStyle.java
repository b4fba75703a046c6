package dev.migrations.dialect.mysql;

import java.util.List;
import java.util.Optional;

import dev.migrations.schema.QualifiedName;

/**
 * Scripts for the client {@code mysql}. Outside of routines MySQL has no statement that
 * fails on a condition, and no SIGNAL in a prepared one: a function fails that is given
 * the message in place of a UUID, and tells its first 128 characters (error 1411).
 */
final class MySqlScriptStyle extends MySqlFamilyScriptStyle {

	private final MySqlMigrationLock lock;

	MySqlScriptStyle(MySqlMigrationLock lock) {
		this.lock = lock;
	}

	/**
	 * The expression that fails with a message.
	 * @param message an expression
	 */
	static String failure(String message) {
		return "uuid_to_bin(" + message + ")";
	}

	/**
	 * What dumps set. The database that {@code USE} leaves, and the role that {@code SET
	 * ROLE} leaves, are not known to a script.
	 */
	@Override
	public List<String> sessionReset() {
		return List.of("SET SESSION sql_mode = DEFAULT, foreign_key_checks = DEFAULT, "
				+ "unique_checks = DEFAULT, time_zone = DEFAULT");
	}

	@Override
	public Optional<String> lock(QualifiedName versionTable) {
		return Optional.of("""
				SET @migrations = IF(coalesce(get_lock(%s, 0), 0) <> 1,
				    %s, NULL)""".formatted(this.lock.key(versionTable),
				failure("'Another migration of this database is running. Nothing was run.'")));
	}

	@Override
	public Optional<String> unlock(QualifiedName versionTable) {
		return Optional.of("DO release_lock(" + this.lock.key(versionTable) + ")");
	}

	@Override
	public Optional<String> guard(String versionTable, List<String> revisions) {
		String message = "concat('Nothing of this step was run. It starts at %s, and the database is at ', %s)"
			.formatted(words(revisions), place(versionTable));
		return Optional.of("""
				SET @migrations = IF(%s,
				    %s, NULL)""".formatted(elsewhere(versionTable, revisions), failure(message)));
	}

	@Override
	public String usage() {
		return "mysql --default-character-set=utf8mb4 DATABASE < FILE";
	}

}
