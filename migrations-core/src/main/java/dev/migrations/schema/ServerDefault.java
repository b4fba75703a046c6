package dev.migrations.schema;

import java.math.BigDecimal;

/**
 * The default of a column, kept by the database: a plain {@linkplain Literal literal}, or
 * an {@linkplain Expression expression} in SQL.
 *
 * @since 0.1.0
 */
public sealed interface ServerDefault {

	static ServerDefault literal(String value) {
		return new Literal(value);
	}

	static ServerDefault literal(boolean value) {
		return new Literal(value);
	}

	static ServerDefault literal(long value) {
		return new Literal(BigDecimal.valueOf(value));
	}

	static ServerDefault literal(BigDecimal value) {
		return new Literal(value);
	}

	static ServerDefault expression(String sql) {
		return new Expression(sql);
	}

	/**
	 * A plain literal.
	 *
	 * @param value a {@link String}, {@link Boolean} or {@link BigDecimal}
	 */
	record Literal(Object value) implements ServerDefault {

		public Literal {
			if (!(value instanceof String) && !(value instanceof Boolean) && !(value instanceof BigDecimal)) {
				throw new IllegalArgumentException("A literal default is a String, a Boolean or a BigDecimal, not a "
						+ value.getClass().getName() + ".");
			}
		}

		@Override
		public String toString() {
			return (this.value instanceof String text) ? "'" + text + "'" : this.value.toString();
		}

	}

	/**
	 * An expression, written as it is.
	 *
	 * @param sql the expression in SQL
	 */
	record Expression(String sql) implements ServerDefault {

		public Expression {
			Names.require(sql, "default expression");
		}

		@Override
		public String toString() {
			return this.sql;
		}

	}

}
