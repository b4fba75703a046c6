package dev.migrations.command.cli;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Carries a failure on one of several databases to where it is reported.
 */
final class DatabaseFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String name;

	private final transient List<String> notReached;

	private final transient Map<String, @Nullable Object> results;

	private final RuntimeException failure;

	/**
	 * A failure.
	 * @param name the database it happened on
	 * @param notReached the databases that nothing was done on
	 * @param results the answers of the databases before
	 * @param failure what happened
	 */
	DatabaseFailure(String name, List<String> notReached, Map<String, @Nullable Object> results,
			RuntimeException failure) {
		super(failure);
		this.name = name;
		this.notReached = List.copyOf(notReached);
		this.results = results;
		this.failure = failure;
	}

	String name() {
		return this.name;
	}

	RuntimeException failure() {
		return this.failure;
	}

	Map<String, @Nullable Object> results() {
		return this.results;
	}

	List<String> notReached() {
		return this.notReached;
	}

	/**
	 * Where it happened, and what was left undone.
	 */
	String place() {
		String rest = this.notReached.isEmpty() ? "it was the last one"
				: "not reached: '" + String.join("', '", this.notReached) + "'";
		return "This happened on database '" + this.name + "'; " + rest + ".";
	}

}
