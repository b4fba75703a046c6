package dev.migrations.boot.several;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrations.autogenerate.ObjectFilter;
import dev.migrations.autogenerate.OperationRewriter;
import dev.migrations.boot.autoconfigure.DatabaseInitializationException;
import dev.migrations.boot.autoconfigure.InvalidDatabaseNameException;
import dev.migrations.boot.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.boot.autoconfigure.MigrationsDataSource;
import dev.migrations.boot.autoconfigure.MigrationsInitializer;
import dev.migrations.boot.autoconfigure.NoEntitiesException;
import dev.migrations.boot.autoconfigure.SharedVersionTableException;
import dev.migrations.boot.autoconfigure.UnknownDataSourceException;
import dev.migrations.boot.autoconfigure.UnknownPersistenceUnitException;
import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.command.RevisionRequest;
import dev.migrations.command.RevisionResult;
import dev.migrations.command.UnknownDatabaseNameException;
import dev.migrations.dialect.Dialects;
import dev.migrations.operation.Operation;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.schema.QualifiedName;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Two databases with a persistence unit each.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeveralDatabasesTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
				MigrationsAutoConfiguration.class))
		.withUserConfiguration(SeveralDatabases.class)
		.withPropertyValues(SeveralDatabases.PROPERTIES)
		.withPropertyValues("orders.url=jdbc:h2:mem:" + UUID.randomUUID(),
				"users.url=jdbc:h2:mem:" + UUID.randomUUID());

	@Test
	void bothAreMigratedInTheOrderOfTheirConfiguration(CapturedOutput output) {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(tables(context, "ordersDataSource")).contains("INVOICE").doesNotContain("PERSON");
			assertThat(tables(context, "usersDataSource")).contains("PERSON").doesNotContain("INVOICE");
			assertThat(context.getBean(MigrationDatabases.class).names()).containsExactly("users", "orders");
			assertThat(output.getAll().indexOf("0e0000000001")).isPositive()
				.isLessThan(output.getAll().indexOf("0d0000000001"));
			assertThat(context.getBean("ordersMigrator", Migrator.class).currentRevisions())
				.containsExactly("0d0000000001");
			assertThat(context.getBean("usersMigrationCommands", MigrationCommands.class).heads()).hasSize(1);
		});
	}

	@Test
	void everyUnitWaitsForEveryDatabase() {
		this.runner.run((context) -> {
			for (String unit : List.of("ordersEntityManagerFactory", "usersEntityManagerFactory")) {
				assertThat(context.getBeanFactory().getBeanDefinition(unit).getDependsOn())
					.contains("ordersMigrationsInitializer", "usersMigrationsInitializer");
			}
			assertThat(context.getBeanFactory().containsSingleton("ordersMigrationCommands")).isFalse();
		});
	}

	@Test
	void schemasOfBothAreManagedAndNoOther() {
		this.runner.withUserConfiguration(ThirdDataSource.class).run((context) -> {
			SchemaManagementProvider provider = context.getBean(SchemaManagementProvider.class);
			for (String bean : List.of("ordersDataSource", "usersDataSource")) {
				assertThat(provider.getSchemaManagement(context.getBean(bean, DataSource.class)))
					.isEqualTo(SchemaManagement.MANAGED);
			}
			assertThat(provider.getSchemaManagement(context.getBean("thirdDataSource", DataSource.class)))
				.isEqualTo(SchemaManagement.UNMANAGED);
		});
	}

	@Test
	void onlyTheEntitiesOfItsUnitAreCompared(@TempDir Path folder) {
		this.runner.withPropertyValues("migrations.output=" + folder, "migrations.format=sql").run((context) -> {
			MigrationDatabases databases = context.getBean(MigrationDatabases.class);
			assertThat(databases.commands("users").check().inSync()).isTrue();
			RevisionResult result = databases.commands("orders")
				.revision(RevisionRequest.of("add number").withAutogenerate());
			Path file = result.file();
			assertThat(file).isNotNull();
			assertThat(Files.readString(file)).contains("ADD COLUMN number").doesNotContain("person");
		});
	}

	@Test
	void filtersAndRewritersOfTheApplicationTakePart() {
		this.runner.withBean("first", ObjectFilter.class, () -> (type, name) -> true)
			.withBean("second", ObjectFilter.class, () -> (type, name) -> !"invoice".equalsIgnoreCase(name.name()))
			.run((context) -> assertThat(context.getBean(MigrationDatabases.class).commands("orders").check().inSync())
				.isTrue());
		List<String> seen = new ArrayList<>();
		this.runner.withBean("first", OperationRewriter.class, () -> new Rewriter(1, seen))
			.withBean("second", OperationRewriter.class, () -> new Rewriter(0, seen))
			.withPropertyValues("migrations.format=sql")
			.run((context) -> {
				context.getBean(MigrationDatabases.class).commands("orders").check();
				assertThat(seen).startsWith("0", "1");
			});
	}

	@Test
	void postgresqlAndH2StandSideBySide() {
		PGSimpleDataSource postgresql = PostgresqlServer.newDatabase();
		this.runner
			.withPropertyValues("orders.url=" + postgresql.getUrl(), "orders.username=" + postgresql.getUser(),
					"orders.password=" + postgresql.getPassword())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				MigrationDatabases databases = context.getBean(MigrationDatabases.class);
				assertThat(databases.commands("orders").status().dialect()).isEqualTo("postgresql");
				assertThat(databases.commands("users").status().dialect()).isEqualTo("h2");
				assertThat(databases.commands("orders").check().differences()).singleElement()
					.asString()
					.contains("number");
			});
	}

	@Test
	void ownPropertiesGoBeforeCommonOnes() {
		this.runner
			.withPropertyValues("migrations.version-table=common_version", "migrations.lock.wait=7s",
					"migrations.databases.orders.version-table=orders_version", "migrations.x.region=eu",
					"migrations.databases.orders.x.tier=gold")
			.run((context) -> {
				MigratorSettings orders = context.getBean("ordersMigrator", Migrator.class).settings();
				MigratorSettings users = context.getBean("usersMigrator", Migrator.class).settings();
				assertThat(orders.versionTable()).isEqualTo(QualifiedName.of("orders_version"));
				assertThat(users.versionTable()).isEqualTo(QualifiedName.of("common_version"));
				assertThat(orders.lockWait()).hasSeconds(7);
				assertThat(orders.arguments().x("region")).hasValue("eu");
				assertThat(orders.arguments().x("tier")).hasValue("gold");
				assertThat(users.arguments().x("tier")).isEmpty();
			});
	}

	@Test
	void beansOfTheApplicationWin() {
		this.runner.withUserConfiguration(OwnBeans.class).run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean("ordersMigratedDatabase");
			assertThat(tables(context, "ordersDataSource")).contains("OWN_VERSION").doesNotContain("INVOICE");
			assertThat(context.getBean(MigrationDatabases.class).commands("orders").heads()).isEmpty();
			assertThat(context.getBeanFactory().getBeanDefinition("usersEntityManagerFactory").getDependsOn())
				.contains("ordersMigrationsInitializer");
		});
	}

	@Test
	void failureNamesTheDatabaseAndLaterOnesAreLeftAlone() {
		this.runner.withPropertyValues("migrations.databases.users.on-startup=verify").run((context) -> {
			assertThat(context).hasFailed();
			assertThat(context.getStartupFailure()).hasRootCauseMessage("The database is at base and lacks revision"
					+ " '0e0000000001'. Run 'migrations upgrade heads' before this version starts,"
					+ " or set 'migrations.on-startup=upgrade'.");
			assertThat(cause(context, DatabaseInitializationException.class))
				.hasMessageStartingWith("Database 'users': The database is at base")
				.extracting(DatabaseInitializationException::database)
				.isEqualTo("users");
		});
	}

	@Test
	void noneLeavesOneAlone() {
		this.runner
			.withPropertyValues("migrations.databases.orders.on-startup=none", "migrations.databases.users.target=head")
			.run((context) -> {
				assertThat(tables(context, "ordersDataSource")).isEmpty();
				assertThat(tables(context, "usersDataSource")).contains("PERSON");
			});
	}

	@Test
	void urlsAreEnough() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("migrations.locations=classpath:revisions/two",
					"migrations.databases.b.url=jdbc:h2:mem:urls-b;DB_CLOSE_DELAY=-1",
					"migrations.databases.a.url=jdbc:h2:mem:urls-a;DB_CLOSE_DELAY=-1")
			.run((context) -> {
				MigrationDatabases databases = context.getBean(MigrationDatabases.class);
				assertThat(databases.names()).containsExactly("b", "a");
				assertThat(databases.commands("a").currentRevisions()).containsExactly("bbbbbbbbbbbb");
				assertThat(databases.commands("b").currentRevisions()).containsExactly("bbbbbbbbbbbb");
				assertThat(context.getBeansOfType(MigrationsInitializer.class)).hasSize(2);
			});
	}

	@Test
	void unknownNameIsRefusedWithThoseThereAre() {
		this.runner.run((context) -> assertThatExceptionOfType(UnknownDatabaseNameException.class)
			.isThrownBy(() -> context.getBean(MigrationDatabases.class).commands("stock"))
			.withMessageContaining("'users', 'orders'"));
	}

	@Test
	void reservedNamesAreRefused() {
		this.runner.withPropertyValues("migrations.databases.all.url=jdbc:h2:mem:x")
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOf(InvalidDatabaseNameException.class)
				.hasMessage("'all' in 'migrations.databases.all' cannot name a database: it stands for every database."
						+ " Choose another name."));
		this.runner.withPropertyValues("migrations.databases.default.url=jdbc:h2:mem:x")
			.run((context) -> assertThat(context).getFailure()
				.hasMessage("'default' in 'migrations.databases.default' cannot name a database: it stands for an"
						+ " application's only database. Choose another name."));
		this.runner.withPropertyValues("migrations.databases[my orders].url=jdbc:h2:mem:x")
			.run((context) -> assertThat(context).getFailure()
				.hasMessage("'my orders' in 'migrations.databases' cannot name a database."
						+ " Write a letter, then letters, digits, '-' or '_'."));
	}

	@Test
	void unknownDataSourceIsRefused() {
		this.runner.withPropertyValues("migrations.databases.orders.data-source=stock")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(UnknownDataSourceException.class)
				.hasMessage("There is no DataSource bean 'stock', which 'migrations.databases.orders.data-source'"
						+ " names. Write one of 'ordersDataSource', 'usersDataSource'."));
	}

	@Test
	void sharedVersionTableIsRefusedBeforeAnythingRuns() {
		this.runner.withPropertyValues("migrations.databases.orders.data-source=usersDataSource")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(SharedVersionTableException.class)
				.hasMessage("Databases 'users' and 'orders' share the version table 'migrations_version' of one"
						+ " database. Set 'migrations.databases.orders.version-table', or let 'orders' have a"
						+ " 'data-source' or 'url' of its own."));
	}

	@Test
	void oneDatabaseMayHoldTwoGraphsInTwoTables() {
		this.runner
			.withPropertyValues("migrations.databases.orders.data-source=usersDataSource",
					"migrations.databases.orders.version-table=orders_version")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(tables(context, "usersDataSource")).contains("INVOICE", "PERSON");
			});
	}

	@Test
	void unknownPersistenceUnitIsRefusedWithThoseThereAre() {
		this.runner.withPropertyValues("migrations.databases.orders.persistence-unit=stock")
			.run((context) -> assertThatExceptionOfType(UnknownPersistenceUnitException.class)
				.isThrownBy(() -> context.getBean(MigrationDatabases.class).commands("orders").check())
				.withMessage("There is no persistence unit 'stock', which"
						+ " 'migrations.databases.orders.persistence-unit' names. EntityManagerFactory beans and their"
						+ " units are 'ordersEntityManagerFactory' (unit 'sales'), 'usersEntityManagerFactory'"
						+ " (unit 'people'). Write the name of one."));
	}

	@Test
	void noUnitIsGuessed() {
		this.runner.withPropertyValues("migrations.databases.orders.persistence-unit=")
			.run((context) -> assertThatExceptionOfType(NoEntitiesException.class)
				.isThrownBy(() -> context.getBean(MigrationDatabases.class).commands("orders").check())
				.withMessage("Database 'orders' names no persistence unit whose entities to compare it with. Set"
						+ " 'migrations.databases.orders.persistence-unit' to one of 'ordersEntityManagerFactory',"
						+ " 'usersEntityManagerFactory'."));
	}

	private static <T extends Throwable> T cause(AssertableApplicationContext context, Class<T> type) {
		Throwable cause = context.getStartupFailure();
		while (cause != null && !type.isInstance(cause)) {
			cause = cause.getCause();
		}
		assertThat(cause).isNotNull();
		return type.cast(cause);
	}

	private static List<String> tables(AssertableApplicationContext context, String dataSource) {
		return new JdbcTemplate(context.getBean(dataSource, DataSource.class)).queryForList(
				"SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'", String.class);
	}

	@Configuration(proxyBeanMethods = false)
	static class ThirdDataSource {

		@Bean
		DataSource thirdDataSource() {
			JdbcDataSource database = new JdbcDataSource();
			database.setURL("jdbc:h2:mem:third");
			return database;
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class OwnBeans {

		@Bean
		Migrator ordersMigrator(DataSource ordersDataSource, Dialects dialects) {
			ScriptDirectory none = new ScriptDirectory(List.of());
			Migrator migrator = new Migrator(ordersDataSource, dialects, none::load,
					MigratorSettings.defaults().withVersionTable(QualifiedName.of("own_version")));
			migrator.ensureVersion();
			return migrator;
		}

	}

	private record Rewriter(int order, List<String> seen) implements OperationRewriter, Ordered {

		@Override
		public List<Operation> rewrite(Operation operation) {
			this.seen.add(String.valueOf(this.order));
			return List.of(operation);
		}

		@Override
		public int getOrder() {
			return this.order;
		}

	}

	@Test
	void namesThatDifferByCaseOrDashesAloneAreRefused() {
		this.runner
			.withPropertyValues("migrations.databases.eu-orders.url=jdbc:h2:mem:a",
					"migrations.databases.euOrders.url=jdbc:h2:mem:b")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasStackTraceContaining(
						"'eu-orders' and 'euOrders' in 'migrations.databases' are read as one name: they"
								+ " differ by case or dashes alone. Write one database the same way everywhere; give two"
								+ " databases names that differ by more."));
	}

	@Test
	void databasesOfTheMarkedDataSourceShareItsVersionTable() {
		new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withUserConfiguration(MarkedDataSource.class)
			.withPropertyValues("migrations.databases.one.username=sa", "migrations.databases.two.data-source=marked")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(SharedVersionTableException.class));
	}

	@Test
	void generatedNamesFollowTheConventionOfTheDatabase(@TempDir Path folder) {
		this.runner
			.withPropertyValues("migrations.databases.users.locations=file:" + folder,
					"migrations.databases.users.output=" + folder, "migrations.format=sql",
					"migrations.naming.primary-key=all_{table_name}",
					"migrations.databases.users.naming.primary-key={table_name}_%(column_0_N_name)s_pkey")
			.run((context) -> {
				MigrationCommands commands = context.getBean("usersMigrationCommands", MigrationCommands.class);
				Path file = commands.revision(RevisionRequest.of("create person").withAutogenerate()).file();
				assertThat(file).isNotNull().content().contains("CONSTRAINT person_id_pkey PRIMARY KEY");
				assertThat(commands.upgrade("head").steps()).hasSize(1);
				assertThat(commands.check().inSync()).isTrue();
			});
	}

	@Test
	void logLinesNameTheDatabase(CapturedOutput output) {
		this.runner.run((context) -> assertThat(output.getAll()).contains("[users] Running upgrade  -> 0e0000000001")
			.contains("[orders] Running upgrade  -> 0d0000000001"));
	}

	/**
	 * Two, of which one is marked.
	 */
	@Configuration(proxyBeanMethods = false)
	static class MarkedDataSource {

		@Bean
		@MigrationsDataSource
		DataSource marked() {
			return DataSourceBuilder.create().url("jdbc:h2:mem:" + UUID.randomUUID()).username("sa").build();
		}

		@Bean
		@Primary
		DataSource application() {
			return DataSourceBuilder.create().url("jdbc:h2:mem:" + UUID.randomUUID()).username("sa").build();
		}

	}

}
