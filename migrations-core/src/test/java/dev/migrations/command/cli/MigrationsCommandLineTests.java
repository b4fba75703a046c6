package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.autogenerate.AutogenerateOptions;
import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.command.RevisionFormat;
import dev.migrations.command.RevisionGeneratorSettings;
import dev.migrations.dialect.Dialects;
import dev.migrations.runtime.Migrator;
import dev.migrations.runtime.MigratorSettings;
import dev.migrations.script.AsmRevisionHeaderReader;
import dev.migrations.script.Location;
import dev.migrations.script.MigrationFactory;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.ScriptDirectory;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationsCommandLineTests {

	@TempDir
	Path folder;

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final JdbcDataSource database = new JdbcDataSource();

	private int asked;

	@BeforeEach
	void twoRevisions() throws Exception {
		this.database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		write("aaaa1", "base", "CREATE TABLE a (id int);", "DROP TABLE a;");
		write("bbbb2", "aaaa1", "CREATE TABLE b (id int);", "DROP TABLE b;");
	}

	private void write(String id, String revises, String upgrade, String downgrade) throws Exception {
		Files.writeString(this.folder.resolve("R_" + id + ".sql"),
				"-- revision: " + id + "\n-- revises: " + revises + "\n-- message: add " + id.charAt(0)
						+ "\n\n-- upgrade\n" + upgrade + "\n-- downgrade\n" + downgrade + "\n");
	}

	private MigrationsCommandLine commandLine() {
		return new MigrationsCommandLine(this::commands, new PrintWriter(this.out, true),
				new PrintWriter(this.err, true));
	}

	private MigrationDatabases commands() {
		this.asked++;
		Location location = Location.parse("file:" + this.folder);
		ScriptDirectory directory = ScriptDirectory.of(List.of(location), getClass().getClassLoader(),
				new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor());
		Migrator migrator = new Migrator(this.database, Dialects.load(), directory::load, MigratorSettings.defaults());
		return MigrationDatabases.of(new MigrationCommands(migrator, () -> {
			throw new IllegalStateException("not asked for here");
		}, new RevisionGeneratorSettings(RevisionFormat.SQL, location, RevisionOutput.folder(this.folder),
				Optional.empty(), AutogenerateOptions.defaults()), () -> Dialects.load().byName("h2")));
	}

	private int run(String... args) {
		this.out.getBuffer().setLength(0);
		this.err.getBuffer().setLength(0);
		return commandLine().run(args);
	}

	@Test
	void upgradeAndDowngradeSayWhereTheDatabaseIs() {
		assertThat(run("upgrade", "+1")).isZero();
		assertThat(this.out).hasToString("1 revision run; the database is at aaaa1.\n");
		assertThat(run("upgrade", "head")).isZero();
		assertThat(run("upgrade", "head")).isZero();
		assertThat(this.out).hasToString("Nothing to do: the database is at bbbb2.\n");
		assertThat(run("downgrade", "-1")).isZero();
		assertThat(this.out).hasToString("1 revision run; the database is at aaaa1.\n");
		assertThat(run("downgrade", "base")).isZero();
		assertThat(this.out).hasToString("1 revision run; the database is at base.\n");
	}

	@Test
	void revisionsAreShownInAlembicsForm() {
		run("upgrade", "aaaa1");
		assertThat(run("history", "-i")).isZero();
		assertThat(this.out).hasToString("aaaa1 -> bbbb2 (head), add b\n<base> -> aaaa1 (current), add a\n");
		run("heads");
		assertThat(this.out).hasToString("bbbb2 (head)\n");
		run("current");
		assertThat(this.out).hasToString("aaaa1\n");
		run("show", "bbb");
		assertThat(this.out).hasToString(
				"Rev: bbbb2 (head)\nParent: aaaa1\nPath: " + this.folder.resolve("R_bbbb2.sql") + "\n\n    add b\n\n");
	}

	@Test
	void currentTellsByItsExitCodeWhetherRevisionsArePending() {
		assertThat(run("current", "--check-heads")).isEqualTo(3);
		run("upgrade", "heads");
		assertThat(run("current", "--check-heads")).isZero();
	}

	@Test
	void stampRunsNothing() {
		assertThat(run("stamp", "head")).isZero();
		assertThat(this.out).hasToString("The database is said to be at bbbb2; nothing was run.\n");
		assertThat(run("current")).isZero();
		assertThat(this.out).hasToString("bbbb2 (head)\n");
	}

	@Test
	void halfAppliedRevisionIsShown() throws Exception {
		write("cccc3", "bbbb2", "CREATE TABLE c (id int);\nCREATE TABLE d (id nosuchtype);", "");
		assertThat(run("upgrade", "head")).isEqualTo(1);
		assertThat(run("current", "--check-heads")).isEqualTo(3);
		assertThat(this.out).hasToString("bbbb2\ncccc3 (half applied: 1 of 2 statements of its upgrade are done)\n");
	}

	@Test
	void failureIsOneLineAndExitCodeOne() {
		assertThat(run("upgrade", "zzzz")).isEqualTo(1);
		assertThat(this.err.toString()).startsWith("FAILED: ").contains("'zzzz'").doesNotContain("\tat ");
		assertThat(this.out).hasToString("");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "upgrade", "upgrade head --nonsense", "downgrade -x", "nosuchcommand", "revision",
			"revision -m x --format xml", "-1" })
	void wrongLineIsExitCodeTwoAndTriesNothing(String line) {
		String[] args = line.isEmpty() ? new String[0] : line.split(" ");
		assertThat(commandLine().needsCommands(args)).isFalse();
		assertThat(run(args)).isEqualTo(2);
		assertThat(this.asked).isZero();
		assertThat(this.err.toString()).isNotBlank();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "--help", "-h", "upgrade --help", "help", "help upgrade", "--version", "downgrade -1 --help" })
	void questionForHelpStartsNothing(String line) {
		assertThat(commandLine().needsCommands(line.split(" "))).isFalse();
		assertThat(run(line.split(" "))).isZero();
		assertThat(this.asked).isZero();
		assertThat(this.out.toString()).isNotBlank();
	}

	@Test
	void everyCommandHasHelpWithAnExample() {
		for (String command : List.of("upgrade", "downgrade", "current", "history", "heads", "show", "revision",
				"merge", "stamp", "check")) {
			assertThat(run(command, "--help")).isZero();
			assertThat(this.out.toString()).as(command).contains("Usage: migrations " + command).contains("Examples:");
		}
	}

}
