package dev.migrations.boot.autoconfigure;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * The application has several {@code DataSource} beans, and nothing says on which one
 * revisions run.
 *
 * @since 0.1.0
 */
public class AmbiguousDataSourceException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> candidates;

	AmbiguousDataSourceException(List<String> candidates, String property) {
		super("Several DataSource beans exist and none is primary: '" + String.join("', '", candidates)
				+ "'. Name the one to migrate in '" + property
				+ "', or mark it with '@MigrationsDataSource' or '@Primary'.");
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * The names of the beans.
	 */
	public List<String> candidates() {
		return this.candidates;
	}

}
