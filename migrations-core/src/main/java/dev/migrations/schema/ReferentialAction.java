package dev.migrations.schema;

import java.util.Locale;

/**
 * What happens to a row whose referenced row is deleted or changes its key.
 *
 * @since 0.1.0
 */
public enum ReferentialAction {

	NO_ACTION, RESTRICT, CASCADE, SET_NULL, SET_DEFAULT;

	/**
	 * The action in SQL: {@code SET NULL}.
	 */
	public String sql() {
		return name().replace('_', ' ').toUpperCase(Locale.ROOT);
	}

}
