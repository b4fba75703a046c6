package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * {@code --output json}: one document, whatever happens.
 */
class JsonOutputTests {

	@TempDir
	private Path folder = Path.of("");

	private TestCommandLine line = new TestCommandLine(this.folder);

	@BeforeEach
	void twoRevisions() {
		this.line = new TestCommandLine(this.folder).twoRevisions();
	}

	@Test
	void revisionHasAllThatItSays() {
		assertThat(this.line.run("show", "aaaa1", "--output", "json")).isZero();
		String file = this.line.file("aaaa1").toString();
		assertThat(this.line.out()).isEqualTo("[{\"id\":\"aaaa1\",\"downRevisions\":[],\"dependsOn\":[],"
				+ "\"branchLabels\":[],\"children\":[\"bbbb2\"],\"message\":\"add a\",\"created\":\"\","
				+ "\"generatedBy\":\"\",\"location\":\"" + file + "\",\"file\":\"" + file + "\",\"head\":false,"
				+ "\"effectiveHead\":false,\"branchPoint\":false,\"mergePoint\":false}]\n");
	}

	@Test
	void runSaysWhatRan() {
		assertThat(this.line.run("--output=json", "upgrade", "head")).isZero();
		assertThat(this.line.json().propertyNames()).containsExactly("dialect", "before", "after", "steps");
		assertThat(this.line.json().at("/steps/1/revision").asString()).isEqualTo("bbbb2");
		assertThat(this.line.json().at("/steps/1/durationMillis").isNumber()).isTrue();
		this.line.run("stamp", "aaaa1", "--output", "JSON", "-q");
		assertThat(this.line.json().at("/after/0").asString()).isEqualTo("aaaa1");
	}

	@Test
	void everyCommandAnswersADocument() {
		this.line.revision("cccc3", "revises: aaaa1");
		for (String command : new String[] { "upgrade heads", "downgrade base", "stamp heads", "current", "history",
				"heads", "branches", "show heads", "check", "ensure-version", "upgrade head --sql",
				"merge heads --rev-id dddd4", "revision --rev-id eeee5", "nosuchcommand", "upgrade nosuchrevision" }) {
			this.line.run((command + " --output json").split(" "));
			assertThat(this.line.json().isContainer()).as(command).isTrue();
			assertThat(this.line.out()).as(command).hasLineCount(1);
		}
	}

	@Test
	void currentSaysHowDatabaseAndRevisionsStand() {
		this.line.run("upgrade", "aaaa1");
		assertThat(this.line.run("current", "-c", "--output", "json")).isEqualTo(3);
		assertThat(this.line.json().propertyNames()).containsExactly("dialect", "versionTable", "upToDate", "current",
				"unknown", "halfApplied");
		assertThat(this.line.json().at("/upToDate").asBoolean()).isFalse();
		assertThat(this.line.json().at("/current/0/id").asString()).isEqualTo("aaaa1");
	}

	@Test
	void historySaysWhatIsCurrentWhenAsked() {
		this.line.run("upgrade", "aaaa1");
		this.line.run("history", "-i", "--output", "json");
		assertThat(this.line.json().at("/0/current").asBoolean()).isFalse();
		assertThat(this.line.json().at("/1/current").asBoolean()).isTrue();
		this.line.run("history", "--output", "json");
		assertThat(this.line.json().at("/1").has("current")).isFalse();
	}

	@Test
	void checkNamesTheDifferences() {
		assertThat(this.line.run("check", "--output", "json")).isEqualTo(4);
		assertThat(this.line.json().at("/differences").size()).isEqualTo(2);
		assertThat(this.line.json().at("/upgradedFirst/1").asString()).isEqualTo("bbbb2");
	}

	@Test
	void failureHasTypeAndFactsAndALineForPeople() {
		this.line.revision("cccc3", "revises: aaaa1");
		assertThat(this.line.run("upgrade", "head", "--output", "json")).isOne();
		String message = "Multiple heads exist: 'bbbb2', 'cccc3'. Run 'merge heads -m \"merge\"' to join them, run"
				+ " 'upgrade heads' to apply each of them, or name one of them instead of 'head'.";
		String escaped = message.replace("\"", "\\\"");
		assertThat(this.line.out()).isEqualTo("{\"error\":\"" + escaped + "\",\"type\":\"MultipleHeadsException\","
				+ "\"facts\":{\"heads\":[\"bbbb2\",\"cccc3\"],\"target\":\"head\"}}\n");
		assertThat(this.line.err()).isEqualTo("FAILED: " + message + "\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "upgrade --output json", "--output=json upgrade", "upgrade --output=JSON head --nonsense",
			"nosuchcommand --output json" })
	void wrongLineIsADocumentToo(String command) {
		assertThat(this.line.run(command.split(" "))).isEqualTo(2);
		assertThat(this.line.json().at("/type").asString()).isEqualTo("Usage");
		assertThat(this.line.err()).startsWith(this.line.json().at("/error").asString());
		assertThat(this.line.asked()).isZero();
	}

	@Test
	void documentIsNeverColoured() {
		this.line.run("heads", "--output", "json", "--color", "always");
		assertThat(this.line.out()).doesNotContain("\u001B");
	}

	@Test
	void commandLineWithoutAWriterSaysSo() {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		MigrationsCommandLine none = new MigrationsCommandLine(() -> this.line, new PrintWriter(out),
				new PrintWriter(err));
		assertThat(none.run("upgrade", "head", "--output", "json")).isEqualTo(2);
		assertThat(err.toString()).startsWith(
				"This command line cannot write JSON: it was made without a JsonFormat. Leave '--output json' out.\n");
		assertThat(out.toString()).isEmpty();
		assertThat(this.line.asked()).isZero();
	}

}
