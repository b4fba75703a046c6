package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Identifiers.Folding;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.dialect.ScriptStyle;
import dev.migrations.dialect.SessionState;
import dev.migrations.dialect.SqlGenerator;

/**
 * HSQLDB, in memory, in files, or as a server.
 *
 * @since 0.1.0
 */
public final class HsqldbDialect implements Dialect {

	static final String NAME = "hsqldb";

	/** The option of a table that says how its rows are kept. */
	static final String TABLE_TYPE = "TYPE";

	static final Set<Capability> CAPABILITIES = Collections.unmodifiableSet(EnumSet.of(Capability.SEQUENCES,
			Capability.COMMENTS, Capability.OPTIONS, Capability.COLLATIONS, Capability.NUMBERING_LIMITS,
			Capability.ALTERED_IDENTITY, Capability.ALTERED_COMPUTED, Capability.RENAMED_CONSTRAINTS,
			Capability.RENAMED_INDEXES, Capability.SCHEMAS, Capability.RENAMED_SEQUENCES,
			Capability.RESTARTED_SEQUENCES, Capability.REPLACEABLE_OBJECTS, Capability.ROUTINES));

	/**
	 * What the generator answers for: it writes it, or refuses it in words of its own.
	 */
	static final Set<Capability> ANSWERED = Collections.unmodifiableSet(EnumSet.allOf(Capability.class));

	/** {@code SET DATABASE SQL REGULAR NAMES FALSE} would allow more. */
	private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

	private final HsqldbSqlGenerator sqlGenerator;

	private final ComparisonRules comparisonRules;

	private final SchemaInspector schemaInspector;

	private final MigrationLock migrationLock;

	private final ScriptStyle scriptStyle = new HsqldbScriptStyle();

	/**
	 * HSQLDB: names without quotes are folded to upper case.
	 */
	public HsqldbDialect() {
		Identifiers identifiers = new Identifiers(Folding.UPPER, true, HsqldbReservedWords.ALL).withPlain(PLAIN)
			.withLimit(NameLimit.characters(128));
		this.sqlGenerator = new HsqldbSqlGenerator(identifiers);
		this.comparisonRules = new HsqldbComparisonRules(identifiers, this.sqlGenerator);
		this.schemaInspector = new HsqldbSchemaInspector(identifiers, this.comparisonRules);
		this.migrationLock = new HsqldbMigrationLock(identifiers);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "HSQL Database Engine".equals(metaData.getDatabaseProductName());
	}

	@Override
	public boolean isInMemory(DatabaseMetaData metaData) throws SQLException {
		String url = metaData.getURL().toLowerCase(Locale.ROOT);
		return url.startsWith("jdbc:hsqldb:mem:") || url.startsWith("jdbc:hsqldb:.");
	}

	/**
	 * HSQLDB says the same of a table and of a column that is not there.
	 */
	@Override
	public boolean isMissingTable(SQLException failure) {
		return failure.getErrorCode() == HsqldbMissingTable.NOT_FOUND;
	}

	@Override
	public boolean isMissingTable(SQLException failure, String sql) {
		return HsqldbMissingTable.isMissing(failure, sql);
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return HsqldbSessionState.of(connection);
	}

	@Override
	public String clockQuery() {
		return "VALUES (" + currentTimestamp() + ")";
	}

	@Override
	public ScriptStyle scriptStyle() {
		return this.scriptStyle;
	}

	/**
	 * What HSQLDB can: its DDL commits, and an index covers columns of all rows.
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
