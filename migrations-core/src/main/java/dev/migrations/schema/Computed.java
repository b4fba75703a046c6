package dev.migrations.schema;

/**
 * A column whose value the database computes.
 *
 * @param expression the expression in SQL
 * @param stored whether the value is kept with the row, or computed when read
 * @since 0.1.0
 */
public record Computed(String expression, boolean stored) {

	public Computed {
		Names.require(expression, "computed expression");
	}

}
