package dev.migrations.boot.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import dev.migrations.boot.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.boot.several.SeveralDatabases;
import dev.migrations.runtime.Migrator;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands that need no connection, where there is none to be had.
 */
class OfflineCommandTests {

	private static final String LOCATIONS = "--migrations.locations=classpath:revisions/two";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@Test
	void dialectAloneIsEnoughForScripts() {
		assertThat(run(NoDatabase.class, "upgrade", "base:heads", "--sql", "--migrations.dialect=postgresql"))
			.as(text())
			.isZero();
		assertThat(this.out.toString()).contains("BEGIN;").contains("ADD COLUMN pages integer");
	}

	@Test
	void questionsAboutRevisionsNeedNoDatabase(@TempDir Path folder) {
		for (String command : List.of("history", "heads", "branches", "show head")) {
			List<String> line = new ArrayList<>(Arrays.asList(command.split(" ")));
			line.add("--migrations.dialect=postgresql");
			assertThat(run(NoDatabase.class, line.toArray(String[]::new))).as(command + text()).isZero();
		}
		assertThat(run(NoDatabase.class, "revision", "-m", "more", "--format", "sql", "--sql",
				"--migrations.dialect=postgresql", "--migrations.output=" + folder))
			.as(text())
			.isZero();
		assertThat(folder).isNotEmptyDirectory();
	}

	@Test
	void connectionIsMissedWhenItIsNeeded() {
		assertThat(run(NoDatabase.class, "upgrade", "heads", "--migrations.dialect=postgresql")).isOne();
		assertThat(this.err.toString()).startsWith("FAILED: No DataSource exists to run revisions on. Set"
				+ " 'spring.datasource.url' or 'migrations.url', or set 'migrations.enabled=false'.");
	}

	@Test
	void nothingAtAllIsNothingToMigrate() {
		assertThat(run(NoDatabase.class, "history")).isOne();
		assertThat(this.err.toString()).startsWith("FAILED: This application has no database to migrate.");
	}

	@Test
	void urlTellsTheDialectAndNobodyConnects() {
		assertThat(run(NoDatabase.class, "upgrade", "heads", "--sql",
				"--migrations.url=jdbc:postgresql://nowhere.invalid/x?password=secret"))
			.as(text())
			.isZero();
		assertThat(this.out.toString()).contains("BEGIN;");
	}

	@Test
	void urlOfTheDataSourceTellsTheDialect() {
		assertThat(run(Pool.class, "upgrade", "heads", "--sql")).as(text()).isZero();
		assertThat(this.out.toString()).contains("BEGIN;");
	}

	@Test
	void unknownUrlNamesTheProperty() {
		assertThat(run(NoDatabase.class, "upgrade", "heads", "--sql",
				"--migrations.url=jdbc:unknown://host/x?password=secret"))
			.isOne();
		assertThat(this.err.toString())
			.startsWith("FAILED: No dialect is known for a database of the URL 'jdbc:unknown://host/x?password=***',"
					+ " for which the script is wanted. Set 'migrations.dialect' to one of '")
			.contains("'postgresql'");
	}

	@Test
	void beanThatCannotBeMadeIsInNobodysWay() {
		assertThat(run(BrokenPool.class, "upgrade", "heads", "--sql", "--migrations.dialect=h2")).as(text()).isZero();
		assertThat(run(BrokenPool.class, "upgrade", "heads", "--sql")).isOne();
		assertThat(this.err.toString())
			.startsWith("FAILED: Without a connection it is not known which kind of database the script is for."
					+ " Set 'migrations.dialect' to one of '");
		this.err.getBuffer().setLength(0);
		assertThat(run(BrokenPool.class, "upgrade", "heads")).isOne();
		assertThat(this.err.toString()).startsWith("FAILED: The DataSource cannot be made: No pool today. Set"
				+ " 'spring.datasource.url' or 'migrations.url', or correct what the bean is made of.");
	}

	@Test
	void applicationWithADialectAloneStartsAsBefore() {
		SpringApplication application = new SpringApplication(NoDatabase.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		try (ConfigurableApplicationContext context = application.run("--migrations.dialect=postgresql")) {
			assertThat(context.getBeanNamesForType(Migrator.class)).isEmpty();
		}
	}

	@Test
	void severalDatabasesHaveADialectEach() {
		List<String> properties = new ArrayList<>(List.of("-n", "orders", "upgrade", "heads", "--sql",
				"--migrations.databases.orders.dialect=postgresql", "--users.url=unused", "--orders.url=unused"));
		Arrays.stream(SeveralDatabases.PROPERTIES).map((property) -> "--" + property).forEach(properties::add);
		assertThat(runPlain(SeveralDatabases.class, properties)).as(text()).isZero();
		assertThat(this.out.toString()).contains("BEGIN;").contains("CREATE TABLE invoice");
	}

	@Test
	void commandRunsOnAllDatabasesOrOnOne(@TempDir Path folder) {
		List<String> properties = new ArrayList<>();
		Arrays.stream(SeveralDatabases.PROPERTIES).map((property) -> "--" + property).forEach(properties::add);
		properties.addAll(List.of("--users.url=jdbc:h2:file:" + folder.resolve("users"),
				"--orders.url=jdbc:h2:file:" + folder.resolve("orders"), "--migrations.format=sql",
				"--migrations.output=" + folder.resolve("written")));
		List<String> all = new ArrayList<>(List.of("-n", "all", "upgrade", "heads"));
		all.addAll(properties);
		assertThat(runPlain(SeveralDatabases.class, all)).as(text()).isZero();
		assertThat(text()).contains("0e0000000001").contains("0d0000000001");
		List<String> generate = new ArrayList<>(List.of("-n", "orders", "revision", "-m", "number", "--autogenerate"));
		generate.addAll(properties);
		assertThat(runPlain(SeveralDatabases.class, generate)).as(text()).isZero();
		assertThat(folder.resolve("written")).isDirectoryContaining("glob:**number.sql");
		List<String> unknown = new ArrayList<>(List.of("-n", "stock", "current"));
		unknown.addAll(properties);
		assertThat(runPlain(SeveralDatabases.class, unknown)).isNotZero();
		assertThat(this.err.toString()).contains("There is no database 'stock'");
	}

	private String text() {
		return this.out + "\n" + this.err;
	}

	private int run(Class<?> application, String... args) {
		List<String> line = new ArrayList<>(Arrays.asList(args));
		line.add(LOCATIONS);
		return runPlain(application, line);
	}

	private int runPlain(Class<?> application, List<String> args) {
		List<String> line = new ArrayList<>(List.of("migrations"));
		line.addAll(args);
		CommandArguments arguments = CommandArguments.of(line.toArray(String[]::new), null).orElseThrow();
		return new MigrationsCommand(new SpringApplication(application), arguments, new PrintWriter(this.out),
				new PrintWriter(this.err))
			.run();
	}

	@SpringBootConfiguration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrationsAutoConfiguration.class)
	static class NoDatabase {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrationsAutoConfiguration.class)
	static class Pool {

		@Bean
		HikariDataSource dataSource() {
			HikariDataSource pool = new HikariDataSource();
			pool.setJdbcUrl("jdbc:postgresql://nowhere.invalid/x");
			return pool;
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(MigrationsAutoConfiguration.class)
	static class BrokenPool {

		@Bean
		DataSource dataSource() {
			throw new IllegalStateException("No pool today");
		}

	}

}
