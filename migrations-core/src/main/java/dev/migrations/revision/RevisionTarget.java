package dev.migrations.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A target as a user writes it, taken apart but not yet looked up: {@code head},
 * {@code heads}, {@code base}, an id or the beginning of one, a branch label,
 * {@code branch@target}, {@code +N}, {@code -N}, {@code target+N}, {@code target-N}.
 * <p>
 * Alembic's reading, with its surprises: what follows a relative target is ignored, and a
 * label such as {@code rel-2} reads as two steps below {@code rel}.
 *
 * @param text the target as written
 * @param branch the part before {@code @}, if there is one
 * @param symbol the revision, label or word; {@code null} for {@code +N} and {@code -N},
 * which count from the database
 * @param relative the steps as written, as in {@code +2}; {@code null} if the target is
 * absolute
 * @since 0.1.0
 */
public record RevisionTarget(String text, @Nullable String branch, @Nullable String symbol, @Nullable String relative) {

	private static final Pattern RELATIVE = Pattern.compile("(?:(.+?)@)?(\\w+)?([+-]\\d+)",
			Pattern.UNICODE_CHARACTER_CLASS);

	/**
	 * Takes a target apart.
	 * @param text the target as written
	 * @return its parts
	 */
	public static RevisionTarget parse(String text) {
		Matcher matcher = RELATIVE.matcher(text);
		if (matcher.lookingAt()) {
			return new RevisionTarget(text, matcher.group(1), matcher.group(2), matcher.group(3));
		}
		int at = text.indexOf('@');
		return (at < 0) ? new RevisionTarget(text, null, text, null)
				: new RevisionTarget(text, text.substring(0, at), text.substring(at + 1), null);
	}

	/**
	 * Whether the target counts steps.
	 * @return whether there is a {@code +N} or {@code -N}
	 */
	public boolean isRelative() {
		return this.relative != null;
	}

	/**
	 * The steps to walk.
	 * @return above zero is up, below zero is down; zero for an absolute target
	 */
	public int steps() {
		if (this.relative == null) {
			return 0;
		}
		String digits = this.relative.substring(1);
		// no graph has that many revisions: what does not fit is simply too far
		int steps = (digits.length() > 9) ? Integer.MAX_VALUE : Integer.parseInt(digits);
		return (this.relative.charAt(0) == '-') ? -steps : steps;
	}

}
