package dev.migrations.boot.autoconfigure;

import java.util.List;

import dev.migrations.MigrationsException;
import dev.migrations.runtime.Credentials;

/**
 * A script is wanted, and nothing tells for which kind of database without asking one.
 *
 * @since 0.1.0
 */
public class UnknownOfflineDialectException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private UnknownOfflineDialectException(String fact, DatabaseId id, List<String> known) {
		super(fact + " Set '" + id.property("dialect") + "' to one of '" + String.join("', '", known) + "'.");
	}

	static UnknownOfflineDialectException noUrl(DatabaseId id, List<String> known) {
		return new UnknownOfflineDialectException(
				"Without a connection it is not known which kind of database the script is for.", id, known);
	}

	static UnknownOfflineDialectException unknownUrl(DatabaseId id, String url, List<String> known) {
		return new UnknownOfflineDialectException("No dialect is known for a database of the URL '"
				+ Credentials.mask(url) + "', for which the script is wanted.", id, known);
	}

}
