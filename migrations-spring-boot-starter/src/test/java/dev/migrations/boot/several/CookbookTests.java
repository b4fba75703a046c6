package dev.migrations.boot.several;

import java.util.UUID;

import javax.sql.DataSource;

import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.PlatformTransactionManager;

import dev.migrations.boot.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.boot.several.orders.Invoice;
import dev.migrations.boot.several.users.Person;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.runtime.Migrator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The beans that docs/cookbook.md shows for several databases.
 */
class CookbookTests {

	@Test
	void beansOfTheCookbookWork() {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
					HibernateJpaAutoConfiguration.class, MigrationsAutoConfiguration.class))
			.withUserConfiguration(Beans.class)
			.withPropertyValues("orders.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
					"billing.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
					"migrations.databases.orders.data-source=ordersDataSource",
					"migrations.databases.orders.persistence-unit=orders",
					"migrations.databases.orders.locations=classpath:revisions/orders",
					"migrations.databases.billing.data-source=billingDataSource",
					"migrations.databases.billing.persistence-unit=billing",
					"migrations.databases.billing.locations=classpath:revisions/users")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean("ordersMigrator", Migrator.class).currentRevisions()).hasSize(1);
				assertThat(context.getBean("billingMigrator", Migrator.class).currentRevisions()).hasSize(1);
				MigrationDatabases databases = context.getBean(MigrationDatabases.class);
				assertThat(databases.names()).containsExactly("orders", "billing");
				assertThat(databases.commands("billing").check().inSync()).isTrue();
			});
	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		@ConfigurationProperties("orders.datasource")
		DataSourceProperties ordersDataSourceProperties() {
			return new DataSourceProperties();
		}

		@Bean
		@Primary
		DataSource ordersDataSource(@Qualifier("ordersDataSourceProperties") DataSourceProperties properties) {
			return properties.initializeDataSourceBuilder().build();
		}

		@Bean
		@Primary
		LocalContainerEntityManagerFactoryBean ordersEntityManagerFactory(EntityManagerFactoryBuilder builder,
				@Qualifier("ordersDataSource") DataSource dataSource) {
			return builder.dataSource(dataSource).packages(Invoice.class).persistenceUnit("orders").build();
		}

		@Bean
		@Primary
		PlatformTransactionManager ordersTransactionManager(
				@Qualifier("ordersEntityManagerFactory") EntityManagerFactory entityManagerFactory) {
			return new JpaTransactionManager(entityManagerFactory);
		}

		@Bean
		@ConfigurationProperties("billing.datasource")
		DataSourceProperties billingDataSourceProperties() {
			return new DataSourceProperties();
		}

		@Bean
		DataSource billingDataSource(@Qualifier("billingDataSourceProperties") DataSourceProperties properties) {
			return properties.initializeDataSourceBuilder().build();
		}

		@Bean
		LocalContainerEntityManagerFactoryBean billingEntityManagerFactory(EntityManagerFactoryBuilder builder,
				@Qualifier("billingDataSource") DataSource dataSource) {
			return builder.dataSource(dataSource).packages(Person.class).persistenceUnit("billing").build();
		}

		@Bean
		PlatformTransactionManager billingTransactionManager(
				@Qualifier("billingEntityManagerFactory") EntityManagerFactory entityManagerFactory) {
			return new JpaTransactionManager(entityManagerFactory);
		}

	}

}
