package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.QualifiedName;

/**
 * Drops a part of a table if it is there: {@code ALTER TABLE} has no {@code IF EXISTS}
 * for what it drops ("ALTER TABLE" in HSQLDB's guide).
 *
 * @param table the table
 * @param standard the statement with {@code IF EXISTS}
 * @param drop the statement without
 * @param query finds the part, if it is there, by schema, table and name
 * @param part the name of the part
 * @param identifiers how HSQLDB spells names
 */
record HsqldbOptionalDrop(QualifiedName table, String standard, String drop, String query, String part,
		Identifiers identifiers) implements HsqldbComposition {

	static final String COLUMN = """
			SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS
			WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND COLUMN_NAME = ?""";

	static final String CONSTRAINT = """
			SELECT CONSTRAINT_NAME FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS
			WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND CONSTRAINT_NAME = ?""";

	@Override
	public List<String> sql(Connection connection) throws SQLException {
		return ask(connection, this.identifiers, this.query, this.identifiers.exact(this.part)).isEmpty() ? List.of()
				: List.of(this.drop);
	}

}
