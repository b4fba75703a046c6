package dev.migrations.dialect.oracle;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

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

/**
 * Oracle Database. No engine has run its statements where this library is built; see the
 * package's description.
 *
 * @since 0.1.0
 */
public final class OracleDialect implements Dialect {

	static final String NAME = "oracle";

	static final Set<Capability> CAPABILITIES = Collections
		.unmodifiableSet(EnumSet.of(Capability.SEQUENCES, Capability.COMMENTS, Capability.EXPRESSION_INDEXES,
				Capability.OPTIONS, Capability.COLLATIONS, Capability.NUMBERING_LIMITS, Capability.ALTERED_IDENTITY,
				Capability.ALTERED_COMPUTED, Capability.DEFERRABLE_CONSTRAINTS, Capability.DEFERRABLE_CHECKS,
				Capability.UNVALIDATED_CONSTRAINTS, Capability.RENAMED_CONSTRAINTS, Capability.INDEX_METHODS,
				Capability.RENAMED_INDEXES, Capability.RENAMED_SEQUENCES, Capability.RESTARTED_SEQUENCES,
				Capability.REPLACEABLE_OBJECTS, Capability.ROUTINES, Capability.MATERIALIZED_VIEWS));

	/** What the SQL generator writes, or refuses with what to write instead. */
	static final Set<Capability> ANSWERED = answered();

	/** ORA-00942: table or view does not exist. */
	static final int MISSING_TABLE = 942;

	/**
	 * A name without quotes begins with a letter ("Database Object Naming Rules" in the
	 * SQL reference).
	 */
	private static final Identifiers IDENTIFIERS = new Identifiers(Identifiers.Folding.UPPER, true,
			OracleReservedWords.ALL)
		.withPlain(Pattern.compile("[a-z][a-z0-9_$]*"));

	private final OracleSqlGenerator sqlGenerator;

	private final ComparisonRules comparisonRules;

	private final SchemaInspector schemaInspector;

	private final OracleMigrationLock migrationLock;

	private final ScriptStyle scriptStyle;

	/**
	 * Oracle of an unknown release: only what every supported one can do.
	 */
	public OracleDialect() {
		this(OracleVersion.OLDEST);
	}

	private OracleDialect(OracleVersion version) {
		Identifiers identifiers = IDENTIFIERS.withLimit(NameLimit.bytes(version.identifierLength()));
		this.sqlGenerator = new OracleSqlGenerator(identifiers, version);
		this.comparisonRules = new OracleComparisonRules(identifiers, this.sqlGenerator, version);
		this.schemaInspector = new OracleSchemaInspector(identifiers, this.comparisonRules, version);
		this.migrationLock = new OracleMigrationLock(this.sqlGenerator);
		this.scriptStyle = new OracleScriptStyle(this.migrationLock);
	}

	private static Set<Capability> answered() {
		Set<Capability> answered = EnumSet.copyOf(CAPABILITIES);
		answered.addAll(EnumSet.of(Capability.REFERENTIAL_MATCH, Capability.EXCLUDE_CONSTRAINTS,
				Capability.NULLS_NOT_DISTINCT, Capability.NULLS_ORDER, Capability.COVERING_INDEXES,
				Capability.COVERING_CONSTRAINTS, Capability.PREFIX_INDEXES, Capability.SCHEMAS, Capability.ENUM_TYPES));
		return Collections.unmodifiableSet(answered);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "Oracle".equals(metaData.getDatabaseProductName());
	}

	@Override
	public Dialect configuredFor(DatabaseMetaData metaData) throws SQLException {
		return new OracleDialect(
				new OracleVersion(metaData.getDatabaseMajorVersion(), metaData.getDatabaseMinorVersion()));
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return failure.getErrorCode() == MISSING_TABLE;
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return OracleSessionState.of(connection);
	}

	/**
	 * A query needs a table before release 23.
	 */
	@Override
	public String clockQuery() {
		return "SELECT " + currentTimestamp() + " FROM DUAL";
	}

	@Override
	public ScriptStyle scriptStyle() {
		return this.scriptStyle;
	}

	/**
	 * What Oracle can: its DDL commits, and an index covers all rows whose key is not
	 * NULL.
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
