package dev.migrations.dialect;

import dev.migrations.MigrationsException;
import dev.migrations.schema.QualifiedName;

/**
 * The session that should hold the migration lock does not hold it any more when it gives
 * it back: another process may have migrated at the same time.
 *
 * @since 0.1.0
 */
public class LockLostException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final QualifiedName versionTable;

	public LockLostException(QualifiedName versionTable) {
		super("The migration lock of version table '" + versionTable
				+ "' was lost while it was held. Compare 'current' with the database before the next upgrade, and "
				+ "connect directly, not through a proxy or a pool that shares sessions: set 'migrations.url'.");
		this.versionTable = versionTable;
	}

	public QualifiedName versionTable() {
		return this.versionTable;
	}

}
