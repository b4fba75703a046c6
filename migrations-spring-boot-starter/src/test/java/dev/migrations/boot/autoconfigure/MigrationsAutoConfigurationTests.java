package dev.migrations.boot.autoconfigure;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrations.command.MigrationCommands;
import dev.migrations.dialect.Dialects;
import dev.migrations.runtime.DatabaseAheadException;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.ScriptDirectory;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class MigrationsAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("spring.datasource.generate-unique-name=true",
				"migrations.locations=classpath:revisions/two");

	@Test
	void backsOffWithoutDataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(Migrator.class));
	}

	@Test
	void backsOffWithoutTheLibrary() {
		this.runner.withClassLoader(new FilteredClassLoader(Migrator.class))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("migrationsInitializer"));
	}

	@Test
	void leavesNoBeanWhenDisabled() {
		this.runner.withPropertyValues("migrations.enabled=false").run((context) -> {
			assertThat(context).hasNotFailed()
				.doesNotHaveBean(Migrator.class)
				.doesNotHaveBean(MigrationsInitializer.class)
				.doesNotHaveBean(MigrationCommands.class)
				.doesNotHaveBean(SchemaManagementProvider.class)
				.doesNotHaveBean(Dialects.class);
			assertThat(tables(context)).isEmpty();
		});
	}

	@Test
	void upgradesAtStartUp() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context)).contains("BOOK", "MIGRATIONS_HISTORY", "MIGRATIONS_VERSION");
			assertThat(context.getBean(Migrator.class).currentRevisions()).containsExactly("bbbbbbbbbbbb");
		});
	}

	@Test
	void usesTheMigratorOfTheApplication() {
		this.runner.withUserConfiguration(OwnMigrator.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(Migrator.class).doesNotHaveBean("migrator");
			assertThat(context.getBean(MigrationsInitializer.class)).isNotNull();
			assertThat(tables(context)).contains("OWN_VERSION");
		});
	}

	@Test
	void usesTheInitializerOfTheApplication() {
		this.runner.withUserConfiguration(OwnInitializer.class).run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(MigrationsInitializer.class);
			assertThat(context).doesNotHaveBean("migrationsInitializer");
			assertThat(dependsOn(context, "jdbcTemplate")).contains("ownInitializer");
		});
	}

	@Test
	void usesTheDialectsScriptsAndSettingsOfTheApplication() {
		this.runner.withUserConfiguration(OwnParts.class).run((context) -> {
			assertThat(context).hasNotFailed()
				.hasSingleBean(Dialects.class)
				.hasSingleBean(ScriptDirectory.class)
				.hasSingleBean(MigratorSettings.class);
			assertThat(context.getBean(Migrator.class).settings().appliedBy()).isEqualTo("me");
			assertThat(context.getBean(Migrator.class).scripts().isEmpty()).isTrue();
		});
	}

	@Test
	void whatUsesTheDatabaseWaits() {
		this.runner.run((context) -> {
			assertThat(dependsOn(context, "jdbcTemplate")).contains("migrationsInitializer");
			assertThat(dependsOn(context, "jdbcClient")).contains("migrationsInitializer");
		});
	}

	@Test
	void entityManagerFactoryWaits() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.run((context) -> assertThat(dependsOn(context, "entityManagerFactory")).contains("migrationsInitializer"));
	}

	@Test
	void startsWithDeferredDataSourceInitialization() {
		this.runner.withConfiguration(AutoConfigurations.of(HibernateJpaAutoConfiguration.class))
			.withPropertyValues("spring.jpa.defer-datasource-initialization=true")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(context)).contains("BOOK");
				assertThat(dependsOn(context, "migrationsInitializer")).contains("entityManagerFactory");
			});
	}

	@Test
	void migratesUnderLazyInitialization() {
		this.runner
			.withInitializer(
					(context) -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
			.run((context) -> {
				assertThat(context.getBeanFactory().containsSingleton("migrationsInitializer")).isTrue();
				assertThat(context.getBeanFactory().containsSingleton("migrationCommands")).isFalse();
			});
	}

	@Test
	void verbsAreMadeWhenAskedFor() {
		this.runner.run((context) -> {
			assertThat(context.getBeanFactory().containsSingleton("migrationCommands")).isFalse();
			assertThat(context.getBean(MigrationCommands.class).heads()).hasSize(1);
		});
	}

	@Test
	void schemaOfTheMigratedDataSourceIsManaged() {
		this.runner.run((context) -> {
			SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
			assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
			DataSource other = DataSourceBuilder.create().url("jdbc:h2:mem:other").build();
			assertThat(provider.getSchemaManagement(other)).isEqualTo(SchemaManagement.UNMANAGED);
		});
	}

	@Test
	void schemaIsManagedWhenOurDataSourceIsDerived() {
		this.runner.withPropertyValues("migrations.username=sa", "migrations.password=").run((context) -> {
			SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
			assertThat(provider.getSchemaManagement(context.getBean(DataSource.class)))
				.isEqualTo(SchemaManagement.MANAGED);
		});
	}

	@Test
	void verifyRefusesPendingRevisions() {
		this.runner.withPropertyValues("migrations.on-startup=verify").run((context) -> {
			assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(PendingRevisionsException.class)
				.hasRootCauseMessage("The database is at base and lacks revisions 'aaaaaaaaaaaa', 'bbbbbbbbbbbb'."
						+ " Run 'migrations upgrade heads' before this version starts,"
						+ " or set 'migrations.on-startup=upgrade'.");
		});
	}

	@Test
	void verifyAcceptsADatabaseAtHeads(CapturedOutput output) {
		String url = "spring.datasource.url=jdbc:h2:mem:verify;DB_CLOSE_DELAY=-1";
		this.runner.withPropertyValues(url).run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues(url, "migrations.on-startup=verify").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).contains("The database is up to date at bbbbbbbbbbbb");
		});
	}

	@Test
	void noneLeavesTheDatabaseAlone() {
		this.runner.withPropertyValues("migrations.on-startup=none").run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(MigrationsInitializer.class);
			assertThat(tables(context)).isEmpty();
		});
	}

	@Test
	void noRevisionsAreSaidAndWhereTheyWereLookedFor(CapturedOutput output) {
		this.runner.withPropertyValues("migrations.locations=classpath:revisions/none").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context)).isEmpty();
		});
		assertThat(output.getOut().lines().filter((line) -> line.contains("dev.migrations"))).satisfiesExactly(
				(line) -> assertThat(line).contains(" WARN ")
					.endsWith("There is nothing at 'classpath:revisions/none'. Correct it in 'migrations.locations', "
							+ "or put revisions there."),
				(line) -> assertThat(line).contains(" INFO ")
					.endsWith("There are no revisions in classpath:revisions/none"));
	}

	@Test
	void noRevisionsAreNoFailureWhateverTheTarget() {
		this.runner.withPropertyValues("migrations.locations=classpath:revisions/none", "migrations.target=aaaa")
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues("migrations.locations=classpath:revisions/none", "migrations.on-startup=verify")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void databaseAheadIsRefused() {
		String url = "spring.datasource.url=jdbc:h2:mem:ahead;DB_CLOSE_DELAY=-1";
		this.runner.withPropertyValues(url).run((context) -> assertThat(context).hasNotFailed());
		for (String mode : List.of("upgrade", "verify")) {
			this.runner
				.withPropertyValues(url, "migrations.locations=classpath:revisions/none",
						"migrations.on-startup=" + mode)
				.run((context) -> assertThat(context).hasFailed()
					.getFailure()
					.hasRootCauseInstanceOf(DatabaseAheadException.class));
		}
	}

	@Test
	void databaseAheadIsAllowedWithAWarning(CapturedOutput output) {
		String url = "spring.datasource.url=jdbc:h2:mem:allowed;DB_CLOSE_DELAY=-1";
		this.runner.withPropertyValues(url).run((context) -> assertThat(context).hasNotFailed());
		this.runner
			.withPropertyValues(url, "migrations.locations=classpath:revisions/none", "migrations.database-ahead=allow")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(output).contains("WARN")
					.contains("The database is at revision 'bbbbbbbbbbbb', which this version of the application does"
							+ " not have; starting against it as it is ('migrations.database-ahead=allow')");
			});
	}

	private static List<String> tables(AssertableApplicationContext context) {
		return new JdbcTemplate(context.getBean(DataSource.class)).queryForList(
				"SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY 1",
				String.class);
	}

	private static List<String> dependsOn(AssertableApplicationContext context, String bean) {
		String[] names = context.getBeanFactory().getBeanDefinition(bean).getDependsOn();
		return (names != null) ? List.of(names) : List.of();
	}

	@Configuration(proxyBeanMethods = false)
	static class OwnMigrator {

		@Bean
		Migrator ownMigrator(DataSource dataSource, Dialects dialects, ScriptDirectory scripts) {
			return new Migrator(dataSource, dialects, scripts::load,
					MigratorSettings.defaults().withVersionTable(QualifiedName.of("own_version")));
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnInitializer {

		@Bean
		MigrationsInitializer ownInitializer(Migrator migrator, MigrationsProperties properties) {
			return new MigrationsInitializer(migrator, properties);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnParts {

		@Bean
		Dialects ownDialects() {
			return Dialects.load();
		}

		@Bean
		ScriptDirectory ownScripts() {
			return new ScriptDirectory(List.of());
		}

		@Bean
		MigratorSettings ownSettings() {
			return MigratorSettings.defaults().withAppliedBy("me");
		}

	}

}
