package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RevisesRewriterTests {

	@TempDir
	private Path folder;

	/**
	 * Rewrites a text in which {@code §} marks the value, and expects nothing else to
	 * change.
	 */
	private void assertRewritten(String name, String marked, String expected, String... revises) throws IOException {
		String[] parts = marked.split("§", -1);
		assertThat(parts).hasSize(3);
		Path file = this.folder.resolve(name);
		Files.write(file, String.join("", parts).getBytes(StandardCharsets.UTF_8));
		String before = RevisesRewriter.rewrite(file, List.of(revises));
		assertThat(Files.readAllBytes(file))
			.isEqualTo((parts[0] + expected + parts[2]).getBytes(StandardCharsets.UTF_8));
		RevisesRewriter.restore(file, before);
		assertThat(Files.readAllBytes(file)).isEqualTo(String.join("", parts).getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@ValueSource(strings = { "@Revision(id = \"b\", revises = §\"a\"§)", "@Revision(revises = §{}§, id = \"b\")",
			"@Revision(id = \"b\", revises=§{\"a\",\"c\"}§ , message = \"x\")",
			"@Revision(id = \"b\", revises = §{ \"a\", \"c\" }§)", "@dev.migrations.script.Revision(revises = §FIRST§)",
			"@Revision( // id\n\tid = \"b\", // revises = \"x\",\n\trevises =\n\t\t§{\n\t\t\t\"a\", // one\n\t\t\t\"c\"\n\t\t}§,\n"
					+ "\tmessage = \"y\")",
			"@Revision(id = \"b\", message = \"revises = \\\"z\\\", (\", revises = §\"a\"§)",
			"@Revision(id = \"b\", message = \"\"\"\n\trevises = \"z\", \\\"\"\" {{((\n\t\"\"\", revises = §\"a\"§)",
			"/* @Revision(revises = \"no\") */ // @Revision(revises = \"no\")\n@Deprecated(since = \"@Revision(revises = \")\n"
					+ "@Revision(id = \"b\", revises = §\"a\"§)",
			"@Revision(id = \"b\", revises = §\"a\"§ /* the first, of all */, message = \"m\")",
			"@Revision(id = \"b\", revises = §\"a\"§ // the first\n)",
			"@Revision(id = \"b\", revises = /* was {} */ §\"a\"§)",
			"@Revision(id = \"b\", revises = §(\"a\")§, branchLabels = { \"l\", \"m\" })",
			"@Revision(branchLabels = { \"l\", \"m\" }, revises = §\"a\"§)",
			"@Revision (\r\n\tid = \"b\",\r\n\trevises = §\"a\"§,\r\n\tmessage = \"ä\")\r\n" })
	void onlyTheValueOfTheAnnotationChanges(String annotation) throws IOException {
		String source = "package db;\n\n/** Ümlaut: revises = \"no\", it's. */\n" + annotation
				+ "\npublic class R implements Migration {\n\tString revises = \"no\"; // @Revision(revises = {})\n}\n";
		assertRewritten("R.java", source, "\"new\"", "new");
		assertRewritten("R.java", source, "{}");
		assertRewritten("R.java", source, "{ \"x\", \"y\" }", "x", "y");
	}

	@ParameterizedTest
	@CsvSource({ "new, new", "'x, y', 'x, y'", "'', base" })
	void onlyTheValueOfTheSqlHeaderChanges(String revises, String expected) throws IOException {
		String[] ids = revises.isEmpty() ? new String[0] : revises.split(", ");
		assertRewritten("R.sql",
				"-- licence\n-- revision: b\n-- revises:§ a§\n-- message: revises: z\n\n-- upgrade\n-- revises: no\n",
				" " + expected, ids);
		assertRewritten("R.sql", "--revises:§a , c§\r\n--revision: b\r\n\r\n-- upgrade\r\nselect 'ä';\r\n",
				" " + expected, ids);
		assertRewritten("R.sql", "\uFEFF-- revises :§ base§\n-- revision: b\n-- upgrade", " " + expected, ids);
		assertRewritten("R.sql", "-- revision: b\n  -- revises:§§", " " + expected, ids);
	}

	@ParameterizedTest
	@ValueSource(strings = { "public class R {\n\tString revises = \"a\";\n}\n",
			"@Revision(id = \"b\")\nclass R {\n\tvoid f(String revises) {\n\t\trevises = (\"a\");\n\t}\n}\n",
			"@OtherRevision(revises = \"a\")\nclass R {\n}\n", "@Revision(id = \"b\", revises = \"a\"" })
	void sourceWithoutTheAttributeIsNotTouched(String source) {
		Path file = Sources.write(this.folder.resolve("R.java"), source);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> RevisesRewriter.rewrite(file, List.of("a")))
			.withMessage("File '" + file + "' has no attribute 'revises' of @Revision. Write it as generated revisions"
					+ " do, then run the command again.");
		assertThat(file).hasContent(source);
	}

	@Test
	void sqlWithoutTheHeaderIsNotTouched() {
		Path file = Sources.write(this.folder.resolve("R.sql"), "-- revision: b\n");
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> RevisesRewriter.rewrite(file, List.of("a")))
			.withMessage("File '" + file + "' has no header 'revises'. Write it as generated revisions do, then run the"
					+ " command again.");
		assertThat(file).hasContent("-- revision: b\n");
	}

	@Test
	void fileThatIsNoUtf8IsNotTouched() throws IOException {
		byte[] latin = "-- revises: a\n-- message: \u00e4\n".getBytes(StandardCharsets.ISO_8859_1);
		Path file = Files.write(this.folder.resolve("R.sql"), latin);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> RevisesRewriter.rewrite(file, List.of("a")))
			.withMessageStartingWith("File '" + file + "' cannot be read: ")
			.withMessageEndingWith(". Make it a text file in UTF-8 that can be read.");
		assertThat(Files.readAllBytes(file)).isEqualTo(latin);
	}

	@Test
	void annotationBelowALongCommentIsFound() throws IOException {
		assertRewritten("R.java", "/* " + "\"quotes\" it's\n".repeat(20_000) + "*/\nimport a.b;\n@Revision(message = \""
				+ "\\\"x".repeat(20_000) + "\", revises = §\"a\"§)\nclass R {\n}\n", "\"c\"", "c");
	}

}
