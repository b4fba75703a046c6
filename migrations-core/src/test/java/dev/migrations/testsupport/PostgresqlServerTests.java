package dev.migrations.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class PostgresqlServerTests {

	@Test
	void everyDatabaseIsNewAndReachableByItsOwnUrl() throws Exception {
		PGSimpleDataSource first = PostgresqlServer.newDatabase();
		PGSimpleDataSource second = PostgresqlServer.newDatabase();
		assertThat(first.getDatabaseName()).isNotEqualTo(second.getDatabaseName());
		try (Connection connection = DriverManager.getConnection(first.getUrl(), first.getUser(),
				first.getPassword())) {
			assertThat(connection.getCatalog()).isEqualTo(first.getDatabaseName());
		}
	}

}
