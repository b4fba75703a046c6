package dev.migrations.autogenerate;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.Names;

/**
 * What a check of the kind "one of these values" says, in whatever spelling: the kind
 * that Hibernate writes for an enum, and that databases rewrite. It is the one kind of
 * check that is certain enough to be compared as text.
 *
 * @param column the column, in lower case
 * @param values the values, as literals; or the bounds {@code >= 0} and {@code <= 2}
 */
record AllowedValues(String column, Set<String> values) {

	private static final String COLUMN = "(\"[^\"]+\"|\\w+)";

	private static final String LITERAL = "'(?:[^']|'')*'";

	private static final String LIST = "(" + LITERAL + "(?:\\s*,\\s*" + LITERAL + ")*)";

	// quoted text stays, casts go, parentheses and white space become one space
	private static final Pattern NOISE = Pattern.compile("(" + LITERAL + "|\"[^\"]+\")"
			+ "|(::\\s*(?:character varying|[\\w.]+)(?:\\s*\\(\\d+\\))?(?:\\s*\\[\\])*)|([\\s()]+)");

	private static final Pattern ONE_OF = Pattern
		.compile("(?i)" + COLUMN + " ?(?:= ?any array ?\\[ ?" + LIST + " ?\\]|in ?" + LIST + "|= ?(" + LITERAL + "))");

	private static final Pattern BETWEEN = Pattern
		.compile("(?i)" + COLUMN + " (?:between (-?\\d+) and (-?\\d+)|>= ?(-?\\d+) and \\1 <= ?(-?\\d+))");

	private static final Pattern ONE = Pattern.compile(LITERAL);

	static Optional<AllowedValues> of(String expression) {
		String plain = plain(expression);
		Matcher oneOf = ONE_OF.matcher(plain);
		if (oneOf.matches()) {
			Set<String> values = new LinkedHashSet<>();
			ONE.matcher(plain.substring(oneOf.end(1))).results().forEach((literal) -> values.add(literal.group()));
			return Optional.of(new AllowedValues(name(oneOf.group(1)), values));
		}
		Matcher between = BETWEEN.matcher(plain);
		if (between.matches()) {
			int first = (between.group(2) != null) ? 2 : 4;
			return Optional.of(new AllowedValues(name(between.group(1)),
					Set.of(">= " + between.group(first), "<= " + between.group(first + 1))));
		}
		return Optional.empty();
	}

	private static String plain(String expression) {
		return NOISE.matcher(expression).replaceAll((noise) -> {
			if (noise.group(1) != null) {
				return Matcher.quoteReplacement(noise.group(1));
			}
			return (noise.group(2) != null) ? "" : " ";
		}).replaceAll(" +", " ").strip();
	}

	private static String name(String column) {
		return Names.unquoted(column).toLowerCase(Locale.ROOT);
	}

}
