package dev.migrations.dialect.sqlserver;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
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
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * SQL Server, and Azure SQL Database. No engine has run its statements where this library
 * is built; see the package's description.
 *
 * @since 0.1.0
 */
public final class SqlServerDialect implements Dialect {

	static final String NAME = "sqlserver";

	static final Set<Capability> CAPABILITIES = Collections
		.unmodifiableSet(EnumSet.of(Capability.TRANSACTIONAL_DDL, Capability.SEQUENCES, Capability.COMMENTS,
				Capability.PARTIAL_INDEXES, Capability.OPTIONS, Capability.COLLATIONS, Capability.NUMBERING_LIMITS,
				Capability.ALTERED_COMPUTED, Capability.UNVALIDATED_CONSTRAINTS, Capability.RENAMED_CONSTRAINTS,
				Capability.NULLS_NOT_DISTINCT, Capability.INDEX_METHODS, Capability.COVERING_INDEXES,
				Capability.RENAMED_INDEXES, Capability.SCHEMAS, Capability.RENAMED_SEQUENCES,
				Capability.RESTARTED_SEQUENCES, Capability.REPLACEABLE_OBJECTS, Capability.ROUTINES));

	/** What the SQL generator writes, or refuses with what to write instead. */
	static final Set<Capability> ANSWERED = answered();

	/** "Invalid object name" in the manual's list of errors. */
	private static final int INVALID_OBJECT_NAME = 208;

	/** "Database identifiers" in the manual. */
	private static final int IDENTIFIER_LENGTH = 128;

	/**
	 * Names are kept as they are written; whether case tells them apart is the
	 * collation's business, and every default collation says no.
	 */
	private static final Identifiers IDENTIFIERS = new Identifiers(Identifiers.Folding.NONE, false,
			SqlServerReservedWords.ALL, '[', NameLimit.characters(IDENTIFIER_LENGTH));

	private final SqlServerSqlGenerator sqlGenerator = new SqlServerSqlGenerator(IDENTIFIERS);

	private final ComparisonRules comparisonRules = new SqlServerComparisonRules(IDENTIFIERS, this.sqlGenerator);

	private final SchemaInspector schemaInspector = new SqlServerSchemaInspector(IDENTIFIERS, this.comparisonRules);

	private final SqlServerMigrationLock migrationLock = new SqlServerMigrationLock(IDENTIFIERS);

	private final ScriptStyle scriptStyle = new SqlServerScriptStyle(this.migrationLock);

	private static Set<Capability> answered() {
		Set<Capability> answered = EnumSet.copyOf(CAPABILITIES);
		answered.addAll(EnumSet.of(Capability.ALTERED_IDENTITY, Capability.DEFERRABLE_CONSTRAINTS,
				Capability.DEFERRABLE_CHECKS, Capability.COVERING_CONSTRAINTS, Capability.REFERENTIAL_MATCH,
				Capability.EXCLUDE_CONSTRAINTS, Capability.NULLS_ORDER, Capability.PREFIX_INDEXES,
				Capability.ENUM_TYPES, Capability.MATERIALIZED_VIEWS));
		return Collections.unmodifiableSet(answered);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "Microsoft SQL Server".equals(metaData.getDatabaseProductName());
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return failure.getErrorCode() == INVALID_OBJECT_NAME;
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return SqlServerSessionState.of(connection);
	}

	/**
	 * The schema where the table is, which may be {@code dbo} although the user has
	 * another default schema; that default schema if there is no such table.
	 */
	@Override
	public Optional<String> schemaOf(Connection connection, QualifiedName table) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("SELECT COALESCE(OBJECT_SCHEMA_NAME(OBJECT_ID(?)), SCHEMA_NAME())")) {
			statement.setString(1, this.sqlGenerator.identifier(QualifiedName.of(table.name())));
			try (ResultSet row = statement.executeQuery()) {
				row.next();
				return Optional.ofNullable(row.getString(1)).map(IDENTIFIERS::canonical);
			}
		}
	}

	/**
	 * {@code CURRENT_TIMESTAMP} has no time zone here, and would be read in that of the
	 * reader.
	 */
	@Override
	public String currentTimestamp() {
		return "SYSDATETIMEOFFSET()";
	}

	/**
	 * The driver sends a timestamp without time zone, which would be taken for UTC.
	 */
	@Override
	public void bind(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
		statement.setObject(index, (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null);
	}

	@Override
	public ScriptStyle scriptStyle() {
		return this.scriptStyle;
	}

	/**
	 * What SQL Server can. In place of indexes by an expression or of a beginning it has
	 * computed columns, and in place of materialized views indexed ones.
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
