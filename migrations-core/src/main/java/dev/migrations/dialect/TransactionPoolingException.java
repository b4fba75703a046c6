package dev.migrations.dialect;

import dev.migrations.MigrationsException;
import dev.migrations.schema.QualifiedName;

/**
 * Two statements of one connection ran in two sessions of the server: a proxy pools
 * transactions (PgBouncer's {@code pool_mode = transaction}), so that a lock of the
 * session protects nothing.
 *
 * @since 0.1.0
 */
public class TransactionPoolingException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final QualifiedName versionTable;

	public TransactionPoolingException(QualifiedName versionTable) {
		super("The connection changes its server session between two statements, so that the migration lock of "
				+ "version table '" + versionTable
				+ "' cannot be held: a proxy such as PgBouncer pools transactions. Set 'migrations.url' to a URL that "
				+ "reaches the database directly.");
		this.versionTable = versionTable;
	}

	public QualifiedName versionTable() {
		return this.versionTable;
	}

}
