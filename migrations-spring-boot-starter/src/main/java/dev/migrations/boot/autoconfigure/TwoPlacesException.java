package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;

/**
 * A database is said to be in two places, and nothing says which one counts.
 *
 * @since 0.1.0
 */
public class TwoPlacesException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	TwoPlacesException(String dataSourceProperty, String urlProperty) {
		super("Both '" + dataSourceProperty + "' and '" + urlProperty
				+ "' say where the database is. Remove one of them.");
	}

}
