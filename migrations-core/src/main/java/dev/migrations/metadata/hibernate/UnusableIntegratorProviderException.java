package dev.migrations.metadata.hibernate;

import dev.migrations.MigrationsException;

/**
 * The setting {@code hibernate.integrator_provider} names something that cannot be used.
 *
 * @since 0.1.0
 */
public class UnusableIntegratorProviderException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String provider;

	UnusableIntegratorProviderException(String provider, Throwable cause) {
		super("The setting 'hibernate.integrator_provider' is '" + provider
				+ "', which cannot be used. Give an instance, a class or the name of a class that implements "
				+ "org.hibernate.jpa.boot.spi.IntegratorProvider and has a constructor without arguments.", cause);
		this.provider = provider;
	}

	public String provider() {
		return this.provider;
	}

}
