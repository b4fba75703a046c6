package dev.migrations.dialect.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import dev.migrations.dialect.ContractCases;
import dev.migrations.dialect.DialectContract;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.NameLimit;
import dev.migrations.schema.ReferentialAction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqliteDialectTests extends DialectContract {

	private final Set<String> names = new TreeSet<>();

	@TempDir
	static Path folder;

	@Override
	protected DataSource newDatabase() {
		return database("jdbc:sqlite::memory:");
	}

	static DataSource database(String url) {
		SQLiteDataSource dataSource = new SQLiteDataSource();
		dataSource.setUrl(url);
		return dataSource;
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		for (String database : List.of("shop", "Other Shop")) {
			if (databases(connection).contains(database)) {
				execute(connection, "detach \"" + database + "\"");
			}
		}
		for (String table : query(connection,
				"select name from sqlite_schema where type = 'table' and name not like 'sqlite%'")) {
			execute(connection, "drop table \"" + table.replace("\"", "\"\"") + "\"");
		}
	}

	private static List<String> databases(Connection connection) throws SQLException {
		return query(connection, "select name from pragma_database_list");
	}

	static List<String> query(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			List<String> values = new ArrayList<>();
			while (row.next()) {
				values.add(row.getString(1));
			}
			return values;
		}
	}

	@Override
	protected void createSchema(Connection connection, String name) throws SQLException {
		execute(connection, "attach ':memory:' as " + name);
	}

	@Override
	protected String written(String condition) {
		return condition;
	}

	@Override
	protected ContractCases.Abilities abilities() {
		return new ContractCases.Abilities(null, false, ReferentialAction.SET_DEFAULT, "'x'", false, false);
	}

	// names that differ in the case of ASCII letters alone are one name
	@Override
	protected boolean isPossible(String name) {
		return this.names.add(SqliteToken.folded(name));
	}

	@Override
	protected NameLimit longestName() {
		return NameLimit.NONE;
	}

	@Override
	protected Set<String> words(Connection connection) {
		Set<String> words = new TreeSet<>(SqliteReservedWords.ALL);
		words.addAll(Set.of("analyse", "binary", "both", "collation", "concurrently", "date", "day", "except", "fetch",
				"interval", "leading", "level", "oid", "position", "rank", "rowid", "session", "some", "stored",
				"strict", "symmetric", "time", "timestamp", "top", "type", "user", "value", "year"));
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 2;
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:sqlite::memory:, true", "jdbc:sqlite:file:shop?mode=memory&cache=shared, true",
			"jdbc:sqlite:, true", "FILE, false" })
	void aDatabaseInMemoryIsKnown(String url, boolean inMemory) throws SQLException {
		String real = url.replace("FILE", "jdbc:sqlite:" + folder.resolve("shop.db"));
		try (Connection connection = DriverManager.getConnection(real)) {
			assertThat(Dialects.load().forConnection(connection).isInMemory(connection.getMetaData()))
				.isEqualTo(inMemory);
		}
	}

}
