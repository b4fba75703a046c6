package dev.migrations.boot.autoconfigure;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrations.boot.testrevisions.beans.Greeting;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Beans as constructor arguments of revisions.
 */
class RevisionBeansTests {

	private static final String BEANS = "migrations.locations=package:dev.migrations.boot.testrevisions.beans";

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true",
				"migrations.locations=classpath:revisions/two");

	@Test
	void revisionTakesBeans() {
		this.runner.withPropertyValues(BEANS).withBean(Greeting.class, () -> new Greeting("hello")).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(JdbcTemplate.class).queryForObject("SELECT text FROM greeting", String.class))
				.isEqualTo("hello");
		});
	}

	@Test
	void missingBeanOfARevisionIsNamed() {
		this.runner.withPropertyValues(BEANS)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessageContaining("dev.migrations.boot.testrevisions.beans.Greeting"));
	}

	@Test
	void revisionThatNeedsJpaIsRefused() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withPropertyValues("migrations.locations=package:dev.migrations.boot.testrevisions.jpa")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("Revision 'dev.migrations.boot.testrevisions.jpa"
						+ ".R20261120_d00000000002_needs_jpa' needs 'jakarta.persistence.EntityManagerFactory', which"
						+ " needs JPA, and JPA starts when all revisions have run: each would wait for the other."
						+ " Use SQL in the revision: op.execute(sql), op.bulkInsert(...), or"
						+ " op.run(name, connection -> ...)."));
	}

	@Test
	void revisionThatNeedsABeanMadeAfterRevisionsIsRefused() {
		this.runner.withPropertyValues("migrations.locations=package:dev.migrations.boot.testrevisions.cycle")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining("Revision 'dev.migrations.boot.testrevisions.cycle"
						+ ".R20261120_d00000000003_needs_jdbc_template' needs 'jdbcTemplate', which is made when all"
						+ " revisions have run, or needs one that is: each would wait for the other."));
	}

}
