package dev.migrations.boot.slice;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * In slices with JPA, Hibernate leaves the migrated schema alone.
 */
class DataJpaSliceTests {

	private static void check(TestEntityManager entities, JdbcTemplate jdbc) {
		entities.persistAndFlush(new Book(1, "Ulysses"));
		assertThat(jdbc.queryForList("SELECT title FROM book WHERE pages IS NULL", String.class))
			.containsExactly("Ulysses");
	}

	@Nested
	@DataJpaTest(properties = "migrations.locations=classpath:revisions/two")
	class AsBootSetsIt {

		@Test
		void columnOfARevisionIsStillThere(@Autowired TestEntityManager entities, @Autowired JdbcTemplate jdbc) {
			check(entities, jdbc);
		}

	}

	@Nested
	@DataJpaTest(properties = "migrations.locations=classpath:revisions/two")
	@TestPropertySource(properties = "spring.jpa.hibernate.ddl-auto=validate")
	class Validated {

		@Test
		void columnOfARevisionIsStillThere(@Autowired TestEntityManager entities, @Autowired JdbcTemplate jdbc) {
			check(entities, jdbc);
		}

	}

	@Nested
	@DataJpaTest(properties = "migrations.locations=classpath:revisions/two")
	@TestPropertySource(properties = "spring.jpa.defer-datasource-initialization=true")
	class Deferred {

		@Test
		void columnOfARevisionIsStillThere(@Autowired TestEntityManager entities, @Autowired JdbcTemplate jdbc) {
			check(entities, jdbc);
		}

	}

}
