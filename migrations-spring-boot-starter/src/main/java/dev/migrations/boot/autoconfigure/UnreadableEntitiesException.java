package dev.migrations.boot.autoconfigure;

import org.springframework.core.NestedExceptionUtils;

import dev.migrations.MigrationsException;
import dev.migrations.runtime.Credentials;

/**
 * The schema that the entities want cannot be read.
 *
 * @since 0.1.0
 */
public class UnreadableEntitiesException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	UnreadableEntitiesException(Throwable failure) {
		super("The entities cannot be read: " + sentence(NestedExceptionUtils.getMostSpecificCause(failure))
				+ " Correct the mapping or the settings of JPA and run again.", failure);
	}

	private static String sentence(Throwable cause) {
		String message = Credentials.mask(cause).strip();
		return message.endsWith(".") ? message : message + ".";
	}

}
