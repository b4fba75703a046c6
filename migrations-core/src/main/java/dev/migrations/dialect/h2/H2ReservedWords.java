package dev.migrations.dialect.h2;

import java.util.Set;

/**
 * Words that H2 takes as names in quotes only: "Keywords / Reserved Words" in its manual,
 * as of version 2.4, with those that are keywords in some positions or modes only.
 */
final class H2ReservedWords {

	static final Set<String> ALL = Set.of("all", "and", "any", "array", "as", "asymmetric", "authorization", "between",
			"both", "case", "cast", "check", "constraint", "cross", "current_catalog", "current_date", "current_path",
			"current_role", "current_schema", "current_time", "current_timestamp", "current_user", "day", "default",
			"distinct", "else", "end", "except", "exists", "false", "fetch", "for", "foreign", "from", "full", "group",
			"groups", "having", "hour", "if", "ilike", "in", "inner", "intersect", "interval", "is", "join", "key",
			"leading", "left", "like", "limit", "localtime", "localtimestamp", "minus", "minute", "month", "natural",
			"not", "null", "offset", "on", "or", "order", "over", "partition", "primary", "qualify", "range", "regexp",
			"right", "row", "rownum", "rows", "second", "select", "session_user", "set", "some", "symmetric",
			"system_user", "sysdate", "systime", "systimestamp", "table", "to", "today", "top", "trailing", "true",
			"uescape", "union", "unique", "unknown", "user", "using", "value", "values", "when", "where", "window",
			"with", "year", "_rowid_");

	private H2ReservedWords() {
	}

}
