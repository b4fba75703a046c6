package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import dev.migrations.dialect.DialectContract;
import dev.migrations.testsupport.PostgresqlServer;

class PostgresqlDialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return PostgresqlServer.newDatabase();
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		execute(connection, "drop schema if exists public, shop, \"Other Shop\" cascade");
		execute(connection, "create schema public");
	}

	@Override
	protected String written(String condition) {
		return condition.replace("price > 0", "price > (0)::numeric");
	}

	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		Set<String> words = new TreeSet<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select word from pg_get_keywords()")) {
			while (row.next()) {
				words.add(row.getString(1));
			}
		}
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 8;
	}

}
