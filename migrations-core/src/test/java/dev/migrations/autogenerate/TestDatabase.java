package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.hsqldb.jdbc.JDBCDataSource;

import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.metadata.TargetMetadata;
import dev.migrations.operation.Operation;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Names;
import dev.migrations.testsupport.MariaDbServer;
import dev.migrations.testsupport.PostgresqlServer;

/**
 * A real, empty database: what it has, and how it is changed.
 */
record TestDatabase(DataSource dataSource) {

	static TestDatabase h2(String name) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
		return new TestDatabase(dataSource);
	}

	static TestDatabase hsqldb() {
		JDBCDataSource dataSource = new JDBCDataSource();
		dataSource.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID());
		dataSource.setUser("SA");
		dataSource.setPassword("");
		return new TestDatabase(dataSource);
	}

	static TestDatabase postgresql() {
		return new TestDatabase(PostgresqlServer.newDatabase());
	}

	static TestDatabase mariaDb() {
		return new TestDatabase(MariaDbServer.newDatabase());
	}

	/**
	 * A name as it is written on this database.
	 */
	String identifier(String name) throws SQLException {
		return dialect().sqlGenerator().identifier(name);
	}

	Dialect dialect() throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			return Dialects.load().forConnection(connection);
		}
	}

	/**
	 * A quoted name, as it is in a found schema.
	 */
	String exact(String name) throws SQLException {
		return dialect().comparisonRules().canonicalName(Names.quoted(name));
	}

	void execute(String... sql) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			for (String text : sql) {
				statement.execute(text);
			}
		}
	}

	void apply(List<Operation> operations) throws SQLException {
		try (Connection connection = this.dataSource.getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			for (Operation operation : operations) {
				for (Statement step : dialect.sqlGenerator().generate(operation)) {
					try {
						if (step instanceof ComposedStatement composed) {
							composed.composition().run(connection);
						}
						else {
							statement.execute(((SqlStatement) step).sql());
						}
					}
					catch (SQLException ex) {
						throw new SQLException(step.text(), ex);
					}
				}
			}
		}
	}

	DatabaseSchema schema(Set<String> otherSchemas) throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			return Dialects.load().forConnection(connection).schemaInspector().inspect(connection, otherSchemas);
		}
	}

	/**
	 * What is to be done to get there, where everything may be dropped.
	 */
	AutogenerateResult compare(TargetMetadata target) throws SQLException {
		return compare(target, OwnedObjects.none(), AutogenerateOptions.defaults().withDrop(DropPolicy.ALL));
	}

	AutogenerateResult compare(TargetMetadata target, OwnedObjects owned, AutogenerateOptions options)
			throws SQLException {
		try (Connection connection = this.dataSource.getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			DatabaseSchema found = dialect.schemaInspector().inspect(connection, target.otherSchemas());
			return new Autogenerator().compare(target.schema(), found, dialect.comparisonRules(), owned, options);
		}
	}

}
