package com.example.derby;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Identifiers.Folding;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.dialect.SqlGenerator;

/**
 * Apache Derby in this process.
 */
public final class DerbyDialect implements Dialect {

	private static final Identifiers IDENTIFIERS = new Identifiers(Folding.UPPER, true, Set.of("order", "user"));

	private final DerbySqlGenerator sqlGenerator = new DerbySqlGenerator(IDENTIFIERS);

	private final ComparisonRules rules = new DerbyComparisonRules(IDENTIFIERS, this.sqlGenerator);

	private final MigrationLock lock = new DerbyMigrationLock();

	@Override
	public String name() {
		return DerbySqlGenerator.NAME;
	}

	@Override
	public boolean supports(DatabaseMetaData metaData) throws SQLException {
		return "Apache Derby".equals(metaData.getDatabaseProductName());
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return "42X05".equals(failure.getSQLState()) || "42Y07".equals(failure.getSQLState());
	}

	@Override
	public String clockQuery() {
		return "VALUES CURRENT_TIMESTAMP";
	}

	@Override
	public Set<Capability> capabilities() {
		return DerbySqlGenerator.CAPABILITIES;
	}

	@Override
	public SqlGenerator sqlGenerator() {
		return this.sqlGenerator;
	}

	@Override
	public SchemaInspector schemaInspector() {
		return new DerbySchemaInspector(IDENTIFIERS, this.rules);
	}

	@Override
	public ComparisonRules comparisonRules() {
		return this.rules;
	}

	@Override
	public MigrationLock migrationLock() {
		return this.lock;
	}

}
