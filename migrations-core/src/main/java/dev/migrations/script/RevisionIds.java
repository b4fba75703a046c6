package dev.migrations.script;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule for identifiers of revisions: they must fit the version table and mean nothing
 * else in a target (Alembic refuses {@code @ - + :} for the same reason).
 */
final class RevisionIds {

	private static final int MAXIMUM_LENGTH = 32;

	private static final Pattern ALLOWED = Pattern.compile("[^\\s@+:,;'\"`()%$\\\\-]+");

	private static final Set<String> TARGETS = Set.of("head", "heads", "base", "current");

	private static final String REMEDY = "Write up to " + MAXIMUM_LENGTH
			+ " letters, digits or underscores; 'head', 'heads', 'base' and 'current' are taken.";

	private RevisionIds() {
	}

	static boolean isValid(String id) {
		return id.length() <= MAXIMUM_LENGTH && ALLOWED.matcher(id).matches() && !TARGETS.contains(id);
	}

	static void check(String id, String className) {
		if (!isValid(id)) {
			throw new ScriptException(className, "Revision '" + className + "' has the bad id '" + id + "'.", REMEDY);
		}
	}

	static void check(String id, String file, int line) {
		if (!isValid(id)) {
			throw ScriptException.atLine(file, line, "has the bad id '" + id + "'.", REMEDY);
		}
	}

}
