package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.schema.DatabaseSchema;

/**
 * Reads the schema of a database in a handful of catalogue queries, whatever its size.
 *
 * @since 0.1.0
 */
public interface SchemaInspector {

	/**
	 * The schema found: names and types in canonical form, objects of the default schema
	 * without a schema in their names.
	 * @param connection the connection to ask
	 * @param otherSchemas schemas to read besides the connection's default one
	 * @throws SQLException if the database refuses
	 */
	DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException;

}
