package dev.migrations.boot.autoconfigure;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * Entities are to be compared with the database, and it is not clear which.
 *
 * @since 0.1.0
 */
public class NoEntitiesException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> candidates;

	private NoEntitiesException(String message, List<String> candidates) {
		super(message);
		this.candidates = List.copyOf(candidates);
	}

	static NoEntitiesException none() {
		return new NoEntitiesException(
				"The application has no EntityManagerFactory to read entities from. "
						+ "Add 'spring-boot-starter-data-jpa', or write the revision without '--autogenerate'.",
				List.of());
	}

	static NoEntitiesException ambiguous(List<String> candidates) {
		return new NoEntitiesException("Several EntityManagerFactory beans exist and none is primary: "
				+ quoted(candidates) + ". Name the one whose entities to compare in 'migrations.persistence-unit',"
				+ " or mark it with '@Primary'.", candidates);
	}

	static NoEntitiesException unnamed(DatabaseId database, List<String> candidates) {
		return new NoEntitiesException(
				"Database '" + database.name() + "' names no persistence unit whose entities to compare it with. Set '"
						+ database.property("persistence-unit") + "' to one of " + quoted(candidates) + ".",
				candidates);
	}

	private static String quoted(List<String> names) {
		return "'" + String.join("', '", names) + "'";
	}

	/**
	 * The names of the beans; empty if there is none.
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
