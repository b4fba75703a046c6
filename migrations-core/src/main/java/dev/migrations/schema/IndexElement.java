package dev.migrations.schema;

/**
 * One element of an index: a column or an expression, and its order.
 *
 * @param text the column's name, or the expression in SQL
 * @param expression whether {@code text} is an expression
 * @param descending whether the order is descending
 * @since 0.1.0
 */
public record IndexElement(String text, boolean expression, boolean descending) {

	public IndexElement {
		Names.require(text, "column of an index");
	}

	public static IndexElement column(String name) {
		return new IndexElement(name, false, false);
	}

	public static IndexElement expression(String sql) {
		return new IndexElement(sql, true, false);
	}

	public IndexElement desc() {
		return new IndexElement(this.text, this.expression, true);
	}

	@Override
	public String toString() {
		return this.descending ? this.text + " desc" : this.text;
	}

}
