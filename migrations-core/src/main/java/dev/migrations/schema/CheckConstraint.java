package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param expression the condition in SQL, without the surrounding parentheses
 * @param validated whether rows that were there before were looked at
 * @param deferrability when it is checked
 * @since 0.1.0
 */
public record CheckConstraint(@Nullable String name, String expression, boolean validated,
		Deferrability deferrability) {

	public CheckConstraint {
		Names.require(expression, "check expression");
	}

	public CheckConstraint(@Nullable String name, String expression, boolean validated) {
		this(name, expression, validated, Deferrability.NOT_DEFERRABLE);
	}

	public CheckConstraint(@Nullable String name, String expression) {
		this(name, expression, true);
	}

	public CheckConstraint withName(@Nullable String newName) {
		return new CheckConstraint(newName, this.expression, this.validated, this.deferrability);
	}

	public CheckConstraint withExpression(String newExpression) {
		return new CheckConstraint(this.name, newExpression, this.validated, this.deferrability);
	}

	public CheckConstraint withValidated(boolean newValidated) {
		return new CheckConstraint(this.name, this.expression, newValidated, this.deferrability);
	}

	public CheckConstraint withDeferrability(Deferrability newDeferrability) {
		return new CheckConstraint(this.name, this.expression, this.validated, newDeferrability);
	}

}
