package dev.migrations.dialect;

import dev.migrations.schema.SqlType;

/**
 * When two descriptions mean the same to a database: both sides are put into canonical
 * form, then compared as they are.
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

}
