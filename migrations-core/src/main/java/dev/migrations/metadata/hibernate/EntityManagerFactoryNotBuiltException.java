package dev.migrations.metadata.hibernate;

import dev.migrations.MigrationsException;

/**
 * Something used an EntityManagerFactory of which only the metadata was wanted.
 *
 * @since 0.1.0
 */
public class EntityManagerFactoryNotBuiltException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String method;

	EntityManagerFactoryNotBuiltException(String method) {
		super("The EntityManagerFactory was asked for '" + method
				+ "', but it was not built: this command reads the mappings only. "
				+ "Move what asks out of constructors and initialization callbacks.");
		this.method = method;
	}

	/**
	 * The method that was called.
	 */
	public String method() {
		return this.method;
	}

}
