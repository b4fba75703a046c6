package dev.migrations.operation;

import org.jspecify.annotations.Nullable;

/**
 * What a column is set to.
 *
 * @param column the column
 * @param expression the expression in SQL, or {@code null} to set the value
 * @param value the value if there is no expression; {@code null} for NULL
 * @since 0.1.0
 */
public record Assignment(String column, @Nullable String expression, @Nullable Object value) {

	static Assignment ofValue(String column, @Nullable Object value) {
		return new Assignment(column, null, value);
	}

	static Assignment ofExpression(String column, String expression) {
		return new Assignment(column, expression, null);
	}

}
