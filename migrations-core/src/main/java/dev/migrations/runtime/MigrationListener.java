package dev.migrations.runtime;

import java.sql.Connection;

/**
 * Is told of each step, inside its transaction, when the version table has changed and
 * nothing is committed yet (Alembic's {@code on_version_apply}). What it writes is
 * committed or rolled back with the step. Not told in offline mode, where nothing runs.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface MigrationListener {

	/**
	 * A step was made.
	 * @param change what happened
	 * @param connection the connection of the migration, which commits it
	 * @throws Exception to fail the step, which is rolled back as if one of its
	 * statements had failed
	 */
	void onVersionApply(VersionChange change, Connection connection) throws Exception;

}
