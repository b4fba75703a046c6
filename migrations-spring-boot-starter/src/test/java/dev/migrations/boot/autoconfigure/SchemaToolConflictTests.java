package dev.migrations.boot.autoconfigure;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two masters of one schema are refused.
 */
class SchemaToolConflictTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true",
				"migrations.locations=classpath:revisions/two");

	@Test
	void schemaToolOfHibernateIsRefused() {
		Map<String, String> conflicts = Map.of("spring.jpa.hibernate.ddl-auto", "update",
				"spring.jpa.properties.hibernate.hbm2ddl.auto", "create",
				"spring.jpa.properties.jakarta.persistence.schema-generation.database.action", "drop-and-create");
		conflicts.forEach((property, value) -> this.runner
			.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withPropertyValues(property + "=" + value)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(SchemaToolConflictException.class)
				.hasRootCauseMessage("Property '" + property + "' is '" + value + "', which lets Hibernate change the"
						+ " schema that revisions make. Set it to 'validate' or 'none', or set"
						+ " 'migrations.enabled=false'.")));
	}

	@Test
	void schemaToolOfHibernateMayValidate() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withPropertyValues("spring.jpa.hibernate.ddl-auto=validate")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void schemaToolSetByACustomizerIsRefused() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withBean(HibernatePropertiesCustomizer.class,
					() -> (properties) -> properties.put("hibernate.hbm2ddl.auto", "create-drop"))
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseMessage("Property 'hibernate.hbm2ddl.auto' is 'create-drop', which lets Hibernate change"
						+ " the schema that revisions make. Set it to 'validate' or 'none', or set"
						+ " 'migrations.enabled=false'."));
	}

}
