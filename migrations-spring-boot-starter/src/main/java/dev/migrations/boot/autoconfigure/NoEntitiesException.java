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

	NoEntitiesException(List<String> candidates) {
		super(candidates.isEmpty()
				? "The application has no EntityManagerFactory to read entities from. "
						+ "Add 'spring-boot-starter-data-jpa', or write the revision without '--autogenerate'."
				: "Several EntityManagerFactory beans exist and none is primary: '" + String.join("', '", candidates)
						+ "'. Mark the one whose entities to compare with '@Primary'.");
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * The names of the beans; empty if there is none.
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
