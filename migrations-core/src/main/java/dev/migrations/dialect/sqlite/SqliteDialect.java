package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.PreparedTransaction;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.dialect.ScriptStyle;
import dev.migrations.dialect.SessionState;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.schema.QualifiedName;

/**
 * SQLite. The schema of a name is an attached database.
 *
 * @since 0.1.0
 */
public final class SqliteDialect implements Dialect {

	static final String NAME = "sqlite";

	static final Set<Capability> CAPABILITIES = Collections.unmodifiableSet(EnumSet.of(Capability.TRANSACTIONAL_DDL,
			Capability.COMMENTS, Capability.PARTIAL_INDEXES, Capability.EXPRESSION_INDEXES,
			Capability.REPLACEABLE_OBJECTS, Capability.COLLATIONS, Capability.OPTIONS, Capability.ALTERED_IDENTITY,
			Capability.ALTERED_COMPUTED, Capability.DEFERRABLE_CONSTRAINTS, Capability.RENAMED_CONSTRAINTS,
			Capability.RENAMED_INDEXES, Capability.INDEX_METHODS, Capability.TABLE_REBUILD));

	/** Names are kept as they are written, and do not differ by case. */
	private static final Identifiers IDENTIFIERS = new Identifiers(Identifiers.Folding.NONE, false,
			SqliteReservedWords.ALL);

	private final SqliteSqlGenerator sqlGenerator = new SqliteSqlGenerator(IDENTIFIERS);

	private final ComparisonRules comparisonRules = new SqliteComparisonRules(IDENTIFIERS, this.sqlGenerator);

	private final SchemaInspector schemaInspector = new SqliteSchemaInspector(IDENTIFIERS, this.comparisonRules);

	private final MigrationLock migrationLock = new SqliteMigrationLock(IDENTIFIERS);

	private final ScriptStyle scriptStyle = new SqliteScriptStyle();

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "SQLite".equals(metaData.getDatabaseProductName());
	}

	/**
	 * Without a file name the database is one in a temporary file, which is as gone.
	 */
	@Override
	public boolean isInMemory(DatabaseMetaData metaData) throws SQLException {
		String url = metaData.getURL();
		return url.contains(":memory:") || url.contains("mode=memory") || url.equals("jdbc:sqlite:");
	}

	/**
	 * SQLite tells missing tables from other errors in the message only.
	 */
	@Override
	public boolean isMissingTable(SQLException failure) {
		return String.valueOf(failure.getMessage()).contains("no such table: ");
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return SqliteSessionState.of(connection);
	}

	@Override
	public PreparedTransaction prepareTransaction(Connection connection, List<Statement> statements)
			throws SQLException {
		return SqliteForeignKeys.leftAside(connection, statements);
	}

	/**
	 * The main database, whatever a revision attaches or creates as temporary.
	 */
	@Override
	public Optional<String> schemaOf(Connection connection, QualifiedName table) {
		return Optional.of("main");
	}

	@Override
	public ScriptStyle scriptStyle() {
		return this.scriptStyle;
	}

	/**
	 * As the driver writes one into a column: milliseconds since 1970.
	 */
	@Override
	public String currentTimestamp() {
		return "CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)";
	}

	@Override
	public Set<Capability> capabilities() {
		return CAPABILITIES;
	}

	@Override
	public SqlGenerator sqlGenerator() {
		return this.sqlGenerator;
	}

	@Override
	public SchemaInspector schemaInspector() {
		return this.schemaInspector;
	}

	@Override
	public ComparisonRules comparisonRules() {
		return this.comparisonRules;
	}

	@Override
	public MigrationLock migrationLock() {
		return this.migrationLock;
	}

}
