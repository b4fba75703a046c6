package dev.migrations.boot.autoconfigure;

import java.util.UUID;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import dev.migrations.boot.command.shop.Product;
import dev.migrations.boot.testsupport.CountingDataSource;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.NamingConvention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The schema that an application's entities want, read beside its EntityManagerFactory.
 */
class EntityMetadataTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(
				AutoConfigurations.of(HibernateJpaAutoConfiguration.class, MigrationsAutoConfiguration.class))
		.withPropertyValues("migrations.locations=classpath:revisions/two", "spring.jpa.hibernate.ddl-auto=none");

	@Test
	void settingsOfTheApplicationApply() {
		this.runner.withUserConfiguration(Database.class, Entities.class).run((context) -> {
			DatabaseSchema schema = context.getBean(WantedSchema.class)
				.of(DatabaseId.ONLY, null, NamingConvention.DEFAULT)
				.schema();
			assertThat(schema.tables()).singleElement().satisfies((table) -> {
				assertThat(table.name()).hasToString("product");
				assertThat(table.columns()).extracting(Column::name).containsExactly("id", "display_name");
			});
		});
	}

	@Test
	void oneConnectionIsEnoughAndTheApplicationGoesOn() {
		this.runner.withUserConfiguration(Database.class, Entities.class).run((context) -> {
			EntityManagerFactory running = context.getBean(EntityManagerFactory.class);
			CountingDataSource database = context.getBean(CountingDataSource.class);
			int before = database.connections();
			String[] definitions = context.getBeanDefinitionNames();
			context.getBean(WantedSchema.class).of(DatabaseId.ONLY, null, NamingConvention.DEFAULT);
			assertThat(database.connections() - before).isLessThanOrEqualTo(1);
			assertThat(context.getBean(WantedSchema.class)
				.of(DatabaseId.ONLY, null, NamingConvention.DEFAULT)
				.schema()
				.tables()).hasSize(1);
			assertThat(context.getBean(EntityManagerFactory.class)).isSameAs(running);
			assertThat(running.isOpen()).isTrue();
			assertThat(context.getBeanDefinitionNames()).containsExactly(definitions);
		});
	}

	@Test
	void severalEntityManagerFactoriesAreRefusedByName() {
		this.runner.withUserConfiguration(Database.class, Entities.class, TwoUnits.class)
			.run((context) -> assertThatExceptionOfType(NoEntitiesException.class)
				.isThrownBy(
						() -> context.getBean(WantedSchema.class).of(DatabaseId.ONLY, null, NamingConvention.DEFAULT))
				.withMessage("Several EntityManagerFactory beans exist and none is primary: 'one', 'two'."
						+ " Name the one whose entities to compare in 'migrations.persistence-unit', or mark it with"
						+ " '@Primary'."));
	}

	@Configuration(proxyBeanMethods = false)
	static class Database {

		@Bean
		CountingDataSource dataSource() {
			JdbcDataSource database = new JdbcDataSource();
			database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
			return new CountingDataSource(database);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EntityScan(basePackageClasses = Product.class)
	static class Entities {

	}

	@Configuration(proxyBeanMethods = false)
	static class TwoUnits {

		/** Boot's own wants a single unit. */
		@Bean
		JdbcTransactionManager transactionManager(DataSource dataSource) {
			return new JdbcTransactionManager(dataSource);
		}

		@Bean
		LocalContainerEntityManagerFactoryBean one(EntityManagerFactoryBuilder builder, DataSource dataSource) {
			return builder.dataSource(dataSource).packages(Product.class).persistenceUnit("one").build();
		}

		@Bean
		LocalContainerEntityManagerFactoryBean two(EntityManagerFactoryBuilder builder, DataSource dataSource) {
			return builder.dataSource(dataSource).packages(Product.class).persistenceUnit("two").build();
		}

	}

}
