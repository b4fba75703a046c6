package dev.migrations.operation;

import dev.migrations.schema.ServerDefault;
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

	/**
	 * Of an expression or a literal; {@code null} for NULL, which Java takes for either.
	 */
	static Assignment of(String column, @Nullable ServerDefault value) {
		if (value instanceof ServerDefault.Expression expression) {
			return new Assignment(column, expression.sql(), null);
		}
		return ofValue(column, (value instanceof ServerDefault.Literal literal) ? literal.value() : null);
	}

}
