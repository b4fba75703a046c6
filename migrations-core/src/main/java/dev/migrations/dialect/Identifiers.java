package dev.migrations.dialect;

import java.util.Locale;
import java.util.Set;

import dev.migrations.schema.Names;

/**
 * How one database spells identifiers: the only place where a name becomes part of a
 * statement, and where a name of its catalogue becomes one of ours.
 *
 * @param folding what the database does to a name without quotes
 * @param caseSensitive whether names that differ in case alone are different names
 * @param reserved the words, in lower case, that are no names without quotes
 * @param quote what the database quotes names with; {@code [} stands for brackets
 * @param limit how long a name may be
 * @since 0.1.0
 */
public record Identifiers(Folding folding, boolean caseSensitive, Set<String> reserved, char quote, NameLimit limit) {

	public Identifiers {
		reserved = Set.copyOf(reserved);
	}

	/**
	 * Identifiers that are quoted as in standard SQL, with double quotes.
	 */
	public Identifiers(Folding folding, boolean caseSensitive, Set<String> reserved) {
		this(folding, caseSensitive, reserved, '"');
	}

	/**
	 * Identifiers of any length.
	 */
	public Identifiers(Folding folding, boolean caseSensitive, Set<String> reserved, char quote) {
		this(folding, caseSensitive, reserved, quote, NameLimit.NONE);
	}

	public Identifiers withLimit(NameLimit newLimit) {
		return new Identifiers(this.folding, this.caseSensitive, this.reserved, this.quote, newLimit);
	}

	/**
	 * The name as it is written in a statement: a regular one without quotes unless the
	 * word is reserved, any other in quotes.
	 */
	public String write(String name) {
		if (!Names.isRegular(name)) {
			return quoted(Names.unquoted(name));
		}
		return this.reserved.contains(name) ? quoted(this.folding.apply(name)) : name;
	}

	private String quoted(String exact) {
		String closing = (this.quote == '[') ? "]" : String.valueOf(this.quote);
		return this.quote + exact.replace(closing, closing + closing) + closing;
	}

	/**
	 * The name as the catalogue of the database holds it.
	 */
	public String exact(String name) {
		return Names.isRegular(name) ? this.folding.apply(name) : Names.unquoted(name);
	}

	/**
	 * The canonical form of a name that the catalogue of the database holds.
	 */
	public String canonical(String exact) {
		String lowerCase = exact.toLowerCase(Locale.ROOT);
		if (Names.isRegular(lowerCase) && (!this.caseSensitive || this.folding.apply(lowerCase).equals(exact))) {
			return lowerCase;
		}
		boolean misleading = Names.isRegular(exact) || Names.isQuoted(exact) || exact.isBlank();
		return misleading ? Names.quoted(exact) : exact;
	}

	/**
	 * What a database does to a name without quotes.
	 */
	public enum Folding {

		LOWER, UPPER, NONE;

		String apply(String name) {
			return switch (this) {
				case LOWER -> name.toLowerCase(Locale.ROOT);
				case UPPER -> name.toUpperCase(Locale.ROOT);
				case NONE -> name;
			};
		}

	}

}
