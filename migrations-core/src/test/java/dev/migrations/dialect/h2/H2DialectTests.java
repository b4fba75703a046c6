package dev.migrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.DialectContract;
import org.h2.jdbcx.JdbcDataSource;

class H2DialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return database("");
	}

	static DataSource database(String settings) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + settings);
		dataSource.setUser("sa");
		dataSource.setPassword("");
		return dataSource;
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		execute(connection, "drop all objects");
	}

	@Override
	protected String written(String condition) {
		return condition.replace("price > 0", "\"PRICE\" > CAST(0 AS NUMERIC(1))");
	}

	// H2 tells its words to nobody: ours, and some that PostgreSQL reserves
	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		Set<String> words = new TreeSet<>(H2ReservedWords.ALL);
		words.addAll(Set.of("analyse", "analyze", "asc", "binary", "collate", "collation", "column", "concurrently",
				"create", "current", "date", "deferrable", "desc", "do", "freeze", "grant", "initially", "into",
				"isnull", "lateral", "notnull", "only", "outer", "overlaps", "placing", "references", "returning",
				"similar", "tablesample", "then", "variadic", "verbose", "session", "time", "timestamp", "type", "name",
				"index", "view", "sequence", "level", "position", "count", "comment", "merge", "update", "delete",
				"insert", "begin", "rank", "cube", "rollup", "grouping", "filter", "within", "respect", "ignore"));
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 9;
	}

}
