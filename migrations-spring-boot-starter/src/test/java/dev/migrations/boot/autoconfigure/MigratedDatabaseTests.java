package dev.migrations.boot.autoconfigure;

import java.sql.Connection;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrations.runtime.Migrator;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which database is migrated, and how its connections end.
 */
class MigratedDatabaseTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("migrations.locations=classpath:revisions/two");

	private final ApplicationContextRunner embedded = this.runner
		.withPropertyValues("spring.datasource.generate-unique-name=true");

	@Test
	void markedDataSourceGoesFirst() {
		this.embedded.withUserConfiguration(Marked.class)
			.withPropertyValues("migrations.url=jdbc:h2:mem:url", "migrations.username=sa")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(url(context.getBean(Migrator.class))).isEqualTo("jdbc:h2:mem:marked");
			});
	}

	@Test
	void urlGoesBeforeTheApplicationsDataSource() {
		this.embedded
			.withPropertyValues("migrations.url=jdbc:h2:mem:own;DB_CLOSE_DELAY=-1",
					"migrations.driver-class-name=org.h2.Driver")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(url(context.getBean(Migrator.class))).isEqualTo("jdbc:h2:mem:own");
				assertThat(context.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class);
			});
	}

	@Test
	void urlIsEnoughWithoutDataSource() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
			.withPropertyValues("migrations.locations=classpath:revisions/two",
					"migrations.url=jdbc:h2:mem:alone;DB_CLOSE_DELAY=-1")
			.run((context) -> assertThat(context.getBean(Migrator.class).currentRevisions())
				.containsExactly("bbbbbbbbbbbb"));
	}

	@Test
	void userNameAloneDerivesFromTheApplicationsDataSource() {
		PGSimpleDataSource database = PostgresqlServer.newDatabase();
		new JdbcTemplate(database).execute("CREATE ROLE schema_owner LOGIN SUPERUSER PASSWORD 'owner''s secret'");
		try {
			this.runner
				.withPropertyValues("spring.datasource.url=" + database.getUrl(),
						"spring.datasource.username=" + database.getUser(),
						"spring.datasource.password=" + database.getPassword(), "migrations.username=schema_owner",
						"migrations.password=owner's secret")
				.run((context) -> {
					assertThat(context).hasNotFailed();
					String owner = new JdbcTemplate(database)
						.queryForObject("SELECT tableowner FROM pg_tables WHERE tablename = 'book'", String.class);
					assertThat(owner).isEqualTo("schema_owner");
					assertThat(new JdbcTemplate(database).queryForObject(
							"SELECT count(*) FROM pg_stat_activity WHERE usename = 'schema_owner'", Integer.class))
						.as("connections left open by the user that migrates")
						.isZero();
				});
		}
		finally {
			new JdbcTemplate(database).execute("DROP OWNED BY schema_owner");
			new JdbcTemplate(database).execute("DROP ROLE schema_owner");
		}
	}

	@Test
	void connectionDetailsGoBeforeProperties() {
		this.embedded.withUserConfiguration(Details.class)
			.withPropertyValues("migrations.url=jdbc:h2:mem:property")
			.run((context) -> {
				assertThat(context).hasNotFailed().hasSingleBean(MigrationsConnectionDetails.class);
				assertThat(url(context.getBean(Migrator.class))).isEqualTo("jdbc:h2:mem:details");
			});
	}

	@Test
	void primaryDataSourceIsTakenAmongSeveral() {
		this.runner.withUserConfiguration(Two.class, PrimaryOne.class)
			.run((context) -> assertThat(url(context.getBean(Migrator.class))).isEqualTo("jdbc:h2:mem:primary"));
	}

	@Test
	void severalDataSourcesAreRefusedByName() {
		this.runner.withUserConfiguration(Two.class)
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(AmbiguousDataSourceException.class)
				.hasRootCauseMessage("Several DataSource beans exist and none is primary: 'ordersDataSource',"
						+ " 'usersDataSource'. Name the one to migrate in 'migrations.data-source', or mark it with"
						+ " '@MigrationsDataSource' or '@Primary'."));
	}

	@Test
	void propertyNamesTheDataSource() {
		this.runner.withUserConfiguration(Two.class, PrimaryOne.class, Marked.class)
			.withPropertyValues("migrations.data-source=usersDataSource")
			.run((context) -> assertThat(url(context.getBean(Migrator.class))).isEqualTo("jdbc:h2:mem:users"));
	}

	@Test
	void unknownDataSourceIsRefusedWithThoseThereAre() {
		this.runner.withUserConfiguration(Two.class)
			.withPropertyValues("migrations.data-source=nosuch")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(UnknownDataSourceException.class)
				.hasRootCauseMessage("There is no DataSource bean 'nosuch', which 'migrations.data-source' names."
						+ " Write one of 'ordersDataSource', 'usersDataSource'."));
	}

	@Test
	void twoPlacesAreRefused() {
		this.runner.withUserConfiguration(Two.class)
			.withPropertyValues("migrations.data-source=usersDataSource", "migrations.url=jdbc:h2:mem:url")
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.hasRootCauseInstanceOf(TwoPlacesException.class)
				.hasRootCauseMessage("Both 'migrations.data-source' and 'migrations.url' say where the database is."
						+ " Remove one of them."));
	}

	@Test
	void poolOfOneConnectionWithoutAutoCommitIsEnough() {
		this.embedded
			.withPropertyValues("spring.datasource.hikari.maximum-pool-size=1",
					"spring.datasource.hikari.auto-commit=false", "spring.datasource.connection-fetch=lazy")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Migrator.class).currentRevisions()).containsExactly("bbbbbbbbbbbb");
				try (Connection connection = context.getBean(DataSource.class).getConnection()) {
					assertThat(connection.getAutoCommit()).isFalse();
				}
			});
	}

	private static String url(Migrator migrator) {
		return migrator.<String>withConnection((connection, dialect) -> connection.getMetaData().getURL());
	}

	private static DataSource database(String name) {
		return DataSourceBuilder.create().url("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1").username("sa").build();
	}

	@Configuration(proxyBeanMethods = false)
	static class Marked {

		@Bean(defaultCandidate = false)
		@MigrationsDataSource
		DataSource markedDataSource() {
			return database("marked");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Two {

		@Bean
		DataSource ordersDataSource() {
			return database("orders");
		}

		@Bean
		DataSource usersDataSource() {
			return database("users");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrimaryOne {

		@Bean
		@Primary
		DataSource primaryDataSource() {
			return database("primary");
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Details {

		@Bean
		MigrationsConnectionDetails details() {
			return new MigrationsConnectionDetails() {

				@Override
				public String getJdbcUrl() {
					return "jdbc:h2:mem:details;DB_CLOSE_DELAY=-1";
				}

				@Override
				public String getUsername() {
					return "sa";
				}

				@Override
				public String getPassword() {
					return "";
				}

			};
		}

	}

}
