package com.example.sample;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same revisions, generated on H2, on a real PostgreSQL, where Hibernate validates
 * the schema they make.
 */
@SpringBootTest
@ActiveProfiles("postgres")
class PostgresqlSampleTests {

	private static final PGSimpleDataSource DATABASE = PostgresqlServer.newDatabase();

	@Autowired
	private JdbcTemplate jdbc;

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		registry.add("spring.datasource.url", DATABASE::getUrl);
		registry.add("spring.datasource.username", DATABASE::getUser);
		registry.add("spring.datasource.password", DATABASE::getPassword);
	}

	@Test
	void everyRevisionRanOnce() {
		assertThat(this.jdbc.queryForList("SELECT revision FROM migrations_history", String.class)).hasSize(7)
			.doesNotHaveDuplicates();
	}

}
