package dev.migrations.boot.start;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.RepeatedTest;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrations.runtime.Migrator;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two applications that start at once on one database run each revision once.
 */
class TwoApplicationsTests {

	@RepeatedTest(3)
	void eachRevisionRunsOnce() throws Exception {
		PGSimpleDataSource database = PostgresqlServer.newDatabase();
		CyclicBarrier barrier = new CyclicBarrier(2);
		Semaphore oneByOne = new Semaphore(1);
		Callable<List<String>> start = () -> {
			try (ConfigurableApplicationContext context = start(database, oneByOne, barrier)) {
				return context.getBean(Migrator.class).currentRevisions();
			}
		};
		ExecutorService executor = Executors.newFixedThreadPool(2);
		try {
			for (Future<List<String>> application : executor.invokeAll(List.of(start, start))) {
				assertThat(application.get()).containsExactly("bbbbbbbbbbbb");
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(new JdbcTemplate(database).queryForList("SELECT revision FROM migrations_history ORDER BY id",
				String.class))
			.containsExactly("aaaaaaaaaaaa", "bbbbbbbbbbbb");
	}

	/**
	 * Both applications share a JVM, and its logging system is not made for two that
	 * start at once: they come one by one until their beans are to be made.
	 */
	private static ConfigurableApplicationContext start(PGSimpleDataSource database, Semaphore oneByOne,
			CyclicBarrier barrier) throws InterruptedException {
		SpringApplication application = new SpringApplication(PlainApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		ApplicationListener<ApplicationPreparedEvent> together = (event) -> {
			oneByOne.release();
			await(barrier);
		};
		application.addListeners(together);
		oneByOne.acquire();
		return application.run("--spring.datasource.url=" + database.getUrl(),
				"--spring.datasource.username=" + database.getUser(),
				"--spring.datasource.password=" + database.getPassword(),
				"--spring.datasource.hikari.maximum-pool-size=1", "--migrations.locations=classpath:revisions/two");
	}

	private static void await(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
