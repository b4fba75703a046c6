package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.dialect.FeatureContract;

class SqliteFeatureTests extends FeatureContract {

	@Override
	protected Connection newConnection() throws SQLException {
		return new SqliteDialectTests().newDatabase().getConnection();
	}

	@Override
	protected Set<String> refused() {
		return Set.of("check that waits", "exclude constraint", "index by expression with an operator class",
				"primary key with more columns", "unique with more columns", "add identity from five",
				"change identity", "check not validated", "deferrable unique", "enum type", "foreign key not validated",
				"identity with every option", "index of the beginning", "index with a method",
				"index with more columns", "index with the order of NULL", "matching foreign key", "materialized view",
				"schema", "sequence altered", "sequence renamed", "unique index with more columns",
				"sequence with every option", "unique index of NULL", "unique of NULL", "value of an enum type renamed",
				"values of an enum type");
	}

	@Override
	protected String collation() {
		return "NOCASE";
	}

}
