package dev.migrations.script;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The line that starts a section of a SQL revision: {@code -- upgrade},
 * {@code -- downgrade (postgresql)}.
 *
 * @param upgrade whether it leads up
 * @param dialect the only database the section is for, or {@code null}
 */
record SqlSectionMarker(boolean upgrade, @Nullable String dialect) {

	private static final Pattern MARKER = Pattern.compile("--\\s*(upgrade|downgrade)(?:\\s*\\(\\s*([\\w-]+)\\s*\\))?",
			Pattern.CASE_INSENSITIVE);

	// a marker that is missed would run the downgrade as part of the upgrade
	private static final Pattern NEARLY = Pattern.compile("-{2,}\\s*(upgrade|downgrade)\\s*([^\\s\\w,.'].*)?",
			Pattern.CASE_INSENSITIVE);

	/**
	 * The marker in the line, if it is one.
	 * @throws ScriptException if it can only be meant as a marker and is none
	 */
	static Optional<SqlSectionMarker> of(String line, SqlScriptLines lines) {
		String text = line.strip();
		if (!text.startsWith("--")) {
			return Optional.empty();
		}
		Matcher matcher = MARKER.matcher(text);
		if (matcher.matches()) {
			String dialect = matcher.group(2);
			return Optional.of(new SqlSectionMarker("upgrade".equalsIgnoreCase(matcher.group(1)),
					(dialect != null) ? dialect.toLowerCase(Locale.ROOT) : null));
		}
		if (NEARLY.matcher(text).matches()) {
			throw lines.fault("looks like the start of a section and is none: '" + text + "'.",
					"Write '-- upgrade', '-- downgrade' or '-- upgrade (postgresql)'.");
		}
		return Optional.empty();
	}

	@Override
	public String toString() {
		return "-- " + (this.upgrade ? "upgrade" : "downgrade")
				+ ((this.dialect != null) ? " (" + this.dialect + ")" : "");
	}

}
