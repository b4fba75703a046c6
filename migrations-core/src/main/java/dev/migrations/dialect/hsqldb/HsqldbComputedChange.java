package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.QualifiedName;

/**
 * Computes a column in another way: HSQLDB has no words for it, so that a column computed
 * the new way takes the place of the old one. Nothing is lost, as all its values are
 * computed; an index or constraint would be, and is refused.
 *
 * @param table the table
 * @param standard the change in standard SQL
 * @param alterTable what alters the table: {@code ALTER TABLE … }
 * @param column the column
 * @param definition the new column, as it is written behind ADD COLUMN, by its passing
 * name
 * @param comments the statements that comment on the new column
 * @param identifiers how HSQLDB spells names
 */
record HsqldbComputedChange(QualifiedName table, String standard, String alterTable, String column, String definition,
		List<String> comments, Identifiers identifiers) implements HsqldbComposition {

	private static final String USES = """
			SELECT INDEX_NAME FROM INFORMATION_SCHEMA.SYSTEM_INDEXINFO
			WHERE TABLE_SCHEM = ? AND TABLE_NAME = ? AND COLUMN_NAME = ?""";

	// NOT NULL is a constraint too, and comes back with the column
	private static final String CONSTRAINTS = """
			SELECT u.CONSTRAINT_NAME FROM INFORMATION_SCHEMA.CONSTRAINT_COLUMN_USAGE u
			WHERE u.TABLE_SCHEMA = ? AND u.TABLE_NAME = ? AND u.COLUMN_NAME = ?
				AND NOT EXISTS (SELECT 1 FROM INFORMATION_SCHEMA.CHECK_CONSTRAINTS c
					WHERE c.CONSTRAINT_SCHEMA = u.CONSTRAINT_SCHEMA AND c.CONSTRAINT_NAME = u.CONSTRAINT_NAME
						AND c.CONSTRAINT_NAME LIKE 'SYS@_CT@_%' ESCAPE '@' AND c.CHECK_CLAUSE LIKE '% IS NOT NULL')""";

	/** What the new column is called until the old one is gone. */
	static final String NEXT = "migrations_next";

	@Override
	public List<String> sql(Connection connection) throws SQLException {
		String exact = this.identifiers.exact(this.column);
		List<String> uses = new ArrayList<>(ask(connection, this.identifiers, USES, exact));
		uses.addAll(ask(connection, this.identifiers, CONSTRAINTS, exact));
		if (!uses.isEmpty()) {
			throw new HsqldbChangeException("The column '" + this.table + "." + this.column
					+ "' is used by the index or constraint '" + this.identifiers.canonical(uses.get(0))
					+ "', which would be lost when the column is computed in another way. Drop it before, and create "
					+ "it again after.");
		}
		String old = this.identifiers.write(this.column);
		List<String> sql = new ArrayList<>();
		sql.add(this.alterTable + "ADD COLUMN " + this.definition + " BEFORE " + old);
		sql.add(this.alterTable + "DROP COLUMN " + old);
		sql.add(this.alterTable + "ALTER COLUMN " + NEXT + " RENAME TO " + old);
		sql.addAll(this.comments);
		return sql;
	}

	/**
	 * A view that reads the column keeps it from being dropped.
	 */
	@Override
	public void run(Connection connection) throws SQLException {
		List<String> sql = sql(connection);
		HsqldbComposition.execute(connection, sql.get(0));
		try {
			HsqldbComposition.execute(connection, sql.get(1));
		}
		catch (SQLException ex) {
			undo(connection, ex);
			throw ex;
		}
		for (String each : sql.subList(2, sql.size())) {
			HsqldbComposition.execute(connection, each);
		}
	}

	private void undo(Connection connection, SQLException failure) {
		try {
			HsqldbComposition.execute(connection, this.alterTable + "DROP COLUMN " + NEXT);
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

}
