package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * One database, split by the question asked: how it says an operation, what schema it
 * has, when two descriptions mean the same, how migrations exclude one another. Found by
 * {@link java.util.ServiceLoader}; {@link Dialects} chooses.
 *
 * @since 0.1.0
 */
public interface Dialect {

	/**
	 * The name users write: {@code postgresql}.
	 */
	String name();

	/**
	 * Whether the metadata are those of this database.
	 * @throws SQLException if the driver cannot tell
	 */
	boolean supports(DatabaseMetaData metaData) throws SQLException;

	/**
	 * This dialect as the connected database is set up, where that matters.
	 * Implementations use what the driver knows without asking the server.
	 * @throws SQLException if the driver cannot tell
	 */
	default Dialect configuredFor(DatabaseMetaData metaData) throws SQLException {
		return this;
	}

	/**
	 * Whether the database lives in this process's memory only, so that the next process
	 * finds it empty.
	 * @throws SQLException if the driver cannot tell
	 */
	default boolean isInMemory(DatabaseMetaData metaData) throws SQLException {
		return false;
	}

	/**
	 * Whether the failure says that a table does not exist.
	 */
	boolean isMissingTable(SQLException failure);

	/**
	 * Whether the failure of a statement says that a table of it does not exist, for
	 * databases whose failures alone do not tell tables from columns.
	 * @param failure the failure
	 * @param sql the statement
	 */
	default boolean isMissingTable(SQLException failure, String sql) {
		return isMissingTable(failure);
	}

	/**
	 * The settings of the session that a revision can change, as they are now.
	 * @throws SQLException if the database refuses
	 */
	default SessionState sessionState(Connection connection) throws SQLException {
		return SessionState.NONE;
	}

	/**
	 * Prepares the session, in auto-commit mode, for a transaction with the statements,
	 * or for one of them that runs outside of any. In a transaction of the caller's,
	 * which has begun already, it is asked too.
	 * @throws UnsupportedOperationOnDialectException if it is too late
	 * @throws SQLException if the database refuses
	 */
	default PreparedTransaction prepareTransaction(Connection connection, List<Statement> statements)
			throws SQLException {
		return PreparedTransaction.PLAIN;
	}

	/**
	 * The schema that an unqualified table is found in, or would be created in, in
	 * canonical form.
	 * @throws SQLException if the database refuses
	 */
	default Optional<String> schemaOf(Connection connection, QualifiedName table) throws SQLException {
		return Optional.ofNullable(connection.getSchema())
			.map((schema) -> comparisonRules().canonicalName(Names.quoted(schema)));
	}

	/**
	 * Runs a statement with the data that follow it in its script; asked only for what
	 * this dialect's own generator makes.
	 * @throws SQLException if the database refuses
	 */
	default void copy(Connection connection, CopyStatement statement) throws SQLException {
		throw new UnsupportedOperationOnDialectException(name(), "read the data of a COPY", "Write INSERT statements.");
	}

	/**
	 * The expression of the database's clock: a point in time, with its time zone.
	 */
	default String currentTimestamp() {
		return "CURRENT_TIMESTAMP";
	}

	/**
	 * The query that reads the database's clock, in one row of one column.
	 */
	default String clockQuery() {
		return "SELECT " + currentTimestamp();
	}

	/**
	 * Binds a point in time, for a column of the generic type timestamp with time zone.
	 * @throws SQLException if the driver refuses
	 */
	default void bind(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
		statement.setTimestamp(index, (instant != null) ? Timestamp.from(instant) : null);
	}

	/**
	 * How the database's own client reads scripts.
	 */
	default ScriptStyle scriptStyle() {
		return ScriptStyle.STANDARD;
	}

	Set<Capability> capabilities();

	SqlGenerator sqlGenerator();

	SchemaInspector schemaInspector();

	ComparisonRules comparisonRules();

	MigrationLock migrationLock();

}
