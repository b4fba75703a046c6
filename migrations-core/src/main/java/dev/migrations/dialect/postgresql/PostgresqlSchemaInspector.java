package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.schema.DatabaseSchema;

/**
 * Reads a PostgreSQL database in eight queries.
 */
class PostgresqlSchemaInspector implements SchemaInspector {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	PostgresqlSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		return new PostgresqlInspection(connection, this.identifiers, this.rules).read(otherSchemas);
	}

}
