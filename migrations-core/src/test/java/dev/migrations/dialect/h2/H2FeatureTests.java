package dev.migrations.dialect.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.dialect.FeatureContract;

class H2FeatureTests extends FeatureContract {

	@Override
	protected Connection newConnection() throws SQLException {
		return new H2DialectTests().newDatabase().getConnection();
	}

	@Override
	protected Set<String> refused() {
		return Set.of("check that waits", "exclude constraint", "index by expression with a collation",
				"index by expression with an operator class", "primary key with more columns",
				"unique with more columns", "change collation", "check not validated", "collation",
				"deferrable foreign key", "deferrable unique", "enum type", "foreign key not validated",
				"index by expression", "index of the beginning", "index with a collation", "index with more columns",
				"matching foreign key", "materialized view", "partial index", "sequence renamed",
				"value of an enum type renamed", "values of an enum type");
	}

	@Override
	protected String collation() {
		return "none";
	}

}
