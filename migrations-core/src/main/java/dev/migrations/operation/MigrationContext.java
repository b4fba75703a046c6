package dev.migrations.operation;

import java.util.Optional;

/**
 * What a revision may know about the run that records it, for steps that depend on it:
 * {@code if (op.context().x("data").isPresent())} (Alembic's {@code op.get_context()} and
 * {@code context.get_x_argument()}).
 *
 * @param dialect the name of the database's dialect; empty where operations are recorded
 * for no database
 * @param offline whether a script is written and there is no connection
 * @param arguments what the run was told
 * @since 0.1.0
 */
public record MigrationContext(String dialect, boolean offline, RunArguments arguments) {

	/** No database, and nothing is told. */
	public static final MigrationContext NONE = new MigrationContext("", false, RunArguments.NONE);

	/**
	 * The context of a run on a database that was told nothing.
	 */
	public static MigrationContext of(String dialect) {
		return new MigrationContext(dialect, false, RunArguments.NONE);
	}

	/**
	 * The value of {@code -x key=value}, if it was given.
	 */
	public Optional<String> x(String key) {
		return this.arguments.x(key);
	}

	/**
	 * The value of {@code --tag}, if it was given.
	 */
	public Optional<String> tag() {
		return Optional.ofNullable(this.arguments.tag());
	}

}
