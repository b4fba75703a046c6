package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.hsqldb.jdbc.JDBCDataSource;

import dev.migrations.dialect.Dialects;

/**
 * Short questions to a database.
 */
final class Databases {

	private Databases() {
	}

	static DataSource h2() {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		dataSource.setUser("sa");
		return dataSource;
	}

	static DataSource hsqldb() {
		JDBCDataSource dataSource = new JDBCDataSource();
		dataSource.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID());
		dataSource.setUser("SA");
		dataSource.setPassword("");
		return dataSource;
	}

	/**
	 * The first column of each row, as text.
	 */
	static List<String> query(DataSource dataSource, String sql) throws SQLException {
		try (Connection connection = dataSource.getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			List<String> values = new ArrayList<>();
			while (rows.next()) {
				values.add(rows.getString(1));
			}
			return values;
		}
	}

	static void execute(DataSource dataSource, String sql) throws SQLException {
		try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/**
	 * The tables of the default schema that are not ours, lower case.
	 */
	static List<String> tables(DataSource dataSource) throws SQLException {
		return allTables(dataSource).stream().filter((table) -> !table.startsWith("migrations")).toList();
	}

	/**
	 * All tables of the default schema, lower case.
	 */
	static List<String> allTables(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return Dialects.load()
				.forConnection(connection)
				.schemaInspector()
				.inspect(connection, Set.of())
				.tables()
				.stream()
				.map((table) -> table.name().name().toLowerCase(Locale.ROOT))
				.sorted()
				.toList();
		}
	}

	static String defaultSchema(DataSource dataSource) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return (connection.getSchema() != null) ? connection.getSchema() : connection.getCatalog();
		}
	}

	/**
	 * A name as it is written on the database.
	 */
	static String identifier(DataSource dataSource, String name) throws SQLException {
		try (Connection connection = dataSource.getConnection()) {
			return Dialects.load().forConnection(connection).sqlGenerator().identifier(name);
		}
	}

}
