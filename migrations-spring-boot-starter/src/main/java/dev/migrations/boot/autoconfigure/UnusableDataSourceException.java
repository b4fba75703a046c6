package dev.migrations.boot.autoconfigure;

import org.springframework.core.NestedExceptionUtils;

import dev.migrations.MigrationsException;
import dev.migrations.runtime.Credentials;

/**
 * The bean that connections to the database come from cannot be made.
 *
 * @since 0.1.0
 */
public class UnusableDataSourceException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	UnusableDataSourceException(Throwable failure) {
		super("The DataSource cannot be made: " + sentence(NestedExceptionUtils.getMostSpecificCause(failure))
				+ " Set 'spring.datasource.url' or 'migrations.url', or correct what the bean is made of.", failure);
	}

	private static String sentence(Throwable cause) {
		String message = Credentials.mask(cause).strip();
		return message.endsWith(".") ? message : message + ".";
	}

}
