package dev.migrations.boot.actuate.endpoint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The operations of the endpoint that are off until
 * {@code migrations.actuator.operations} names them. {@code upgrade} is not among them:
 * it does only what start-up would do.
 *
 * @since 0.1.0
 */
public enum EndpointOperation {

	/** Compare entities and database. */
	CHECK,

	/** Undo what lies above a revision. */
	DOWNGRADE,

	/** Write a new revision. */
	REVISION,

	/** Set the current revision without running anything. */
	STAMP;

	/**
	 * The operation as it stands in a path: {@code downgrade}.
	 */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<EndpointOperation> of(String path) {
		return Arrays.stream(values()).filter((operation) -> operation.path().equals(path)).findFirst();
	}

}
