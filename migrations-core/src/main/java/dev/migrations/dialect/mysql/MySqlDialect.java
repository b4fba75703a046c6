package dev.migrations.dialect.mysql;

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
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * MySQL 8.0.16 and later, which keeps checks. The schema of a name is a database.
 *
 * @since 0.1.0
 */
public final class MySqlDialect implements Dialect {

	static final String NAME = "mysql";

	static final Set<Capability> CAPABILITIES = Collections
		.unmodifiableSet(EnumSet.of(Capability.EXPRESSION_INDEXES, Capability.COMMENTS, Capability.OPTIONS,
				Capability.COLLATIONS, Capability.ALTERED_IDENTITY, Capability.ALTERED_COMPUTED,
				Capability.RENAMED_CONSTRAINTS, Capability.INDEX_METHODS, Capability.PREFIX_INDEXES,
				Capability.RENAMED_INDEXES, Capability.SCHEMAS, Capability.REPLACEABLE_OBJECTS, Capability.ROUTINES));

	/** Names are kept as they are written, and tables of a Unix server differ by case. */
	private static final Identifiers IDENTIFIERS = new Identifiers(Identifiers.Folding.NONE, true,
			MySqlReservedWords.ALL, '`')
		.withLimit(NameLimit.characters(64));

	private final MySqlSqlGenerator sqlGenerator;

	private final ComparisonRules comparisonRules;

	private final SchemaInspector schemaInspector;

	private final MySqlMigrationLock migrationLock = new MySqlMigrationLock(IDENTIFIERS);

	private final ScriptStyle scriptStyle = new MySqlScriptStyle(this.migrationLock);

	/**
	 * MySQL without a connection, so that the current database is not known.
	 */
	public MySqlDialect() {
		this(null);
	}

	private MySqlDialect(@Nullable String database) {
		this.sqlGenerator = new MySqlSqlGenerator(IDENTIFIERS, database);
		this.comparisonRules = new MySqlComparisonRules(IDENTIFIERS, this.sqlGenerator);
		this.schemaInspector = new MySqlSchemaInspector(IDENTIFIERS, this.comparisonRules);
	}

	@Override
	public String name() {
		return NAME;
	}

	/**
	 * MySQL's driver calls MariaDB by the same name and tells it in the version.
	 */
	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "MySQL".equals(metaData.getDatabaseProductName())
				&& !metaData.getDatabaseProductVersion().contains("MariaDB");
	}

	/**
	 * With the current database, which the server tells the driver whenever it changes.
	 * @throws UnsupportedOperationOnDialectException if the server is older than 8.0.16:
	 * it would read checks and forget them
	 */
	@Override
	public Dialect configuredFor(DatabaseMetaData metaData) throws SQLException {
		String version = metaData.getDatabaseProductVersion();
		if (!MySqlVersion.parse(version).keepsChecks()) {
			throw new UnsupportedOperationOnDialectException(NAME, "keep checks in version " + version,
					"Use MySQL " + MySqlVersion.OLDEST + " or later.");
		}
		String database = metaData.getConnection().getCatalog();
		return new MySqlDialect((database != null) ? IDENTIFIERS.canonical(database) : null);
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return "42S02".equals(failure.getSQLState());
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return MySqlSessionState.of(connection);
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
	 * What MySQL can: its DDL commits, there are no sequences, and an index covers all
	 * rows.
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
