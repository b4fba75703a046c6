package dev.migrations.dialect;

import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * When two descriptions mean the same to a database: both sides are put into canonical
 * form, then compared as they are. Nothing is asked of a server.
 *
 * @since 0.1.0
 */
public interface ComparisonRules {

	/**
	 * The type in canonical form: a generic type where the given one is what that generic
	 * type is written as on this database, else native in the database's own spelling.
	 */
	SqlType canonicalType(SqlType type);

	/**
	 * The name in canonical form: without double quotes where a regular name means the
	 * same.
	 */
	String canonicalName(String name);

	/**
	 * The default in canonical form: a literal where the expression is a plain one,
	 * {@code null} (no default) where it is NULL.
	 */
	@Nullable ServerDefault canonicalDefault(ServerDefault serverDefault);

	/**
	 * The expression of a check, an index or a computed column, without the parentheses
	 * around the whole of it. Whether two different texts mean the same, only a server
	 * knows.
	 */
	String canonicalExpressionText(String sql);

	/**
	 * The numbering in canonical form: without what the database chooses by itself when
	 * nothing is said.
	 */
	default Numbering canonicalNumbering(Numbering numbering) {
		return numbering;
	}

	/**
	 * Where an index keeps NULL, in canonical form: unspecified where the database keeps
	 * it there by itself.
	 * @param nulls where
	 * @param descending whether the order is descending
	 */
	default NullsOrder canonicalNulls(NullsOrder nulls, boolean descending) {
		return nulls;
	}

	/**
	 * Whether the database says a column anew to change a part of it, so that a change
	 * must know the whole column before.
	 */
	default boolean columnsAreSaidAnew() {
		return false;
	}

	/**
	 * The schema in canonical form, all names, types, defaults and expressions of it.
	 */
	default DatabaseSchema canonical(DatabaseSchema schema) {
		return new CanonicalSchema(this).of(schema);
	}

}
