package dev.migrations.autogenerate;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.schema.Names;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;

/**
 * The rules of a database that folds to lower case and writes everything as it is told.
 */
final class PlainRules implements ComparisonRules {

	@Override
	public SqlType canonicalType(SqlType type) {
		return type;
	}

	@Override
	public String canonicalName(String name) {
		return Names.unquoted(name);
	}

	@Override
	public @Nullable ServerDefault canonicalDefault(ServerDefault serverDefault) {
		return serverDefault;
	}

	@Override
	public String canonicalExpressionText(String sql) {
		return sql;
	}

}
