package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.SessionState;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.CreateTable;
import dev.migrations.revision.RevisionStep;
import dev.migrations.revision.VersionRowChange;
import dev.migrations.schema.QualifiedName;

/**
 * The one connection a run works on, with its database's dialect and our two tables.
 * Given back as it was taken.
 */
final class MigrationSession implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(MigrationSession.class);

	private final Connection connection;

	private final boolean borrowed;

	private final boolean autoCommit;

	private Dialect dialect;

	private final MigratorSettings settings;

	private VersionTable versions;

	private HistoryTable history;

	/** The settings of the session as it was taken, where we change them ourselves. */
	private @Nullable SessionState given;

	private @Nullable SessionState state;

	private MigrationSession(Connection connection, boolean borrowed, Dialect dialect, MigratorSettings settings)
			throws SQLException {
		this.autoCommit = connection.getAutoCommit();
		this.borrowed = borrowed;
		this.connection = (borrowed && !this.autoCommit) ? JoinedConnection.of(connection) : connection;
		this.dialect = dialect;
		this.settings = settings;
		this.versions = new VersionTable(dialect, settings.versionTable());
		this.history = new HistoryTable(dialect, settings.historyTable());
	}

	/**
	 * Takes a connection.
	 * @throws DatabaseUnreachableException if there is none to be had
	 * @throws CallersTransactionException if it is in a transaction that the run cannot
	 * be part of
	 */
	static MigrationSession open(ConnectionSource source, Dialects dialects, MigratorSettings settings) {
		Connection connection = source.connection();
		try {
			MigrationSession session = new MigrationSession(connection, source.isBorrowed(),
					dialects.forConnection(connection), settings);
			session.begin();
			return session;
		}
		catch (SQLException ex) {
			closeAfter(source, connection, ex);
			throw new DatabaseAccessException("open a session", ex);
		}
		catch (RuntimeException ex) {
			closeAfter(source, connection, ex);
			throw ex;
		}
	}

	private void begin() throws SQLException {
		if (isJoined() && !this.dialect.capabilities().contains(Capability.TRANSACTIONAL_DDL)) {
			throw new CallersTransactionException(this.dialect.name());
		}
		if (!this.autoCommit) {
			this.connection.setAutoCommit(true);
		}
		String schema = this.settings.defaultSchema();
		if (schema != null) {
			this.given = this.dialect.sessionState(this.connection);
			try (java.sql.Statement statement = this.connection.createStatement()) {
				statement.execute(this.dialect.sqlGenerator().useSchema(schema));
			}
			// what a dialect knows of the session may have changed with it
			this.dialect = this.dialect.configuredFor(this.connection.getMetaData());
			this.versions = new VersionTable(this.dialect, this.settings.versionTable());
			this.history = new HistoryTable(this.dialect, this.settings.historyTable());
		}
	}

	/**
	 * Whether the run is part of a transaction that its caller began.
	 */
	boolean isJoined() {
		return this.borrowed && !this.autoCommit;
	}

	Connection connection() {
		return this.connection;
	}

	Dialect dialect() {
		return this.dialect;
	}

	MigratorSettings settings() {
		return this.settings;
	}

	HistoryTable history() {
		return this.history;
	}

	VersionTable.VersionRows versionRows() {
		try {
			return this.versions.read(this.connection);
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("read the version table '" + this.settings.versionTable() + "'", ex);
		}
	}

	/**
	 * Makes our two tables where they are missing.
	 * @return whether one was missing
	 */
	boolean createTables() throws SQLException {
		boolean versionsMissing = !this.versions.read(this.connection).tableExists();
		if (versionsMissing) {
			create(this.versions.creation());
		}
		boolean historyMissing = !this.history.exists(this.connection);
		if (historyMissing) {
			create(this.history.creation());
		}
		return versionsMissing || historyMissing;
	}

	/**
	 * Makes our two tables where they are missing, and notes the settings of the session
	 * that a revision could change.
	 */
	void prepare() throws SQLException {
		this.state = this.dialect.sessionState(this.connection);
		try {
			createTables();
		}
		catch (SQLException ex) {
			throw new DatabaseAccessException("create the tables '" + this.settings.versionTable() + "' and '"
					+ this.settings.historyTable() + "'", ex);
		}
		qualifyTables();
	}

	/**
	 * From here on our tables are named with their schema: a revision may change where
	 * the session looks for tables.
	 */
	private void qualifyTables() throws SQLException {
		QualifiedName table = this.settings.versionTable();
		if (table.schema() != null) {
			return;
		}
		Optional<String> schema = this.dialect.schemaOf(this.connection, table);
		if (schema.isPresent()) {
			this.versions = new VersionTable(this.dialect, QualifiedName.of(schema.get(), table.name()));
			this.history = new HistoryTable(this.dialect,
					QualifiedName.of(schema.get(), this.settings.historyTable().name()));
		}
	}

	private void create(CreateTable creation) throws SQLException {
		try (java.sql.Statement jdbc = this.connection.createStatement()) {
			for (Statement statement : this.dialect.sqlGenerator().generate(creation)) {
				jdbc.execute(statement.text());
			}
		}
	}

	/**
	 * Something that changes whenever a migration of this database makes progress.
	 */
	String progress() throws SQLException {
		return versionRows().revisions() + this.history.progress(this.connection);
	}

	void rollback() throws SQLException {
		if (!this.connection.getAutoCommit()) {
			this.connection.rollback();
			this.connection.setAutoCommit(true);
		}
	}

	/**
	 * Ends the connection itself, whatever pool it comes from; not one that is another's.
	 */
	void abort() {
		if (this.borrowed) {
			return;
		}
		try {
			this.connection.abort(Runnable::run);
		}
		catch (SQLException ex) {
			logger.debug("The connection was lost", ex);
		}
	}

	/**
	 * Gives the session back the settings that a revision may have changed, such as
	 * PostgreSQL's search path, before our own tables are touched.
	 */
	void restoreState() throws SQLException {
		if (this.state != null) {
			this.state.restore(this.connection);
		}
	}

	/**
	 * Changes the version rows as the step says, each of which must match one row.
	 */
	void changeVersionRows(RevisionStep step) throws SQLException {
		List<String> changes = new ArrayList<>();
		for (VersionRowChange change : step.rowChanges()) {
			changes.add(this.versions.sql(change));
		}
		try (java.sql.Statement statement = this.connection.createStatement()) {
			for (String change : changes) {
				int matched = statement.executeUpdate(change);
				if (matched != 1) {
					throw new VersionTableConflictException(change, this.settings.versionTable().toString(), matched);
				}
			}
		}
	}

	/**
	 * Forgets every current revision.
	 */
	void purgeVersionRows() throws SQLException {
		try (java.sql.Statement statement = this.connection.createStatement()) {
			statement.executeUpdate(this.versions.purgeSql());
		}
	}

	@Override
	public void close() {
		try {
			if (!this.connection.getAutoCommit()) {
				this.connection.rollback();
			}
			if (this.given != null) {
				this.given.restore(this.connection);
			}
			this.connection.setAutoCommit(this.autoCommit);
		}
		catch (SQLException ex) {
			logger.debug("The connection was lost, or its settings could not be given back: it is ended", ex);
			abort();
		}
		finally {
			closeOwn();
		}
	}

	private void closeOwn() {
		if (this.borrowed) {
			return;
		}
		try {
			this.connection.close();
		}
		catch (SQLException ex) {
			logger.debug("The connection was lost", ex);
		}
	}

	private static void closeAfter(ConnectionSource source, Connection connection, Exception failure) {
		if (source.isBorrowed()) {
			return;
		}
		try {
			connection.close();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

}
