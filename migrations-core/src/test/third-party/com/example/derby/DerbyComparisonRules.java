package com.example.derby;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardComparisonRules;
import dev.migrations.dialect.StandardSqlClauses;
import dev.migrations.dialect.TypeText;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;

/**
 * What means the same to Derby.
 */
class DerbyComparisonRules extends StandardComparisonRules {

	DerbyComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(identifiers, clauses);
	}

	@Override
	protected GenericType genericType(TypeText type) {
		return switch (type.name()) {
			case "integer", "int" -> GenericType.of(Kind.INTEGER);
			case "bigint" -> GenericType.of(Kind.BIGINT);
			case "varchar" -> withArgument(Kind.VARCHAR, type, 1);
			case "clob" -> GenericType.of(Kind.TEXT);
			case "timestamp" -> GenericType.of(Kind.TIMESTAMP);
			default -> null;
		};
	}

}
