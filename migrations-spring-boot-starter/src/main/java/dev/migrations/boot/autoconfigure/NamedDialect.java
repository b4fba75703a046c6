package dev.migrations.boot.autoconfigure;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.CopyStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.MigrationLock;
import dev.migrations.dialect.PreparedTransaction;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.dialect.ScriptStyle;
import dev.migrations.dialect.SessionState;
import dev.migrations.dialect.SqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.schema.QualifiedName;

/**
 * The dialect that {@code migrations.dialect} names, whatever the driver calls the
 * database.
 *
 * @param dialect the dialect
 */
record NamedDialect(Dialect dialect) implements Dialect {

	@Override
	public boolean supports(DatabaseMetaData metaData) {
		return true;
	}

	@Override
	public String name() {
		return this.dialect.name();
	}

	@Override
	public Dialect configuredFor(DatabaseMetaData metaData) throws SQLException {
		return this.dialect.configuredFor(metaData);
	}

	@Override
	public boolean isInMemory(DatabaseMetaData metaData) throws SQLException {
		return this.dialect.isInMemory(metaData);
	}

	@Override
	public boolean isMissingTable(SQLException failure) {
		return this.dialect.isMissingTable(failure);
	}

	@Override
	public boolean isMissingTable(SQLException failure, String sql) {
		return this.dialect.isMissingTable(failure, sql);
	}

	@Override
	public SessionState sessionState(Connection connection) throws SQLException {
		return this.dialect.sessionState(connection);
	}

	@Override
	public Optional<String> schemaOf(Connection connection, QualifiedName table) throws SQLException {
		return this.dialect.schemaOf(connection, table);
	}

	@Override
	public void copy(Connection connection, CopyStatement statement) throws SQLException {
		this.dialect.copy(connection, statement);
	}

	@Override
	public PreparedTransaction prepareTransaction(Connection connection, List<Statement> statements)
			throws SQLException {
		return this.dialect.prepareTransaction(connection, statements);
	}

	@Override
	public String currentTimestamp() {
		return this.dialect.currentTimestamp();
	}

	@Override
	public String clockQuery() {
		return this.dialect.clockQuery();
	}

	@Override
	public void bind(PreparedStatement statement, int index, @Nullable Instant instant) throws SQLException {
		this.dialect.bind(statement, index, instant);
	}

	@Override
	public ScriptStyle scriptStyle() {
		return this.dialect.scriptStyle();
	}

	@Override
	public Set<Capability> capabilities() {
		return this.dialect.capabilities();
	}

	@Override
	public SqlGenerator sqlGenerator() {
		return this.dialect.sqlGenerator();
	}

	@Override
	public SchemaInspector schemaInspector() {
		return this.dialect.schemaInspector();
	}

	@Override
	public ComparisonRules comparisonRules() {
		return this.dialect.comparisonRules();
	}

	@Override
	public MigrationLock migrationLock() {
		return this.dialect.migrationLock();
	}

}
