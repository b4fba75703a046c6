package dev.migrations.boot.several;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

import dev.migrations.boot.several.orders.Invoice;
import dev.migrations.boot.several.users.Person;

/**
 * Orders and users, each in a database of its own.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataJpaRepositoriesAutoConfiguration.class)
public class SeveralDatabases {

	/** What the application's file would say; the names are not in alphabetical order. */
	public static final String[] PROPERTIES = { "spring.jpa.open-in-view=false",
			"migrations.databases.users.data-source=usersDataSource",
			"migrations.databases.users.locations=classpath:revisions/users",
			"migrations.databases.users.persistence-unit=people",
			"migrations.databases.orders.data-source=ordersDataSource",
			"migrations.databases.orders.locations=classpath:revisions/orders",
			"migrations.databases.orders.persistence-unit=ordersEntityManagerFactory" };

	@Bean
	HikariDataSource ordersDataSource(@Value("${orders.url}") String url,
			@Value("${orders.username:sa}") String username, @Value("${orders.password:}") String password) {
		return DataSourceBuilder.create()
			.type(HikariDataSource.class)
			.url(url)
			.username(username)
			.password(password)
			.build();
	}

	@Bean
	HikariDataSource usersDataSource(@Value("${users.url}") String url) {
		return DataSourceBuilder.create().type(HikariDataSource.class).url(url).username("sa").build();
	}

	@Bean
	LocalContainerEntityManagerFactoryBean ordersEntityManagerFactory(
			@Qualifier("ordersDataSource") DataSource dataSource) {
		return unit("sales", dataSource, Invoice.class);
	}

	@Bean
	LocalContainerEntityManagerFactoryBean usersEntityManagerFactory(
			@Qualifier("usersDataSource") DataSource dataSource) {
		return unit("people", dataSource, Person.class);
	}

	private static LocalContainerEntityManagerFactoryBean unit(String name, DataSource dataSource, Class<?> entity) {
		LocalContainerEntityManagerFactoryBean unit = new LocalContainerEntityManagerFactoryBean();
		unit.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
		unit.setPersistenceUnitName(name);
		unit.setDataSource(dataSource);
		unit.setPackagesToScan(entity.getPackageName());
		return unit;
	}

	@Bean
	PlatformTransactionManager transactionManager(
			@Qualifier("ordersEntityManagerFactory") EntityManagerFactory entityManagerFactory) {
		return new JpaTransactionManager(entityManagerFactory);
	}

	/**
	 * Starts the application.
	 */
	public static void main(String[] args) {
		SpringApplication.run(SeveralDatabases.class, args);
	}

}
