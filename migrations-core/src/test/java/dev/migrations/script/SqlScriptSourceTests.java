package dev.migrations.script;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteScript.Section;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SqlScriptSourceTests {

	private static final String USERS = """
			-- revision: 88fb11965e20
			-- revises: 043bdf6fcef1
			-- message: add users table
			-- created: 2026-11-20T11:13:43Z
			-- generated-by: Hibernate 7.4.5.Final, postgresql 18
			-- creates: table users

			-- upgrade
			CREATE TABLE users (id bigint);

			-- downgrade
			DROP TABLE users;
			""";

	@TempDir
	private Path folder;

	@Test
	void readsTheFormatOfAGeneratedRevision() {
		Script script = only(USERS);
		assertThat(script.header()).isEqualTo(
				new RevisionHeader("88fb11965e20", List.of("043bdf6fcef1"), List.of(), List.of(), "add users table",
						"2026-11-20T11:13:43Z", "Hibernate 7.4.5.Final, postgresql 18", true, List.of("table users")));
		assertThat(script.fileName()).isEqualTo("users.sql");
		assertThat(script.location()).isEqualTo(file().toString());
		assertThat(script.file()).contains(file());
		assertThat(upgrade(script)).containsExactly(
				new ExecuteScript("users.sql", List.of(new Section(null, "CREATE TABLE users (id bigint);", 9))));
		assertThat(downgrade(script))
			.containsExactly(new ExecuteScript("users.sql", List.of(new Section(null, "DROP TABLE users;", 12))));
	}

	@Test
	void readsEveryOptionalHeader() {
		Script script = only("""
				-- revision: m1
				-- revises: a1, b1
				-- branch-labels: shop, prices
				-- depends-on: c1,d1
				-- transactional: false
				-- creates: table users, index ix_users
				-- creates: sequence users_seq
				-- message:
				-- upgrade
				""");
		assertThat(script.header())
			.isEqualTo(new RevisionHeader("m1", List.of("a1", "b1"), List.of("shop", "prices"), List.of("c1", "d1"), "",
					"", "", false, List.of("table users", "index ix_users", "sequence users_seq")));
	}

	@Test
	void keepsTheSectionsOfEachDialect() {
		Script script = only("""
				-- revision: a1
				-- revises: base
				-- upgrade
				select 1;
				-- upgrade (postgresql)
				select 2;
				-- downgrade ( H2 )

				select 3;
				""");
		assertThat(script.header().revises()).isEmpty();
		assertThat(upgrade(script)).containsExactly(new ExecuteScript("users.sql",
				List.of(new Section(null, "select 1;", 4), new Section("postgresql", "select 2;", 6))));
		assertThat(downgrade(script))
			.containsExactly(new ExecuteScript("users.sql", List.of(new Section("h2", "\nselect 3;", 8))));
	}

	@Test
	void aMissingDowngradeSectionIsIrreversible() {
		assertThat(downgrade(only("-- revision: a1\n-- revises: base\n-- upgrade\nselect 1;\n")))
			.containsExactly(new Irreversible("'users.sql' has no downgrade section"));
	}

	@Test
	void anEmptyDowngradeSectionDoesNothing() {
		assertThat(downgrade(only("-- revision: a1\n-- revises: base\n-- upgrade\nselect 1;\n-- downgrade\n\n")))
			.containsExactly(new ExecuteScript("users.sql", List.of(new Section(null, "", 6))));
	}

	@Test
	void aLicenceAboveTheHeaderIsLeftAlone() {
		assertThat(only("-- Copyright 2026: nobody\n-- See https://example.com\n--\n\n" + USERS).id())
			.isEqualTo("88fb11965e20");
	}

	@Test
	void byteOrderMarkAndWindowsLineEndsAreLeftOut() {
		Script script = only("\uFEFF" + USERS.replace("\n", "\r\n"));
		assertThat(script.header().message()).isEqualTo("add users table");
		assertThat(upgrade(script)).isEqualTo(upgrade(only(USERS)));
	}

	@Test
	void commentsOfASectionThatOnlyStartLikeAMarkerAreSql() {
		Script script = only(
				"-- revision: a1\n-- revises: base\n-- upgrade\n-- upgrade the prices of 2026\nselect 1;\n");
		assertThat(upgrade(script)).containsExactly(new ExecuteScript("users.sql",
				List.of(new Section(null, "-- upgrade the prices of 2026\nselect 1;", 4))));
	}

	@Test
	void otherFilesOfTheFolderAreLeftAlone() {
		Sources.write(this.folder.resolve("HEADS"), "x");
		Sources.write(this.folder.resolve("README.md"), "x");
		Sources.write(this.folder.resolve("old.sql/a.sql"), "x");
		assertThat(SqlScriptSource.folder(this.folder).scripts()).isEmpty();
	}

	@Test
	void aFolderThatDoesNotExistHasNoRevisions() {
		assertThat(SqlScriptSource.folder(this.folder.resolve("none")).scripts()).isEmpty();
		assertThat(SqlScriptSource.classpath("no/such/folder", getClass().getClassLoader()).scripts()).isEmpty();
	}

	@Test
	void findsTheFilesOfDirectoriesAndArchives() throws IOException {
		Sources.write(this.folder.resolve("dir/db/revisions/a.sql"), Sources.sql("a1", "base"));
		Sources.write(this.folder.resolve("jar/db/revisions/b.sql"), Sources.sql("b1", "a1"));
		Sources.write(this.folder.resolve("jar/db/revisions/sub/c.sql"), Sources.sql("c1", "b1"));
		Sources.pack(this.folder.resolve("jar"), this.folder.resolve("b.jar"));
		try (URLClassLoader loader = Sources.classLoader(this.folder.resolve("dir"), this.folder.resolve("b.jar"))) {
			List<Script> scripts = SqlScriptSource.classpath("db/revisions", loader).scripts();
			assertThat(scripts).extracting(Script::toString)
				.containsExactly("a1 (" + this.folder.resolve("dir/db/revisions/a.sql") + ")",
						"b1 (" + this.folder.resolve("b.jar") + "!/db/revisions/b.sql)");
			assertThat(scripts.get(1).file()).isEmpty();
			assertThat(upgrade(scripts.get(1)))
				.containsExactly(new ExecuteScript("b.sql", List.of(new Section(null, "select 'b1';", 5))));
		}
	}

	@Test
	void sectionsAreReadWhenTheyAreAskedFor() throws IOException {
		byte[] broken = { (byte) 0xC3, (byte) 0x28 };
		Path file = Sources.write(file(), "-- revision: a1\n-- revises: base\n-- upgrade\n");
		Files.write(file, broken, java.nio.file.StandardOpenOption.APPEND);
		Script script = SqlScriptSource.folder(this.folder).scripts().get(0);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(script::migration)
			.withMessage("Line 4 of '" + file + "' is not written in UTF-8. Save the file in UTF-8.");
	}

	@Test
	void aHeaderThatIsNotUtf8IsRefused() throws IOException {
		Files.write(file(), "-- revision: a1\n-- message: ä\n".getBytes(StandardCharsets.ISO_8859_1));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(SqlScriptSource.folder(this.folder)::scripts)
			.withMessage("Line 2 of '" + file() + "' is not written in UTF-8. Save the file in UTF-8.")
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(2))
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo(file().toString()));
	}

	@Test
	void aFileWithoutHeaderIsRefused() {
		String message = "File '%s' is no revision: it does not start with a header."
				+ " Make '-- revision: <id>' its first line, or move it out of the revisions.";
		assertRefused("", message);
		assertRefused("-- just a comment\n", message);
		assertRefused("select 1;\n-- revision: a1\n", message);
		assertRefused("-- upgrade\nselect 1;\n", message);
		assertRefused("-- upgrade\n-- revision: a1\n-- revises: base\n", message);
	}

	@Test
	void anUnknownHeaderIsRefused() {
		assertRefused("-- revision: a1\n-- revise: b1\n-- upgrade\n",
				"Line 2 of '%s' has the unknown header 'revise'. The headers are revision, revises, message, created,"
						+ " generated-by, creates, branch-labels, depends-on and transactional.");
	}

	@Test
	void aLineAmongTheHeadersThatIsNoneIsRefused() {
		String remedy = " Write headers as '-- key: value'; SQL and other comments belong below '-- upgrade'.";
		assertRefused("-- revision: a1\n-- revises b1\n-- upgrade\n",
				"Line 2 of '%s' is no header: '-- revises b1'." + remedy);
		assertRefused("-- revision: a1\n-- revises: base\nselect 1;\n-- upgrade\n",
				"Line 3 of '%s' is no header: 'select 1;'." + remedy);
	}

	@Test
	void missingHeadersAreNamed() {
		assertRefused("-- revises: base\n-- upgrade\n",
				"File '%s' has no header 'revision'. Add '-- revision: <id>' above the first section.");
		assertRefused("-- revision: a1\n-- upgrade\n",
				"File '%s' has no header 'revises'. Add '-- revises: <id>' with the revision before it,"
						+ " or '-- revises: base' for none.");
		assertRefused("-- revision: a1\n-- revises:\n-- upgrade\n",
				"Line 2 of '%s' has an empty header 'revises'. Add '-- revises: <id>' with the revision before it,"
						+ " or '-- revises: base' for none.");
	}

	@Test
	void aHeaderGivenTwiceIsRefused() {
		assertRefused("-- revision: a1\n-- revises: b1\n-- revises: c1\n-- upgrade\n",
				"Line 3 of '%s' gives the header 'revises' a second time, after line 2."
						+ " Keep one of them; several values are separated by commas.");
	}

	@Test
	void valuesThatCannotBeAreRefused() {
		assertRefused("-- revision: a1\n-- revises: base\n-- transactional: no\n-- upgrade\n",
				"Line 3 of '%s' has 'transactional: no'. Write 'true' or 'false'.");
		assertRefused("-- revision: head\n-- revises: base\n-- upgrade\n",
				"Line 1 of '%s' has the bad id 'head'. Write up to 32 letters, digits or underscores;"
						+ " 'head', 'heads', 'base' and 'current' are taken.");
		assertRefused("-- revision: a1\n-- revises: base, b1\n-- upgrade\n",
				"Line 2 of '%s' revises 'base' and other revisions."
						+ " Write '-- revises: base' for a revision that follows none, or only the ids it follows.");
	}

	@Test
	void aFileWithoutUpgradeSectionIsRefused() {
		assertRefused("-- revision: a1\n-- revises: base\n", "File '%s' has no upgrade section."
				+ " Add the line '-- upgrade' and below it the SQL; leave it empty if there is nothing to do.");
		assertRefusedWhenLoaded("-- revision: a1\n-- revises: base\n-- downgrade\nselect 1;\n",
				"File '%s' has no upgrade section."
						+ " Add the line '-- upgrade' and below it the SQL; leave it empty if there is nothing to do.");
	}

	@Test
	void aSectionGivenTwiceIsRefused() {
		assertRefusedWhenLoaded("-- revision: a1\n-- revises: base\n-- upgrade (h2)\nselect 1;\n--upgrade (H2)\n",
				"Line 5 of '%s' starts the section '-- upgrade (h2)' a second time, after line 3."
						+ " Put both parts under one of them.");
	}

	@Test
	void aMarkerThatIsAlmostOneIsRefusedBecauseMissingItWouldRunTheDowngrade() {
		String remedy = " Write '-- upgrade', '-- downgrade' or '-- upgrade (postgresql)'.";
		String head = "-- revision: a1\n-- revises: base\n-- upgrade\nselect 1;\n";
		assertRefusedWhenLoaded(head + "-- downgrade: \n",
				"Line 5 of '%s' looks like the start of a section and is none: '-- downgrade:'." + remedy);
		assertRefusedWhenLoaded(head + "--- DOWNGRADE ---\n",
				"Line 5 of '%s' looks like the start of a section and is none: '--- DOWNGRADE ---'." + remedy);
		assertRefusedWhenLoaded(head + "-- downgrade (postgresql, h2)\n",
				"Line 5 of '%s' looks like the start of a section and is none: '-- downgrade (postgresql, h2)'."
						+ remedy);
	}

	private void assertRefused(String text, String message) {
		Sources.write(file(), text);
		assertThatExceptionOfType(ScriptException.class).isThrownBy(SqlScriptSource.folder(this.folder)::scripts)
			.withMessage(message.formatted(file()));
	}

	private void assertRefusedWhenLoaded(String text, String message) {
		assertThatExceptionOfType(ScriptException.class).isThrownBy(only(text)::migration)
			.withMessage(message.formatted(file()));
	}

	private Script only(String text) {
		Sources.write(file(), text);
		List<Script> scripts = SqlScriptSource.folder(this.folder).scripts();
		assertThat(scripts).hasSize(1);
		return scripts.get(0);
	}

	private Path file() {
		return this.folder.resolve("users.sql");
	}

	private static List<Operation> upgrade(Script script) {
		return Operations.record(script.migration()::upgrade);
	}

	private static List<Operation> downgrade(Script script) {
		return Operations.record(script.migration()::downgrade);
	}

}
