package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.dialect.ScriptStyle;
import dev.migrations.dialect.SessionState;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.mysql.MySqlMigrationLock;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB. The schema of a name is a database.
 *
 * @since 0.1.0
 */
public final class MariaDbDialect implements Dialect {

	static final String NAME = "mariadb";

	static final Set<Capability> CAPABILITIES = Collections
		.unmodifiableSet(EnumSet.of(Capability.SEQUENCES, Capability.COMMENTS, Capability.OPTIONS,
				Capability.COLLATIONS, Capability.NUMBERING_LIMITS, Capability.ALTERED_IDENTITY,
				Capability.ALTERED_COMPUTED, Capability.RENAMED_CONSTRAINTS, Capability.INDEX_METHODS,
				Capability.PREFIX_INDEXES, Capability.RENAMED_INDEXES, Capability.SCHEMAS, Capability.RENAMED_SEQUENCES,
				Capability.RESTARTED_SEQUENCES, Capability.REPLACEABLE_OBJECTS, Capability.ROUTINES));

	/** Names are kept as they are written, and tables of a Unix server differ by case. */
	private static final Identifiers IDENTIFIERS = new Identifiers(Identifiers.Folding.NONE, true,
			MariaDbReservedWords.ALL, '`')
		.withLimit(NameLimit.characters(64));

	private final MariaDbSqlGenerator sqlGenerator;

	private final ComparisonRules comparisonRules;

	private final SchemaInspector schemaInspector;

	private final MySqlMigrationLock migrationLock = new MySqlMigrationLock(IDENTIFIERS);

	private final ScriptStyle scriptStyle = new MariaDbScriptStyle(this.migrationLock);

	/**
	 * MariaDB without a connection, so that the current database is not known.
	 */
	public MariaDbDialect() {
		this(null);
	}

	private MariaDbDialect(@Nullable String database) {
		this.sqlGenerator = new MariaDbSqlGenerator(IDENTIFIERS, database);
		this.comparisonRules = new MariaDbComparisonRules(IDENTIFIERS, this.sqlGenerator);
		this.schemaInspector = new MariaDbSchemaInspector(IDENTIFIERS, this.comparisonRules);
	}

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * MySQL's driver calls the product MySQL and tells MariaDB in the version.
	 */
	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		String product = metaData.getDatabaseProductName();
		return "MariaDB".equals(product)
				|| ("MySQL".equals(product) && metaData.getDatabaseProductVersion().contains("MariaDB"));
	}

	/**
	 * With the current database, which the server tells the driver whenever it changes.
	 */
	@Override
	public Dialect configuredFor(DatabaseMetaData metaData) throws SQLException {
		String database = metaData.getConnection().getCatalog();
		return new MariaDbDialect((database != null) ? IDENTIFIERS.canonical(database) : null);
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return "42S02".equals(failure.getSQLState());
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return MariaDbSessionState.of(connection);
	}

	/**
	 * The current database, whichever table is meant.
	 */
	@Override
	public Optional<String> schemaOf(Connection connection, QualifiedName table) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement("select database()");
				ResultSet row = statement.executeQuery()) {
			row.next();
			return Optional.ofNullable(row.getString(1)).map(IDENTIFIERS::canonical);
		}
	}

	@Override
	public ScriptStyle scriptStyle() {
		return this.scriptStyle;
	}

	/**
	 * What MariaDB can: its DDL commits, and an index covers columns of all rows.
	 */
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
