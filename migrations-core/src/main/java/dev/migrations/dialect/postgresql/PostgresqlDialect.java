package dev.migrations.dialect.postgresql;

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
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.dialect.ScriptStyle;
import dev.migrations.dialect.SessionState;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL.
 *
 * @since 0.1.0
 */
public final class PostgresqlDialect implements Dialect {

	static final String NAME = "postgresql";

	static final Set<Capability> CAPABILITIES = Collections.unmodifiableSet(EnumSet
		.complementOf(EnumSet.of(Capability.DEFERRABLE_CHECKS, Capability.PREFIX_INDEXES, Capability.TABLE_REBUILD)));

	/** NAMEDATALEN - 1, of every build that has not been changed. */
	static final NameLimit LONGEST_NAME = NameLimit.bytes(63);

	private static final Identifiers IDENTIFIERS = new Identifiers(Identifiers.Folding.LOWER, true,
			PostgresqlReservedWords.ALL)
		.withLimit(LONGEST_NAME);

	private static final String SCHEMA_OF = """
			select coalesce((select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace
				where c.oid = to_regclass(quote_ident(?))), current_schema())""";

	private final PostgresqlSqlGenerator sqlGenerator;

	private final ComparisonRules comparisonRules;

	private final SchemaInspector schemaInspector;

	private final PostgresqlMigrationLock migrationLock = new PostgresqlMigrationLock(IDENTIFIERS);

	private final ScriptStyle scriptStyle = new PostgresqlScriptStyle(this.migrationLock);

	/**
	 * PostgreSQL through a driver that can all it has to: pgjdbc.
	 */
	public PostgresqlDialect() {
		this(null);
	}

	private PostgresqlDialect(@Nullable String otherDriver) {
		this.sqlGenerator = new PostgresqlSqlGenerator(IDENTIFIERS, otherDriver);
		this.comparisonRules = new PostgresqlComparisonRules(IDENTIFIERS, this.sqlGenerator);
		this.schemaInspector = new PostgresqlSchemaInspector(IDENTIFIERS, this.comparisonRules);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "PostgreSQL".equals(metaData.getDatabaseProductName());
	}

	/**
	 * Only pgjdbc can send the data of a {@code COPY}.
	 */
	@Override
	public Dialect configuredFor(DatabaseMetaData metaData) throws SQLException {
		return isPgjdbc(metaData.getConnection()) ? this : new PostgresqlDialect(metaData.getDriverName());
	}

	private static boolean isPgjdbc(Connection connection) throws SQLException {
		try {
			return PgjdbcCopy.isPossible(connection);
		}
		// pgjdbc is not there, or not where this class sees it
		catch (NoClassDefFoundError ex) {
			return false;
		}
	}

	@Override
	public void copy(Connection connection, CopyStatement statement) throws SQLException {
		PgjdbcCopy.run(connection, statement);
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return "42P01".equals(failure.getSQLState());
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return PostgresqlSessionState.of(connection);
	}

	/**
	 * Along the search path, as the server looks for tables.
	 */
	@Override
	public Optional<String> schemaOf(Connection connection, QualifiedName table) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(SCHEMA_OF)) {
			statement.setString(1, IDENTIFIERS.exact(table.name()));
			try (ResultSet row = statement.executeQuery()) {
				return row.next() ? Optional.ofNullable(row.getString(1)).map(this::canonical) : Optional.empty();
			}
		}
	}

	private String canonical(String schema) {
		return this.comparisonRules.canonicalName(Names.quoted(schema));
	}

	@Override
	public ScriptStyle scriptStyle() {
		return this.scriptStyle;
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
