package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.ContractCases.Abilities;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.DialectContract;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrations.operation.Ddl.array;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.varchar;

class HsqldbDialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return database("");
	}

	static DataSource database(String settings) {
		JDBCDataSource dataSource = new JDBCDataSource();
		dataSource.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID() + settings);
		dataSource.setUser("SA");
		dataSource.setPassword("");
		return dataSource;
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		execute(connection, "drop schema public cascade");
		for (String schema : List.of("shop", "\"Other Shop\"")) {
			execute(connection, "drop schema if exists " + schema + " cascade");
		}
	}

	@Override
	protected String written(String condition) {
		return condition;
	}

	@Override
	protected Abilities abilities() {
		return new Abilities(new Identity(Identity.Generation.ALWAYS, 100, 5), true, ReferentialAction.CASCADE, null);
	}

	@Override
	protected NameLimit longestName() {
		return NameLimit.characters(128);
	}

	// the driver lists no keywords
	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		execute(connection, "set database sql names true");
		Set<String> words = new TreeSet<>(HsqldbReservedWords.ALL);
		words.addAll(Set.of("key", "value", "name", "type", "level", "index", "view", "sequence", "session", "schema",
				"comment", "rank", "count", "action", "data", "limit", "top", "minus", "regexp", "sysdate", "enum"));
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 13;
	}

}
