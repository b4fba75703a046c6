package dev.migrations.boot.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.boot.command.shop.ShopApplication;
import dev.migrations.boot.start.PlainApplication;
import dev.migrations.boot.testsupport.ApplicationProcess;
import dev.migrations.boot.testsupport.ApplicationProcess.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands in processes of their own, as a shell starts them: exit codes, standard output
 * and standard error, and which classes a start loads.
 */
class CommandProcessTests {

	private static final String LOG_CLASSES = "-Xlog:class+load:file=loaded.txt";

	private static final String NOT_WEB = "--spring.main.web-application-type=none";

	@TempDir
	private Path folder = Path.of("");

	@Test
	void exitCodeTellsHowACommandEnded() throws Exception {
		Ended upgrade = run("migrations", "upgrade", "head");
		assertThat(upgrade.exitCode()).as(upgrade.all()).isZero();
		assertThat(upgrade.out()).isEqualTo("2 revisions run; the database is at bbbbbbbbbbbb.\n");
		assertThat(upgrade.err()).contains("Running upgrade aaaaaaaaaaaa -> bbbbbbbbbbbb, add pages")
			.doesNotContain(ShopApplication.STARTED);
		Ended differences = run("migrations", "check");
		assertThat(differences.exitCode()).as(differences.all()).isEqualTo(4);
		Ended failed = run("migrations", "upgrade", "ffff");
		assertThat(failed.exitCode()).isOne();
		assertThat(failed.out()).isEmpty();
		assertThat(failed.err()).isEqualTo("FAILED: Revision 'ffff' is unknown. Run 'history' to see all revisions.\n");
	}

	@Test
	void quietCommandLogsNothingOfWhatItDoes() throws Exception {
		Ended upgrade = run("migrations", "upgrade", "head", "-q");
		assertThat(upgrade.exitCode()).as(upgrade.all()).isZero();
		assertThat(upgrade.out()).isEmpty();
		assertThat(upgrade.err()).isEmpty();
	}

	@Test
	void wrongLineIsOverBeforeSpringStarts() throws Exception {
		Ended wrong = run(shop().withOptions(LOG_CLASSES), "migrations", "upgrade");
		assertThat(wrong.exitCode()).isEqualTo(2);
		assertThat(wrong.out()).isEmpty();
		assertThat(wrong.err()).contains("Usage: migrations upgrade");
		assertThat(loaded("org.springframework.context.annotation.AnnotationConfigApplicationContext")).isEmpty();
	}

	@Test
	void scriptsReadOneDocument() throws Exception {
		Ended upgrade = run("migrations", "upgrade", "head", "--output", "json");
		assertThat(upgrade.exitCode()).as(upgrade.all()).isZero();
		assertThat(upgrade.out())
			.startsWith("{\"dialect\":\"h2\",\"before\":[],\"after\":[\"bbbbbbbbbbbb\"],\"steps\":[{")
			.hasLineCount(1);
	}

	@Test
	void variableStandsInForArguments() throws Exception {
		Ended current = run(shop().withEnvironment("MIGRATIONS_COMMAND", "current --check-heads"), NOT_WEB);
		assertThat(current.exitCode()).as(current.all()).isEqualTo(3);
	}

	@Test
	void applicationThatVerifiesDoesNotStart() throws Exception {
		Ended verify = run(NOT_WEB, "--migrations.on-startup=verify");
		assertThat(verify.exitCode()).as(verify.all()).isOne();
		assertThat(verify.out()).contains("APPLICATION FAILED TO START")
			.contains("lacks revisions 'aaaaaaaaaaaa', 'bbbbbbbbbbbb'");
	}

	@Test
	void startWithNothingToDoLoadsNothingOfWhatWritesRevisions() throws Exception {
		assertThat(run("migrations", "upgrade", "head").exitCode()).isZero();
		Ended start = run(ApplicationProcess.of(PlainApplication.class, this.folder).withOptions(LOG_CLASSES), NOT_WEB,
				"--spring.autoconfigure.exclude=org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration,"
						+ "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration");
		assertThat(start.all()).contains("The database is up to date at bbbbbbbbbbbb");
		assertThat(loaded("dev.migrations.runtime.Migrator")).isNotEmpty();
		assertThat(loaded("dev.migrations.autogenerate.")).isEmpty();
		assertThat(loaded("dev.migrations.render.")).isEmpty();
		assertThat(loaded("dev.migrations.metadata.hibernate.")).isEmpty();
		assertThat(loaded("dev.migrations.command.cli.")).isEmpty();
		assertThat(loaded("dev.migrations.script.SqlMigration")).isEmpty();
		assertThat(loaded("picocli.")).isEmpty();
		assertThat(loaded("com.samskivert.")).isEmpty();
	}

	private List<String> loaded(String prefix) throws IOException {
		try (var lines = Files.lines(this.folder.resolve("loaded.txt"))) {
			return lines.map((line) -> line.substring(line.lastIndexOf(']') + 1).strip())
				.filter((line) -> line.startsWith(prefix))
				.toList();
		}
	}

	private Ended run(String... args) throws Exception {
		return run(shop(), args);
	}

	private Ended run(ApplicationProcess process, String... args) throws Exception {
		List<String> all = new ArrayList<>(List.of(args));
		all.addAll(List.of("--spring.datasource.url=jdbc:h2:file:" + this.folder.resolve("shop"),
				"--spring.datasource.username=sa", "--migrations.locations=classpath:revisions/two"));
		return process.run(all);
	}

	private ApplicationProcess shop() {
		return ApplicationProcess.of(ShopApplication.class, this.folder);
	}

}
