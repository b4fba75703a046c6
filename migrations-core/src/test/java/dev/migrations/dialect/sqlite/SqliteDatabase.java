package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Table;

/**
 * A SQLite database in memory, and what tests ask of it.
 */
final class SqliteDatabase implements AutoCloseable {

	final Connection connection;

	final Dialect dialect;

	SqliteDatabase(String... statements) throws SQLException {
		this.connection = SqliteDialectTests.database("jdbc:sqlite::memory:").getConnection();
		this.dialect = Dialects.load().forConnection(this.connection);
		execute(List.of(statements));
	}

	void execute(List<String> statements) throws SQLException {
		for (String sql : statements) {
			execute(sql);
		}
	}

	void execute(String sql) throws SQLException {
		try (java.sql.Statement statement = this.connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** The first column of the rows. */
	List<String> query(String sql) throws SQLException {
		return SqliteDialectTests.query(this.connection, sql);
	}

	/** All that the schema says. */
	List<String> statements() throws SQLException {
		return query("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
	}

	void run(Consumer<Operations> code) throws SQLException {
		for (Operation operation : Operations.record(code)) {
			run(operation);
		}
	}

	void run(Operation operation) throws SQLException {
		for (Statement statement : this.dialect.sqlGenerator().generate(operation)) {
			if (statement instanceof ComposedStatement composed) {
				composed.composition().run(this.connection);
			}
			else {
				execute(statement.text());
			}
		}
	}

	/** The statements that would run now. */
	List<String> composed(Consumer<Operations> code) throws SQLException {
		return composed(Operations.record(code).get(0));
	}

	List<String> composed(Operation operation) throws SQLException {
		List<String> sql = new ArrayList<>();
		for (Statement statement : this.dialect.sqlGenerator().generate(operation)) {
			sql.addAll((statement instanceof ComposedStatement composed) ? composed.composition().sql(this.connection)
					: List.of(statement.text()));
		}
		return sql;
	}

	/** The statements of a script. */
	List<String> script(Operation operation) {
		List<String> sql = new ArrayList<>();
		for (Statement statement : this.dialect.sqlGenerator().generate(operation)) {
			sql.addAll((statement instanceof ComposedStatement composed) ? composed.composition().scriptSql()
					: List.of(statement.text()));
		}
		return sql;
	}

	DatabaseSchema schema() throws SQLException {
		return this.dialect.schemaInspector().inspect(this.connection, Set.of());
	}

	Table table(String name) throws SQLException {
		return schema().tables().stream().filter((table) -> table.name().name().equals(name)).findFirst().orElseThrow();
	}

	@Override
	public void close() throws SQLException {
		this.connection.close();
	}

}
