package dev.migrations.dialect.postgresql;

import java.util.Set;

/**
 * Words that PostgreSQL takes as names of tables and columns in quotes only: "reserved"
 * and "reserved (can be function or type)" in its manual, appendix C, as of version 18.
 */
final class PostgresqlReservedWords {

	static final Set<String> ALL = Set.of("all", "analyse", "analyze", "and", "any", "array", "as", "asc", "asymmetric",
			"authorization", "binary", "both", "case", "cast", "check", "collate", "collation", "column",
			"concurrently", "constraint", "create", "cross", "current_catalog", "current_date", "current_role",
			"current_schema", "current_time", "current_timestamp", "current_user", "default", "deferrable", "desc",
			"distinct", "do", "else", "end", "except", "false", "fetch", "for", "foreign", "freeze", "from", "full",
			"grant", "group", "having", "ilike", "in", "initially", "inner", "intersect", "into", "is", "isnull",
			"join", "lateral", "leading", "left", "like", "limit", "localtime", "localtimestamp", "natural", "not",
			"notnull", "null", "offset", "on", "only", "or", "order", "outer", "overlaps", "placing", "primary",
			"references", "returning", "right", "select", "session_user", "similar", "some", "symmetric", "system_user",
			"table", "tablesample", "then", "to", "trailing", "true", "union", "unique", "user", "using", "variadic",
			"verbose", "when", "where", "window", "with");

	private PostgresqlReservedWords() {
	}

}
