package dev.migrations.runtime;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * The database is at a revision that this version of the application does not have.
 *
 * @since 0.1.0
 */
public class DatabaseAheadException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> unknownRevisions;

	public DatabaseAheadException(List<String> unknownRevisions) {
		super("The database is at revision '" + String.join("', '", unknownRevisions)
				+ "', which this version of the application does not have. Start a version that has it, downgrade the"
				+ " database with that version first, or set 'migrations.database-ahead=allow' to start against it as it"
				+ " is. If its schema is that of a revision of this version, say so with 'stamp <revision> --purge'.");
		this.unknownRevisions = List.copyOf(unknownRevisions);
	}

	public List<String> unknownRevisions() {
		return this.unknownRevisions;
	}

}
