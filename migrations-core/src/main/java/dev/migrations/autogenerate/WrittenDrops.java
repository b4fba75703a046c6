package dev.migrations.autogenerate;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;

/**
 * What hand-written SQL takes away: a table that a revision drops or renames is its own
 * no longer. Read loosely, because to see a drop where there is none only means that less
 * is dropped later.
 */
final class WrittenDrops {

	private static final String NAME = "(?:(\"[^\"]+\"|\\w+)\\s*\\.\\s*)?(\"[^\"]+\"|\\w+)";

	private static final Pattern DROP = Pattern
		.compile("(?i)\\bdrop\\s+(table|sequence|index)\\s+(?:concurrently\\s+)?(?:if\\s+exists\\s+)?" + NAME
				+ "((?:\\s*,\\s*" + NAME.replace("(\"", "(?:\"") + ")*)");

	private static final Pattern RENAME = Pattern.compile("(?i)\\balter\\s+(table|sequence)\\s+(?:if\\s+exists\\s+)?"
			+ "(?:only\\s+)?" + NAME + "\\s+rename\\s+to\\s+(\"[^\"]+\"|\\w+)");

	private static final Pattern LISTED = Pattern.compile(NAME);

	private WrittenDrops() {
	}

	static void apply(String sql, RevisionReplay replay) {
		Matcher drop = DROP.matcher(sql);
		while (drop.find()) {
			remove(drop.group(1), name(drop.group(2), drop.group(3)), replay);
			Matcher more = LISTED.matcher(drop.group(4));
			while (more.find()) {
				remove(drop.group(1), name(more.group(1), more.group(2)), replay);
			}
		}
		Matcher rename = RENAME.matcher(sql);
		while (rename.find()) {
			QualifiedName old = name(rename.group(2), rename.group(3));
			if ("table".equalsIgnoreCase(rename.group(1))) {
				replay.renameTable(old, regular(rename.group(4)));
			}
			else {
				replay.removeSequence(old);
			}
		}
	}

	private static void remove(String kind, QualifiedName name, RevisionReplay replay) {
		if ("table".equalsIgnoreCase(kind)) {
			replay.removeTable(name);
		}
		else if ("sequence".equalsIgnoreCase(kind)) {
			replay.removeSequence(name);
		}
		else {
			replay.removeIndexOfAnyTable(name.name());
		}
	}

	private static QualifiedName name(@Nullable String schema, String name) {
		return QualifiedName.of((schema != null) ? regular(schema) : null, regular(name));
	}

	/**
	 * As the database reads it: without quotes, case does not matter.
	 */
	private static String regular(String written) {
		return written.startsWith("\"") ? written : written.toLowerCase(Locale.ROOT);
	}

}
