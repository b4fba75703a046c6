package dev.migrations.dialect;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;

/**
 * No dialect is known for a database. Nothing is guessed: the SQL of a similar database
 * may mean something else here.
 *
 * @since 0.1.0
 */
public class UnknownDatabaseException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String database;

	private final List<String> knownDialects;

	private UnknownDatabaseException(String message, String database, List<String> knownDialects) {
		super(message);
		this.database = database;
		this.knownDialects = List.copyOf(knownDialects);
	}

	static UnknownDatabaseException ofProduct(String product, List<String> knownDialects) {
		return new UnknownDatabaseException(
				"No dialect supports the database '" + product + "'. Known dialects are " + inQuotes(knownDialects)
						+ "; name the right one in 'migrations.dialect', or add a library that brings one.",
				product, knownDialects);
	}

	static UnknownDatabaseException ofName(String name, List<String> knownDialects) {
		return new UnknownDatabaseException("No dialect is named '" + name + "'. Known dialects are "
				+ inQuotes(knownDialects) + "; write one of these, or add a library that brings '" + name + "'.", name,
				knownDialects);
	}

	private static String inQuotes(List<String> names) {
		return names.stream().collect(Collectors.joining("', '", "'", "'"));
	}

	/**
	 * The product that the driver named, or the name of a dialect that was asked for.
	 */
	public String database() {
		return this.database;
	}

	public List<String> knownDialects() {
		return this.knownDialects;
	}

}
