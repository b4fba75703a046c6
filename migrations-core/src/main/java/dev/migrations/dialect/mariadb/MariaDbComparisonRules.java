package dev.migrations.dialect.mariadb;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.StandardSqlClauses;
import dev.migrations.dialect.TypeText;
import dev.migrations.dialect.mysql.MySqlFamilyRules;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Numbering;
import org.jspecify.annotations.Nullable;

/**
 * What means the same to MariaDB, and not to MySQL.
 */
class MariaDbComparisonRules extends MySqlFamilyRules {

	MariaDbComparisonRules(Identifiers identifiers, StandardSqlClauses clauses) {
		super(MariaDbDialect.NAME, identifiers, clauses);
	}

	@Override
	protected @Nullable GenericType genericType(TypeText type) {
		return "uuid".equals(type.name()) ? GenericType.of(Kind.UUID) : super.genericType(type);
	}

	@Override
	public Numbering canonicalNumbering(Numbering numbering) {
		return MariaDbNumbering.canonical(numbering);
	}

}
