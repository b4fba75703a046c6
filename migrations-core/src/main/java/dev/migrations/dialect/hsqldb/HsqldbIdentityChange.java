package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.Identity;
import dev.migrations.schema.QualifiedName;

/**
 * Numbers a column in another way. HSQLDB changes single options only behind a
 * {@code RESTART}, and whether numbers are always generated not at all ("ALTER TABLE" in
 * its guide, "alter column identity clause"); where the column is said anew, numbers
 * begin anew too. So they are told to go on behind the greatest that is there.
 *
 * @param table the table
 * @param standard the change in standard SQL
 * @param alterColumn what alters the column: {@code ALTER TABLE … ALTER COLUMN … }
 * @param writtenTable the table, as it is written in a statement
 * @param column the column
 * @param to the new numbering
 * @param clause the new numbering in SQL
 * @param identifiers how HSQLDB spells names
 */
record HsqldbIdentityChange(QualifiedName table, String standard, String alterColumn, String writtenTable,
		String column, Identity to, String clause, Identifiers identifiers) implements HsqldbComposition {

	private static final String TYPE = """
			SELECT DTD_IDENTIFIER FROM INFORMATION_SCHEMA.COLUMNS
			WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ? AND COLUMN_NAME = ?""";

	@Override
	public List<String> sql(Connection connection) throws SQLException {
		List<String> type = ask(connection, this.identifiers, TYPE, this.identifiers.exact(this.column));
		if (type.isEmpty()) {
			throw new HsqldbChangeException("The table '" + this.table + "' has no column '" + this.column + "'.");
		}
		List<String> sql = new ArrayList<>();
		sql.add(this.alterColumn + type.get(0) + " " + this.clause);
		long next = next(connection);
		if (next != this.to.start()) {
			sql.add(this.alterColumn + "RESTART WITH " + next);
		}
		return sql;
	}

	private long next(Connection connection) throws SQLException {
		boolean ascending = this.to.increment() > 0;
		String query = "SELECT " + (ascending ? "MAX(" : "MIN(") + this.identifiers.write(this.column) + ") FROM "
				+ this.writtenTable;
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
			row.next();
			long last = row.getLong(1);
			if (row.wasNull()) {
				return this.to.start();
			}
			long next = last + this.to.increment();
			return ascending ? Math.max(next, this.to.start()) : Math.min(next, this.to.start());
		}
	}

}
