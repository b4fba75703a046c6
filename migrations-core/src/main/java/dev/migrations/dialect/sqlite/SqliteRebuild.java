package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.dialect.ComposedStatement.Composition;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Changes of one table that depend on the table as it is: in place where SQLite can, else
 * by making the table anew (its manual, "ALTER TABLE", "Making Other Kinds Of Table
 * Schema Changes"). The new table is the old one's own statement with the changed parts
 * in it, so that all that nobody changes stays as it was written.
 *
 * @param table the table
 * @param steps the changes, which share one rebuild
 * @param given the table as somebody says that it is, for scripts, or {@code null}
 */
record SqliteRebuild(QualifiedName table, List<SqliteStep> steps,
		@Nullable SqliteTableState given) implements Composition {

	private static final String SAVEPOINT = "migrations_rebuild";

	SqliteRebuild {
		steps = List.copyOf(steps);
	}

	@Override
	public String text() {
		return standard().stream()
			.flatMap(String::lines)
			.collect(Collectors.joining("\n-- ", "-- Composed from the table as it is then:\n-- ", ""));
	}

	List<String> standard() {
		return this.steps.stream().flatMap((step) -> step.standard().stream()).toList();
	}

	@Override
	public List<String> sql(Connection connection) throws SQLException {
		return change(SqliteTableState.read(connection, this.table)).sql();
	}

	private SqliteTableChange change(SqliteTableState state) {
		SqliteTableChange change = new SqliteTableChange(this.table, state);
		this.steps.forEach((step) -> step.edit().applyTo(change));
		return change;
	}

	@Override
	public List<String> scriptSql() {
		if (this.given != null) {
			return SqliteScript.of(this.given, change(this.given));
		}
		if (this.steps.stream().allMatch(SqliteStep::mayBeLeftToAlterTable)) {
			return standard();
		}
		throw new UnsupportedOperationOnDialectException(SqliteDialect.NAME,
				"change table '" + this.table + "' in a script, which is written without seeing the table: "
						+ String.join("; ", standard()),
				"Write op.batchAlterTable(\"" + this.table
						+ "\", …) and say in it what the table is: batch.copyFrom(…). Or run"
						+ " this revision online, and write the scripts before and after it with ranges.");
	}

	@Override
	public void run(Connection connection) throws SQLException {
		SqliteTableState state = SqliteTableState.read(connection, this.table);
		SqliteTableChange change = change(state);
		SqliteSessionState settings = SqliteSessionState.of(connection);
		execute(connection, "SAVEPOINT " + SAVEPOINT);
		try {
			run(connection, state, change);
		}
		catch (SQLException | RuntimeException ex) {
			undo(connection, settings, ex);
			throw ex;
		}
		execute(connection, "RELEASE " + SAVEPOINT);
		settings.restore(connection);
	}

	private static void run(Connection connection, SqliteTableState state, SqliteTableChange change)
			throws SQLException {
		if (change.isRebuild()) {
			SqliteForeignKeys.requireUnenforced(connection);
		}
		for (String sql : change.sql()) {
			execute(connection, sql);
		}
		if (!change.isRebuild()) {
			return;
		}
		SqliteForeignKeys.requireWhole(connection, state.schema(), state.table());
		for (String referring : state.referring()) {
			SqliteForeignKeys.requireWhole(connection, state.schema(), referring);
		}
		if (!change.dropped().isEmpty()) {
			requireReadable(connection, state);
		}
	}

	/**
	 * Lets SQLite compile what may name a dropped column: views that read the table, and
	 * the triggers of its own.
	 */
	private static void requireReadable(Connection connection, SqliteTableState state) throws SQLException {
		String schema = Names.quoted(state.schema()) + ".";
		for (String view : state.readers()) {
			execute(connection, "EXPLAIN SELECT * FROM " + schema + Names.quoted(view));
		}
		String table = schema + Names.quoted(state.table());
		execute(connection, "EXPLAIN INSERT INTO " + table + " DEFAULT VALUES");
		execute(connection, "EXPLAIN DELETE FROM " + table);
		String column = Names.quoted(firstColumn(connection, state));
		execute(connection, "EXPLAIN UPDATE " + table + " SET " + column + " = " + column);
	}

	/**
	 * A column of the table as it has become.
	 */
	private static String firstColumn(Connection connection, SqliteTableState state) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT name FROM pragma_table_xinfo(?, ?) WHERE hidden = 0 ORDER BY cid")) {
			statement.setString(1, state.table());
			statement.setString(2, state.schema());
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return row.getString(1);
			}
		}
	}

	private static void undo(Connection connection, SqliteSessionState settings, Exception failure) {
		try {
			execute(connection, "ROLLBACK TO " + SAVEPOINT);
			execute(connection, "RELEASE " + SAVEPOINT);
			settings.restore(connection);
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.setEscapeProcessing(false);
			statement.execute(sql);
		}
	}

}
