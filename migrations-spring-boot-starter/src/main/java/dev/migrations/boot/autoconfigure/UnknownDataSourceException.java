package dev.migrations.boot.autoconfigure;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * A property names a {@code DataSource} bean that does not exist.
 *
 * @since 0.1.0
 */
public class UnknownDataSourceException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final List<String> candidates;

	UnknownDataSourceException(String name, String property, List<String> candidates) {
		super("There is no DataSource bean '" + name + "', which '" + property + "' names. "
				+ (candidates.isEmpty() ? "The application has none; define it, or set a URL."
						: "Write one of '" + String.join("', '", candidates) + "'."));
		this.name = name;
		this.candidates = List.copyOf(candidates);
	}

	public String name() {
		return this.name;
	}

	/**
	 * The names of the beans there are.
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
