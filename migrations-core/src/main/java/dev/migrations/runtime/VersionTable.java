package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.Dialect;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operations;
import dev.migrations.revision.VersionRowChange;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.varchar;

/**
 * The table of current revisions: one row for each applied revision that no other applied
 * one follows. Its shape is exactly Alembic's ({@code version_num VARCHAR(32)}, primary
 * key {@code
 *
<table>
 * _pkc}), so that a database once run by Alembic can be taken over.
 */
final class VersionTable {

	private static final int ID_LENGTH = 32;

	private final Dialect dialect;

	private final QualifiedName name;

	private final String sqlName;

	VersionTable(Dialect dialect, QualifiedName name) {
		this.dialect = dialect;
		this.name = name;
		this.sqlName = dialect.sqlGenerator().identifier(name);
	}

	/**
	 * The current revisions, in the order of their names; empty where there is no table.
	 */
	VersionRows read(Connection connection) throws SQLException {
		String sql = "SELECT version_num FROM " + this.sqlName + " ORDER BY version_num";
		return OwnTableQuery.ask(connection, this.dialect, sql, VersionTable::rows)
			.orElseGet(() -> new VersionRows(false, List.of()));
	}

	private static VersionRows rows(ResultSet rows) throws SQLException {
		List<String> revisions = new ArrayList<>();
		while (rows.next()) {
			revisions.add(rows.getString(1));
		}
		return new VersionRows(true, revisions);
	}

	CreateTable creation() {
		return (CreateTable) Operations
			.record((op) -> op.createTable(Tables.spec(this.name), column("version_num", varchar(ID_LENGTH)).notNull(),
					primaryKey(Names.append(this.name.name(), "_pkc"), "version_num")))
			.get(0);
	}

	/**
	 * The statement that makes the change; it must touch exactly one row.
	 */
	String sql(VersionRowChange change) {
		if (change instanceof VersionRowChange.Insert insert) {
			return "INSERT INTO " + this.sqlName + " (version_num) VALUES (" + literal(insert.revision()) + ")";
		}
		if (change instanceof VersionRowChange.Delete delete) {
			return "DELETE FROM " + this.sqlName + " WHERE version_num = " + literal(delete.revision());
		}
		if (change instanceof VersionRowChange.Update update) {
			return "UPDATE " + this.sqlName + " SET version_num = " + literal(update.to()) + " WHERE version_num = "
					+ literal(update.from());
		}
		throw new IllegalArgumentException("Unknown change " + change);
	}

	/**
	 * Identifiers of revisions hold no backslash, which some databases would take for an
	 * escape.
	 */
	private static String literal(String revision) {
		return "'" + revision.replace("'", "''") + "'";
	}

	/**
	 * The statement that forgets every revision.
	 */
	String purgeSql() {
		return "DELETE FROM " + this.sqlName;
	}

	/**
	 * Rows of the version table.
	 *
	 * @param tableExists whether there is a table at all
	 * @param revisions the current revisions
	 */
	record VersionRows(boolean tableExists, List<String> revisions) {

	}

}
