package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * One element of an index: a column or an expression, and its order.
 *
 * @param text the column's name, or the expression in SQL
 * @param expression whether {@code text} is an expression
 * @param descending whether the order is descending
 * @param nulls where NULL is kept
 * @param details what few indexes say of an element
 * @since 0.1.0
 */
public record IndexElement(String text, boolean expression, boolean descending, NullsOrder nulls, Details details) {

	public IndexElement {
		Names.require(text, "column of an index");
	}

	public static IndexElement column(String name) {
		return new IndexElement(name, false, false, NullsOrder.UNSPECIFIED, Details.NONE);
	}

	public static IndexElement expression(String sql) {
		return new IndexElement(sql, true, false, NullsOrder.UNSPECIFIED, Details.NONE);
	}

	public IndexElement desc() {
		return new IndexElement(this.text, this.expression, true, this.nulls, this.details);
	}

	public IndexElement nullsFirst() {
		return withNulls(NullsOrder.FIRST);
	}

	public IndexElement nullsLast() {
		return withNulls(NullsOrder.LAST);
	}

	/**
	 * Compares with the operators of this class (PostgreSQL): {@code text_pattern_ops}.
	 */
	public IndexElement operatorClass(String name) {
		return withDetails(new Details(name, this.details.collation(), this.details.length()));
	}

	/**
	 * Compares text by this collation.
	 */
	public IndexElement collation(String name) {
		return withDetails(new Details(this.details.operatorClass(), name, this.details.length()));
	}

	/**
	 * Covers the first characters or bytes only (MySQL, MariaDB).
	 */
	public IndexElement length(int newLength) {
		return withDetails(new Details(this.details.operatorClass(), this.details.collation(), newLength));
	}

	public IndexElement withText(String newText) {
		return new IndexElement(newText, this.expression, this.descending, this.nulls, this.details);
	}

	public IndexElement withNulls(NullsOrder newNulls) {
		return new IndexElement(this.text, this.expression, this.descending, newNulls, this.details);
	}

	public IndexElement withDetails(Details newDetails) {
		return new IndexElement(this.text, this.expression, this.descending, this.nulls, newDetails);
	}

	/**
	 * Whether it is a column and nothing else is said of it.
	 */
	public boolean isPlain() {
		return equals(column(this.text));
	}

	@Override
	public String toString() {
		return this.descending ? this.text + " desc" : this.text;
	}

	/**
	 * What few indexes say of an element.
	 *
	 * @param operatorClass the class of operators that compare it (PostgreSQL), or
	 * {@code null} for the type's own
	 * @param collation the collation that orders it, or {@code null} for the column's own
	 * @param length how many characters or bytes it covers (MySQL, MariaDB), or
	 * {@code null} for all
	 */
	public record Details(@Nullable String operatorClass, @Nullable String collation, @Nullable Integer length) {

		/** Nothing more is said. */
		public static final Details NONE = new Details(null, null, null);

	}

}
