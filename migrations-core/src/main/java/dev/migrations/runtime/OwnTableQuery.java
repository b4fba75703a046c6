package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.Dialect;

/**
 * Asks one of our own tables, which may not be there yet. Within a transaction the
 * failure would end it on some databases, so a savepoint is kept. It ends with the
 * transaction: the drivers of SQL Server and Oracle release none.
 */
final class OwnTableQuery {

	private OwnTableQuery() {
	}

	/**
	 * What the reader makes of the rows; empty if there is no table.
	 */
	static <T> Optional<T> ask(Connection connection, Dialect dialect, String sql, RowReader<T> reader)
			throws SQLException {
		@Nullable Savepoint savepoint = connection.getAutoCommit() ? null : connection.setSavepoint();
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
			return Optional.of(reader.read(rows));
		}
		catch (SQLException ex) {
			if (!dialect.isMissingTable(ex, sql)) {
				throw ex;
			}
			if (savepoint != null) {
				connection.rollback(savepoint);
			}
			return Optional.empty();
		}
	}

	/**
	 * Reads rows.
	 */
	@FunctionalInterface
	interface RowReader<T> {

		T read(ResultSet rows) throws SQLException;

	}

}
