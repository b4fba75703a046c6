package dev.migrations.boot.reactive;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import io.r2dbc.spi.ConnectionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.r2dbc.core.DatabaseClient;

import dev.migrations.runtime.Migrator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs in an execution of its own: where R2DBC is on the class path, Boot makes no
 * {@code DataSource}.
 */
@Tag("reactive")
class ReactiveApplicationTests {

	@Test
	void migratesOverJdbcBeforeStatementsAreSent() {
		String name = UUID.randomUUID().toString();
		SpringApplication application = new SpringApplication(Application.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--migrations.locations=classpath:revisions/two",
				"--spring.r2dbc.url=r2dbc:h2:mem:///" + name + "?options=DB_CLOSE_DELAY=-1",
				"--spring.r2dbc.username=sa", "--migrations.url=jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1",
				"--migrations.username=sa")) {
			assertThat(context.getBean(Migrator.class).currentRevisions()).containsExactly("bbbbbbbbbbbb");
			assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
			assertThat(context.getBeanNamesForType(ConnectionFactory.class)).hasSize(1);
			assertThat(context.getBean(Books.class).found).isZero();
			assertThat(List.of(context.getBeanFactory().getBeanDefinition("r2dbcDatabaseClient").getDependsOn()))
				.contains("migrationsInitializer");
		}
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@EnableAutoConfiguration(
			exclude = { HibernateJpaAutoConfiguration.class, DataJpaRepositoriesAutoConfiguration.class })
	static class Application {

		@Bean
		Books books(DatabaseClient client) {
			return new Books(client);
		}

	}

	/**
	 * Counts books while the application starts.
	 */
	static class Books {

		private final long found;

		Books(DatabaseClient client) {
			Long count = client.sql("SELECT count(*) FROM book").map((row) -> row.get(0, Long.class)).one().block();
			this.found = (count != null) ? count : -1;
		}

	}

}
