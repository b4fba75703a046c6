package dev.migrations.boot.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import dev.migrations.boot.command.shop.ShopApplication;
import dev.migrations.script.HeadsFile;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands, run within this process.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationsCommandTests {

	private static final String SECRET = "s3cr3t-passw0rd";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder = Path.of("");

	@Test
	void upgradeRunsRevisionsAndStartsNothingElse(CapturedOutput output) {
		assertThat(run("upgrade", "head")).isZero();
		assertThat(this.out).hasToString("2 revisions run; the database is at bbbbbbbbbbbb." + System.lineSeparator());
		assertThat(this.err.toString()).isEmpty();
		assertThat(output.getAll()).contains("Running upgrade aaaaaaaaaaaa -> bbbbbbbbbbbb, add pages")
			.doesNotContain(ShopApplication.STARTED)
			.doesNotContain("Spring Boot ::")
			.doesNotContain("Hikari")
			.doesNotContain("Tomcat")
			.doesNotContain("WARN");
		assertThat(tables()).contains("BOOK").doesNotContain("PRODUCT");
	}

	@Test
	void commandsWorkOnTheDatabaseOfTheApplication() {
		assertThat(run("upgrade", "+1")).isZero();
		assertThat(run("current")).isZero();
		assertThat(this.out.toString()).contains("aaaaaaaaaaaa");
		assertThat(run("upgrade", "heads")).isZero();
		assertThat(run("downgrade", "-1")).isZero();
		assertThat(this.out.toString()).contains("the database is at aaaaaaaaaaaa");
		assertThat(run("stamp", "head")).isZero();
		assertThat(run("history")).isZero();
		assertThat(this.out.toString()).contains("aaaaaaaaaaaa -> bbbbbbbbbbbb (head), add pages");
		assertThat(run("heads")).isZero();
		assertThat(run("show", "aaaa")).isZero();
		assertThat(this.out.toString()).contains("Rev: aaaaaaaaaaaa");
	}

	@Test
	void currentTellsAPipelineThatRevisionsArePending() {
		assertThat(run("current", "--check-heads")).isEqualTo(3);
	}

	@Test
	void springOptionsStandAnywhere() throws IOException {
		Path config = Files.writeString(this.folder.resolve("other.properties"),
				"spring.config.activate.on-profile=other\nmigrations.version-table=other_version\n");
		assertThat(runPlain("upgrade", "--spring.profiles.active=other", "--spring.datasource.url=" + url(), "head",
				"--spring.datasource.username=sa", "--spring.config.additional-location=" + config.toUri(),
				"--migrations.locations=classpath:revisions/two"))
			.isZero();
		assertThat(tables()).contains("OTHER_VERSION");
	}

	@Test
	void wrongLineLoadsNothing() {
		assertThat(runBroken("upgrade", "--no-such-option", "head")).isEqualTo(2);
		assertThat(this.err.toString()).contains("--no-such-option").contains("Usage: migrations upgrade");
		assertThat(runBroken("explode")).isEqualTo(2);
		assertThat(runBroken()).isEqualTo(2);
	}

	@Test
	void helpLoadsNothing() {
		assertThat(runBroken("--help")).isZero();
		assertThat(this.out.toString()).contains("Usage: migrations");
		assertThat(runBroken("upgrade", "--help")).isZero();
	}

	@Test
	void unreachableDatabaseIsAMessage(CapturedOutput output) {
		assertThat(runPlain("upgrade", "head",
				"--spring.datasource.url=jdbc:postgresql://localhost:1/none?password=" + SECRET,
				"--spring.datasource.username=me", "--spring.datasource.password=" + SECRET,
				"--migrations.locations=classpath:revisions/two"))
			.isOne();
		assertThat(this.err.toString())
			.startsWith(
					"FAILED: The database at 'jdbc:postgresql://localhost:1/none' cannot be reached (SQLState 08001)")
			.contains("Check that it runs");
		assertThat(all(output)).doesNotContain("\tat ").doesNotContain(SECRET);
	}

	@Test
	void wrongValueOfAPropertyIsAMessage(CapturedOutput output) {
		assertThat(run("upgrade", "head", "--migrations.format=xml")).isOne();
		assertThat(this.err.toString()).startsWith("FAILED: The application could not be loaded: Failed to bind")
			.contains("migrations.format")
			.contains("'--debug'");
		assertThat(all(output)).doesNotContain("\tat ");
	}

	@Test
	void credentialsInAWrongUrlAreMasked(CapturedOutput output) {
		assertThat(runPlain("upgrade", "head", "--spring.datasource.url=jdbc:nosuch://me:" + SECRET + "@host/x",
				"--spring.datasource.password=" + SECRET))
			.isOne();
		assertThat(this.err.toString())
			.startsWith("FAILED: The database at 'jdbc:nosuch://***@host/x' cannot be reached")
			.contains("No JDBC driver on the class path takes 'jdbc:nosuch:': add that of the database to the"
					+ " dependencies of the application.")
			.contains("jdbc:nosuch://***@host/x");
		assertThat(all(output)).doesNotContain(SECRET).doesNotContain("\tat ");
	}

	@Test
	void migrationsThatAreSwitchedOffAreAMessage() {
		assertThat(run("upgrade", "head", "--migrations.enabled=false")).isOne();
		assertThat(this.err).hasToString("FAILED: This application has no database to migrate."
				+ " Set 'spring.datasource.url' or 'migrations.url', and look for 'migrations.enabled=false'."
				+ System.lineSeparator());
	}

	@Test
	void failedRevisionIsAMessage(CapturedOutput output) {
		assertThat(run("upgrade", "head", "--migrations.locations=classpath:revisions/failing")).isOne();
		assertThat(this.err.toString()).startsWith("FAILED: Revision 'cccccccccccc'");
		assertThat(all(output)).doesNotContain("\tat ");
	}

	@Test
	void unknownRevisionIsAMessage() {
		assertThat(run("upgrade", "ffff")).isOne();
		assertThat(this.err.toString()).isEqualTo(
				"FAILED: Revision 'ffff' is unknown. Run 'history' to see all revisions." + System.lineSeparator());
		assertThat(tables()).isEmpty();
	}

	@Test
	void emptyRevisionIsWritten() throws IOException {
		assertThat(run("revision", "-m", "fill ages", "--format", "sql", "--directory", this.folder + "/written"))
			.isZero();
		assertThat(files("written")).singleElement().asString().endsWith("_fill_ages.sql");
	}

	@Test
	void entitiesAreComparedWithoutStartingJpa(CapturedOutput output) throws IOException {
		assertThat(run("upgrade", "head")).isZero();
		assertThat(run("check")).isEqualTo(4);
		assertThat(all(output)).contains("Detected added table 'product'");
		assertThat(run("revision", "-m", "add product", "--autogenerate", "--directory", this.folder + "/written"))
			.isZero();
		assertThat(files("written")).singleElement()
			.satisfies(
					(file) -> assertThat(file).content().contains("display_name").doesNotContain("dropTable(\"book"));
		assertThat(all(output)).doesNotContain(ShopApplication.STARTED).doesNotContain("\tat ");
	}

	@Test
	void databaseInMemoryIsUpgradedFirstWithOneConnection() {
		assertThat(runPlain("check", "--spring.datasource.url=jdbc:h2:mem:command",
				"--spring.datasource.hikari.maximum-pool-size=1", "--migrations.locations=classpath:revisions/two"))
			.isEqualTo(4);
		assertThat(this.out.toString()).contains("in memory").contains("bbbbbbbbbbbb");
	}

	@Test
	void comparisonNeedsADatabaseAtHead() {
		assertThat(run("check")).isEqualTo(3);
		assertThat(this.err.toString()).startsWith("FAILED: The database is not up to date");
	}

	private int run(String... args) {
		List<String> all = new ArrayList<>(Arrays.asList(args));
		all.add("--spring.datasource.url=" + url());
		all.add("--spring.datasource.username=sa");
		// not HEADS among the sources of this module
		all.add("--migrations.output=" + this.folder.resolve("written"));
		if (Stream.of(args).noneMatch((arg) -> arg.startsWith("--migrations.locations"))) {
			all.add("--migrations.locations=classpath:revisions/two");
		}
		return runPlain(all.toArray(String[]::new));
	}

	private int runPlain(String... args) {
		return run(new SpringApplication(ShopApplication.class), args);
	}

	private int runBroken(String... args) {
		SpringApplication broken = new SpringApplication(ShopApplication.class);
		broken.addInitializers((context) -> {
			throw new IllegalStateException("The application is loaded");
		});
		return run(broken, args);
	}

	private int run(SpringApplication application, String... args) {
		List<String> line = new ArrayList<>(List.of("migrations"));
		line.addAll(Arrays.asList(args));
		CommandArguments arguments = CommandArguments.of(line.toArray(String[]::new), null).orElseThrow();
		return new MigrationsCommand(application, arguments, new PrintWriter(this.out), new PrintWriter(this.err))
			.run();
	}

	private String all(CapturedOutput output) {
		return output.getAll() + this.out + this.err;
	}

	private String url() {
		return "jdbc:h2:file:" + this.folder.resolve("shop");
	}

	private List<String> tables() {
		DataSource database = new DriverManagerDataSource(url(), "sa", "");
		return new JdbcTemplate(database).queryForList(
				"SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'", String.class);
	}

	private List<Path> files(String name) throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve(name))) {
			return files.filter((file) -> !file.endsWith(HeadsFile.NAME)).toList();
		}
	}

}
