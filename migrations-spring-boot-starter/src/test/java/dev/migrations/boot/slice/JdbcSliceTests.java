package dev.migrations.boot.slice;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@JdbcTest(properties = "migrations.locations=classpath:revisions/two")
class JdbcSliceTests {

	@Test
	void seesMigratedTables(@Autowired JdbcClient jdbc) {
		assertThat(jdbc.sql("SELECT COUNT(*) FROM book WHERE pages IS NULL").query(Integer.class).single()).isZero();
	}

}
