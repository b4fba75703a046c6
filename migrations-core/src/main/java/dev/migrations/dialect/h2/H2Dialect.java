package dev.migrations.dialect.h2;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Identifiers.Folding;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.dialect.SessionState;
import dev.migrations.dialect.SqlGenerator;

/**
 * H2. Its settings {@code DATABASE_TO_UPPER}, {@code DATABASE_TO_LOWER} and
 * {@code CASE_INSENSITIVE_IDENTIFIERS} are known from the driver.
 *
 * @since 0.1.0
 */
public final class H2Dialect implements Dialect {

	static final String NAME = "h2";

	static final Set<Capability> CAPABILITIES = Collections.unmodifiableSet(EnumSet.of(Capability.SEQUENCES,
			Capability.COMMENTS, Capability.NUMBERING_LIMITS, Capability.ALTERED_IDENTITY, Capability.ALTERED_COMPUTED,
			Capability.NULLS_NOT_DISTINCT, Capability.NULLS_ORDER, Capability.INDEX_METHODS,
			Capability.COVERING_INDEXES, Capability.RENAMED_CONSTRAINTS, Capability.RENAMED_INDEXES, Capability.SCHEMAS,
			Capability.RESTARTED_SEQUENCES, Capability.REPLACEABLE_OBJECTS, Capability.ROUTINES));

	private static final NameLimit LONGEST_NAME = NameLimit.characters(256);

	private static final List<String> MEMORY_FILE_SYSTEMS = List.of("mem:", "memFS:", "memLZF:", "nioMemFS:",
			"nioMemLZF:");

	private static final Set<String> MISSING_TABLE = Set.of("42S02", "42S03", "42S04");

	private final H2SqlGenerator sqlGenerator;

	private final ComparisonRules comparisonRules;

	private final SchemaInspector schemaInspector;

	private final MigrationLock migrationLock;

	/**
	 * H2 as it is without settings: names without quotes are folded to upper case.
	 */
	public H2Dialect() {
		this(identifiers(Folding.UPPER, true));
	}

	private H2Dialect(Identifiers identifiers) {
		this.sqlGenerator = new H2SqlGenerator(identifiers);
		this.comparisonRules = new H2ComparisonRules(identifiers, this.sqlGenerator);
		this.schemaInspector = new H2SchemaInspector(identifiers, this.comparisonRules);
		this.migrationLock = new H2MigrationLock(identifiers);
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "H2".equals(metaData.getDatabaseProductName());
	}

	@Override
	public Dialect configuredFor(DatabaseMetaData metaData) throws SQLException {
		return new H2Dialect(identifiers(folding(metaData), metaData.supportsMixedCaseQuotedIdentifiers()));
	}

	private static Identifiers identifiers(Folding folding, boolean caseSensitive) {
		return new Identifiers(folding, caseSensitive, H2ReservedWords.ALL).withLimit(LONGEST_NAME);
	}

	private static Folding folding(DatabaseMetaData metaData) throws SQLException {
		if (metaData.storesUpperCaseIdentifiers()) {
			return Folding.UPPER;
		}
		return metaData.storesLowerCaseIdentifiers() ? Folding.LOWER : Folding.NONE;
	}

	@Override
	public boolean isInMemory(DatabaseMetaData metaData) throws SQLException {
		String url = metaData.getURL();
		return MEMORY_FILE_SYSTEMS.stream().anyMatch((prefix) -> url.startsWith("jdbc:h2:" + prefix));
	}

	// the other states tell that the database is empty, or knows a similar name
	@Override
	public boolean isMissingTable(SQLException failure) {
		return isMissing(failure);
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return H2SessionState.of(connection);
	}

	static boolean isMissing(SQLException failure) {
		return MISSING_TABLE.contains(String.valueOf(failure.getSQLState()));
	}

	/**
	 * What H2 can: its DDL commits, and an index covers columns of all rows.
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
