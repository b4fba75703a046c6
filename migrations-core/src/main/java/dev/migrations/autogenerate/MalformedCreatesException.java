package dev.migrations.autogenerate;

import dev.migrations.MigrationsException;

/**
 * The {@code creates:} header of a SQL revision names no object.
 *
 * @since 0.1.0
 */
public class MalformedCreatesException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String entry;

	MalformedCreatesException(String entry) {
		super("The header 'creates: " + entry + "' names no object. "
				+ "Write 'table users', 'index ix_users_age on users' or 'sequence users_seq'.");
		this.entry = entry;
	}

	public String entry() {
		return this.entry;
	}

}
