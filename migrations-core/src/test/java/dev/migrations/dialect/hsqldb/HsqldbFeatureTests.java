package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.dialect.FeatureContract;
import org.jspecify.annotations.Nullable;

class HsqldbFeatureTests extends FeatureContract {

	@Override
	protected Connection newConnection() throws SQLException {
		return new HsqldbDialectTests().newDatabase().getConnection();
	}

	@Override
	protected Set<String> refused() {
		return Set.of("check that waits", "exclude constraint", "index by expression with a collation",
				"index by expression with an operator class", "primary key with more columns",
				"unique with more columns", "check not validated", "deferrable foreign key", "deferrable unique",
				"enum type", "foreign key not validated", "index by expression", "index of the beginning",
				"index with a collation", "index with a method", "index with more columns",
				"index with the order of NULL", "matching foreign key", "materialized view", "partial index",
				"unique index of NULL", "unique index with more columns", "unique of NULL",
				"value of an enum type renamed", "values of an enum type");
	}

	@Override
	protected String collation() {
		return "English";
	}

	@Override
	protected @Nullable Long cache() {
		return null;
	}

}
