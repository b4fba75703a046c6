package dev.migrations.command.cli;

import java.util.List;

import dev.migrations.runtime.MigrationRun;

/**
 * What a run did, as lines.
 */
final class Runs {

	private Runs() {
	}

	static String summary(MigrationRun run) {
		String at = at(run);
		if (run.steps().isEmpty()) {
			return "Nothing to do: the database is at " + at + ".";
		}
		int count = run.steps().size();
		return count + ((count == 1) ? " revision" : " revisions") + " run; the database is at " + at + ".";
	}

	static String stamped(MigrationRun run) {
		return "The database is said to be at " + at(run) + "; nothing was run.";
	}

	static String built(MigrationRun run) {
		return "The schema was built from the entities; the database is at " + at(run) + ".";
	}

	private static String at(MigrationRun run) {
		return run.after().isEmpty() ? "base" : String.join(", ", run.after());
	}

	/**
	 * An in-memory database is empty in each process: it is brought to heads first.
	 */
	static List<String> upgradedFirst(List<String> revisions) {
		if (revisions.isEmpty()) {
			return List.of();
		}
		return List.of("The database is in memory and was empty: it was first brought to "
				+ revisions.get(revisions.size() - 1) + " (" + revisions.size()
				+ ((revisions.size() == 1) ? " revision)." : " revisions)."));
	}

}
