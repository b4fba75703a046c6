package com.example.sample;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test slice sees the schema that the revisions make, not one that Hibernate makes.
 */
@DataJpaTest
class DataSliceTests {

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void sliceIsMigrated() {
		assertThat(this.jdbc.queryForList("SELECT version_num FROM migrations_version", String.class)).hasSize(1);
		assertThat(this.jdbc.queryForList(
				"SELECT index_name FROM information_schema.indexes WHERE LOWER(index_name) = 'ix_posts_user_id'",
				String.class))
			.hasSize(1);
	}

}
