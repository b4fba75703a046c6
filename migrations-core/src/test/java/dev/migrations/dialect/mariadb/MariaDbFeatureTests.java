package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

import dev.migrations.dialect.FeatureContract;

class MariaDbFeatureTests extends FeatureContract {

	@Override
	protected Connection newConnection() throws SQLException {
		return new MariaDbDialectTests().newDatabase().getConnection();
	}

	@Override
	protected Set<String> refused() {
		return Set.of("check that waits", "exclude constraint", "index by expression with a collation",
				"index by expression with an operator class", "primary key with more columns",
				"unique with more columns", "add identity from five", "unique index with more columns",
				"change identity", "check not validated", "deferrable foreign key", "deferrable unique", "enum type",
				"foreign key not validated", "identity with every option", "index by expression",
				"index with a collation", "index with more columns", "index with the order of NULL",
				"matching foreign key", "materialized view", "partial index", "rename check", "unique index of NULL",
				"unique of NULL", "value of an enum type renamed", "values of an enum type");
	}

	@Override
	protected String collation() {
		return "utf8mb4_bin";
	}

	@Override
	protected String method() {
		return "btree";
	}

}
