package dev.migrations.boot;

import dev.migrations.boot.autoconfigure.DatabaseInitializationException;

/**
 * Which of an application's several databases a failure at start-up is about.
 */
final class DatabaseNamed {

	private DatabaseNamed() {
	}

	/**
	 * The start of a sentence that names it; empty where there is one database.
	 */
	static String in(Throwable rootFailure) {
		for (Throwable cause = rootFailure; cause != null; cause = cause.getCause()) {
			if (cause instanceof DatabaseInitializationException failure) {
				return "Database '" + failure.database() + "': ";
			}
		}
		return "";
	}

}
