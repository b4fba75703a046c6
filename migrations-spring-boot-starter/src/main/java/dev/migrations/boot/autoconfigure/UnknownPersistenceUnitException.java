package dev.migrations.boot.autoconfigure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;

/**
 * A property names a persistence unit that does not exist.
 *
 * @since 0.1.0
 */
public class UnknownPersistenceUnitException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String unit;

	private final List<String> candidates;

	UnknownPersistenceUnitException(String unit, String property, Collection<EntityManagerFactoryName> candidates) {
		super("There is no persistence unit '" + unit + "', which '" + property + "' names. EntityManagerFactory beans"
				+ " and their units are "
				+ candidates.stream()
					.map((name) -> "'" + name.bean() + "' (unit '" + name.unit() + "')")
					.collect(Collectors.joining(", "))
				+ ". Write the name of one.");
		this.unit = unit;
		this.candidates = candidates.stream().map(EntityManagerFactoryName::bean).toList();
	}

	public String unit() {
		return this.unit;
	}

	/**
	 * The names of the beans there are.
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
