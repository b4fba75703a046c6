package dev.migrations.boot.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Applications that do not start say why, and what to do.
 */
@ExtendWith(OutputCaptureExtension.class)
class FailingStartTests {

	private static final String FAILING = "--migrations.locations=classpath:revisions/failing";

	private static final String SECRET = "s3cr3t-passw0rd";

	@Test
	void failingRevisionOnPostgresqlLeavesNothing(CapturedOutput output) {
		PGSimpleDataSource database = PostgresqlServer.newDatabase();
		fails("--spring.datasource.url=" + database.getUrl(), "--spring.datasource.username=" + database.getUser(),
				"--spring.datasource.password=" + database.getPassword(), FAILING);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Revision 'cccccccccccc'")
			.contains("R20261120_cccccccccccc_fails.sql")
			.contains("failed in its upgrade at statement 2 of 3, SQLState 42P01")
			.contains("ALTER TABLE no_such_table ADD COLUMN age integer")
			.contains("Action:");
		assertThat(action(output)).isNotBlank();
		assertThat(new JdbcTemplate(database)
			.queryForList("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", String.class))
			.doesNotContain("first_table", "third_table");
		assertThat(versions(database)).isEmpty();
	}

	@Test
	void failingRevisionOnH2LeavesWhatItsStatementsCommitted(CapturedOutput output) {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL("jdbc:h2:mem:failing;DB_CLOSE_DELAY=-1");
		database.setUser("sa");
		fails("--spring.datasource.url=" + database.getURL(), "--spring.datasource.username=sa", FAILING);
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("Revision 'cccccccccccc'")
			.contains("failed in its upgrade at statement 2 of 3, SQLState 42S02")
			.contains("ALTER TABLE no_such_table ADD COLUMN age integer");
		assertThat(action(output)).isNotBlank();
		assertThat(new JdbcTemplate(database).queryForList(
				"SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'", String.class))
			.contains("first_table")
			.doesNotContain("third_table");
		assertThat(versions(database)).isEmpty();
	}

	@Test
	void halfAppliedRevisionOnH2IsExplainedWhenItWasChanged(@TempDir Path folder, CapturedOutput output)
			throws IOException {
		Path revision = folder.resolve("R20261120_cccccccccccc_fails.sql");
		String text = new ClassPathResource("revisions/failing/" + revision.getFileName())
			.getContentAsString(StandardCharsets.UTF_8);
		String[] database = { "--spring.datasource.url=jdbc:h2:mem:half;DB_CLOSE_DELAY=-1",
				"--spring.datasource.username=sa", "--migrations.locations=file:" + folder };
		Files.writeString(revision, text);
		fails(database);
		Files.writeString(revision, text.replace("first_table", "other_table"));
		fails(database);
		assertThat(output)
			.contains("Revision 'cccccccccccc' failed in an earlier upgrade after 1 of 3 statements, and its"
					+ " first statements are no longer the ones that ran.");
		assertThat(output.getAll().strip()).endsWith("Look at the database, then either finish the revision by hand and"
				+ " run 'stamp cccccccccccc', or undo it by hand and run 'stamp base'.");
	}

	@Test
	void unreachableDatabaseIsExplainedWithoutCredentials(CapturedOutput output) {
		fails("--spring.datasource.url=jdbc:postgresql://localhost:1/none?user=me&password=" + SECRET,
				"--spring.datasource.username=me", "--spring.datasource.password=" + SECRET,
				"--migrations.locations=classpath:revisions/two");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The database at 'jdbc:postgresql://localhost:1/none' cannot be reached (SQLState 08001)")
			.contains("Check that it runs, and the URL, user name and password given for it.");
		assertThat(output.getAll()).doesNotContain(SECRET);
	}

	@Test
	void severalHeadsAreNamed(CapturedOutput output) {
		fails("--spring.datasource.generate-unique-name=true", "--migrations.locations=classpath:revisions/heads",
				"--migrations.target=head");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("There are 2 heads, 'eeeeeeeeeee2' in '")
			.contains("R20261120_eeeeeeeeeee2_left.sql' and 'eeeeeeeeeee3' in '")
			.contains("R20261120_eeeeeeeeeee3_right.sql', but 'migrations.target=head' means one.");
		assertThat(action(output)).startsWith("Join them with 'migrations merge heads -m \"merge\"', or set"
				+ " 'migrations.target=heads' to apply each of them.");
	}

	@Test
	void brokenRevisionIsNamed(CapturedOutput output) {
		fails("--spring.datasource.generate-unique-name=true", "--migrations.locations=classpath:revisions/broken");
		assertThat(output).contains("APPLICATION FAILED TO START").contains("R20261120_eeeeeeeeeee4_broken.sql");
		assertThat(action(output)).isNotBlank();
	}

	@Test
	void pendingRevisionsAreNamed(CapturedOutput output) {
		fails("--spring.datasource.generate-unique-name=true", "--migrations.locations=classpath:revisions/two",
				"--migrations.on-startup=verify");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("The database is at base and lacks revisions 'aaaaaaaaaaaa', 'bbbbbbbbbbbb'.");
	}

	@Test
	void wrongValueIsExplainedByBoot(CapturedOutput output) {
		fails("--spring.datasource.generate-unique-name=true", "--migrations.on-startup=sometimes");
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("migrations.on-startup")
			.contains("UPGRADE");
	}

	private static void fails(String... args) {
		assertThatThrownBy(() -> application().run(args));
	}

	private static SpringApplication application() {
		SpringApplication application = new SpringApplication(PlainApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		return application;
	}

	private static String action(CapturedOutput output) {
		String all = output.getAll();
		return all.substring(all.indexOf("Action:") + "Action:".length()).strip();
	}

	private static List<String> versions(DataSource database) {
		return new JdbcTemplate(database).queryForList("SELECT version_num FROM migrations_version", String.class);
	}

}
