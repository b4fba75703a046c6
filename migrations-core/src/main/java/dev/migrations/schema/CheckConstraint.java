package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param expression the condition in SQL, without the surrounding parentheses
 * @since 0.1.0
 */
public record CheckConstraint(@Nullable String name, String expression) {

	public CheckConstraint {
		Names.require(expression, "check expression");
	}

	public CheckConstraint withName(@Nullable String newName) {
		return new CheckConstraint(newName, this.expression);
	}

}
