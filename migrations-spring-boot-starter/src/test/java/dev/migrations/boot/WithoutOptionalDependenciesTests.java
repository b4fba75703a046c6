package dev.migrations.boot;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

import dev.migrations.boot.autoconfigure.NoEntitiesException;
import dev.migrations.command.MigrationCommands;
import dev.migrations.runtime.Migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Runs in an execution of its own, whose class path has neither Actuator nor Hibernate:
 * what an application gets with the starter alone.
 */
@Tag("without-optional-dependencies")
class WithoutOptionalDependenciesTests {

	@Test
	void optionalDependenciesAreAbsent() {
		for (String name : new String[] { "org.springframework.boot.actuate.endpoint.annotation.Endpoint",
				"org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint",
				"org.hibernate.SessionFactory", "org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean",
				"jakarta.persistence.EntityManagerFactory" }) {
			assertThat(ClassUtils.isPresent(name, getClass().getClassLoader())).as(name).isFalse();
		}
	}

	@Test
	void applicationMigratesAndHasNoEndpoint() {
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--spring.datasource.generate-unique-name=true",
				"--migrations.locations=classpath:revisions/two", "--management.endpoints.web.exposure.include=*")) {
			assertThat(context.getBean(Migrator.class).currentRevisions()).containsExactly("bbbbbbbbbbbb");
			assertThat(context.containsBean("migrationsEndpoint")).isFalse();
			MigrationCommands commands = context.getBean(MigrationCommands.class);
			assertThat(commands.heads()).hasSize(1);
			assertThatExceptionOfType(NoEntitiesException.class).isThrownBy(commands::check)
				.withMessage("The application has no EntityManagerFactory to read entities from. "
						+ "Add 'spring-boot-starter-data-jpa', or write the revision without '--autogenerate'.");
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Application {

	}

}
