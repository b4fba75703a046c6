package dev.migrations.operation;

import java.util.Locale;

/**
 * The kinds of constraints; some databases must be told which one to drop.
 *
 * @since 0.1.0
 */
public enum ConstraintKind {

	PRIMARY_KEY, UNIQUE, FOREIGN_KEY, CHECK, EXCLUDE;

	/**
	 * The kind in words: {@code foreign key}.
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
