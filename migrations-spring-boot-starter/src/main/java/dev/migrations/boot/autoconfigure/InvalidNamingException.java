package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;
import dev.migrations.schema.NamingConventionException;

/**
 * A property of 'migrations.naming' cannot be used.
 *
 * @since 0.1.0
 */
public class InvalidNamingException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String property;

	InvalidNamingException(String property, NamingConventionException cause) {
		super("The property '" + property + "' cannot be used. " + cause.getMessage(), cause);
		this.property = property;
	}

	private InvalidNamingException(String property) {
		super("There is no property '" + property + "'. Names are made by " + NamingProperties.KEYS + ".");
		this.property = property;
	}

	static InvalidNamingException unknown(String property) {
		return new InvalidNamingException(property);
	}

	public String property() {
		return this.property;
	}

}
