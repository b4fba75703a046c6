package dev.migrations.operation;

import java.sql.JDBCType;

import org.jspecify.annotations.Nullable;

/**
 * A value of a statement whose SQL type must be said, because neither its Java class nor
 * the statement tells it: {@code bind(null, JDBCType.VARCHAR)}.
 *
 * @param value the value
 * @param type its SQL type, one of {@link JDBCType}
 * @since 0.1.0
 */
public record TypedValue(@Nullable Object value, JDBCType type) {

	@Override
	public String toString() {
		return this.value + " as " + this.type.getName();
	}

}
