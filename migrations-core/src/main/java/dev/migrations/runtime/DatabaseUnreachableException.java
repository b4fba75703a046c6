package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import dev.migrations.MigrationsException;

/**
 * No connection to the database can be had.
 *
 * @since 0.1.0
 */
public class DatabaseUnreachableException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private DatabaseUnreachableException(String message) {
		super(message);
	}

	static DatabaseUnreachableException refused(SQLException cause, DataSource dataSource) {
		Optional<DatabasePlace> place = DatabasePlace.of(dataSource);
		return new DatabaseUnreachableException("The database" + at(place) + " cannot be reached (SQLState "
				+ cause.getSQLState() + "): " + reason(cause) + ". "
				+ driver(place).orElse("Check that it runs, and the URL, user name and" + " password given for it.")
				+ " Nothing has run.");
	}

	/**
	 * A pool that cannot even try: a URL that no driver takes, for instance.
	 */
	static DatabaseUnreachableException untried(RuntimeException cause, DataSource dataSource) {
		Optional<DatabasePlace> place = DatabasePlace.of(dataSource);
		return new DatabaseUnreachableException("The database" + at(place) + " cannot be reached: " + sentence(cause)
				+ ". " + driver(place).orElse("Check the URL, the driver, user name and password given for it.")
				+ " Nothing has run.");
	}

	private static String at(Optional<DatabasePlace> place) {
		return place.map((known) -> " at '" + known.text() + "'").orElse("");
	}

	private static Optional<String> driver(Optional<DatabasePlace> place) {
		return place.filter((known) -> !known.hasDriver())
			.map((known) -> "No JDBC driver on the class path takes '" + known.kind()
					+ "': add that of the database to the dependencies of the application.");
	}

	/**
	 * The deepest message that says something: a pool hides the driver's.
	 */
	private static String reason(SQLException cause) {
		Throwable deepest = cause;
		while (deepest.getCause() instanceof SQLException next) {
			deepest = next;
		}
		return sentence(deepest);
	}

	private static String sentence(Throwable cause) {
		String message = Credentials.mask(cause).strip();
		return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
	}

}
