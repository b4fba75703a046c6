package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.ComposedStatement.Composition;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.schema.QualifiedName;

/**
 * A change for which HSQLDB has no words of its own, and which is put together from what
 * its catalogue says of the table as it is then.
 */
interface HsqldbComposition extends Composition {

	QualifiedName table();

	/**
	 * The change in standard SQL, for readers.
	 */
	String standard();

	@Override
	default String text() {
		return "-- Composed from the table as it is then:\n-- " + standard().replace("\n", "\n-- ");
	}

	@Override
	default List<String> scriptSql() {
		throw new UnsupportedOperationOnDialectException(HsqldbDialect.NAME,
				"change table '" + table() + "' in a script, which is written without seeing the table: " + standard(),
				"Run this revision online, and write the scripts before and after it with ranges.");
	}

	@Override
	default void run(Connection connection) throws SQLException {
		for (String sql : sql(connection)) {
			execute(connection, sql);
		}
	}

	static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

	/**
	 * The first column of each row.
	 * @param query the query, with the schema of the table and its name as its first
	 * places
	 * @param more the values of the other places
	 */
	default List<String> ask(Connection connection, Identifiers identifiers, String query, String... more)
			throws SQLException {
		String schema = table().schema();
		try (PreparedStatement statement = connection.prepareStatement(query)) {
			statement.setString(1, (schema != null) ? identifiers.exact(schema) : connection.getSchema());
			statement.setString(2, identifiers.exact(table().name()));
			for (int i = 0; i < more.length; i++) {
				statement.setString(i + 3, more[i]);
			}
			List<String> values = new ArrayList<>();
			try (ResultSet row = statement.executeQuery()) {
				while (row.next()) {
					values.add(row.getString(1));
				}
			}
			return values;
		}
	}

}
