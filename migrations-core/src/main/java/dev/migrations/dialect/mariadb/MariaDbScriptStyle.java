package dev.migrations.dialect.mariadb;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.mysql.MySqlFamilyScriptStyle;
import dev.migrations.dialect.mysql.MySqlMigrationLock;
import dev.migrations.schema.QualifiedName;

/**
 * Scripts for the client {@code mariadb}.
 */
final class MariaDbScriptStyle extends MySqlFamilyScriptStyle {

	private final MySqlMigrationLock lock;

	MariaDbScriptStyle(MySqlMigrationLock lock) {
		this.lock = lock;
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
		return Optional.of("""
				BEGIN NOT ATOMIC
				    IF %s THEN
				        SET @message = concat('This step starts at %s, and the database is at ',
				            %s,
				            '. Nothing of it was run.');
				        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = @message;
				    END IF;
				END""".formatted(elsewhere(versionTable, revisions), words(revisions), place(versionTable)));
	}

	@Override
	public String usage() {
		return "mariadb --default-character-set=utf8mb4 DATABASE < FILE";
	}

}
