package dev.migrations.boot.autoconfigure;

import dev.migrations.MigrationsException;

/**
 * Hibernate is told to change the schema that revisions make.
 *
 * @since 0.1.0
 */
public class SchemaToolConflictException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String property;

	private final String value;

	SchemaToolConflictException(String property, String value) {
		super("Property '" + property + "' is '" + value
				+ "', which lets Hibernate change the schema that revisions make. "
				+ "Set it to 'validate' or 'none', or set 'migrations.enabled=false'.");
		this.property = property;
		this.value = value;
	}

	public String property() {
		return this.property;
	}

	public String value() {
		return this.value;
	}

}
