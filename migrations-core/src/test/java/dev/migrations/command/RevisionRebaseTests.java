package dev.migrations.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.migrations.MigrationsException;
import dev.migrations.script.HeadsFile;
import dev.migrations.script.RevisionOutputException;
import dev.migrations.script.Sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code rebase X --onto Y} on real files and a real database.
 */
class RevisionRebaseTests {

	@TempDir
	private Path folder = Path.of("");

	private TestModule module = new TestModule(this.folder);

	/**
	 * {@code a1 <- b1 <- b2}, and {@code c1} on {@code a1}.
	 */
	@BeforeEach
	void twoBranches() {
		this.module = new TestModule(this.folder);
		this.module.sql("db/revisions/A1.sql", "a1", "base");
		this.module.sql("db/revisions/B1.sql", "b1", "a1");
		this.module.sql("db/revisions/B2.sql", "b2", "b1");
		this.module.sql("db/revisions/C1.sql", "c1", "a1");
		this.module.commands().writeHeads();
	}

	private Map<String, String> files() throws IOException {
		Map<String, String> files = new TreeMap<>();
		try (Stream<Path> found = Files.walk(this.folder.resolve("src"))) {
			for (Path file : found.filter(Files::isRegularFile).toList()) {
				files.put(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
			}
		}
		return files;
	}

	private void assertRefused(String revision, String onto, String message) throws IOException {
		Map<String, String> before = files();
		assertThatExceptionOfType(RebaseException.class).isThrownBy(() -> this.module.commands().rebase(revision, onto))
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.revision()).isNotEmpty());
		assertThat(files()).isEqualTo(before);
	}

	private List<String> order() {
		List<String> ids = new ArrayList<>(
				this.module.commands().history(null).stream().map(RevisionInfo::id).toList());
		java.util.Collections.reverse(ids);
		return ids;
	}

	@Test
	void sqlRevisionFollowsTheOtherBranchAndRunsAfterIt() throws IOException {
		Path file = this.module.resources.resolve("db/revisions/C1.sql");
		String before = Files.readString(file);
		this.module.commands().upgrade("b2");
		RebaseResult result = this.module.commands().rebase("c1", "b2");
		assertThat(result).isEqualTo(new RebaseResult("c1", List.of("a1"), List.of("b2"), file, List.of("c1")));
		assertThat(result.changed()).isTrue();
		assertThat(file).hasContent(before.replace("-- revises: a1", "-- revises: b2"));
		assertThat(this.module.heads()).content().endsWith("here.\nc1\n");
		assertThat(order()).containsExactly("a1", "b1", "b2", "c1");
		assertThat(this.module.commands().upgrade("head").after()).containsExactly("c1");
	}

	@Test
	void wholeBranchMovesWithItsFirstRevision() {
		this.module.commands().rebase("b1", "c1");
		assertThat(order()).containsExactly("a1", "c1", "b1", "b2");
		assertThat(this.module.heads()).content().endsWith("here.\nb2\n");
		assertThat(this.module.commands().upgrade("head").after()).containsExactly("b2");
	}

	@Test
	void javaRevisionIsRewrittenInItsSource() throws IOException {
		Path file = Sources.write(this.module.java.resolve("db/revisions/D1.java"),
				Sources.revision("D1", "d1", "a1").replace("\n", "\r\n"));
		String before = Files.readString(file);
		RebaseResult result = this.module.commands().rebase("d1", "c1");
		assertThat(result.file()).isEqualTo(file);
		assertThat(Files.readString(file)).isEqualTo(before.replace("revises = \"a1\"", "revises = \"c1\""));
		assertThat(this.module.heads()).content().endsWith("here.\nb2\nd1\n");
		assertThat(order()).containsSubsequence("a1", "c1", "d1");
		assertThat(this.module.commands().upgrade("heads").after()).containsExactlyInAnyOrder("b2", "d1");
	}

	@Test
	void mergeIsRefusedBecauseItWouldForgetTheOthers() {
		Path merge = this.module.sql("db/revisions/M1.sql", "m1", "b2, c1");
		assertThatExceptionOfType(RebaseException.class).isThrownBy(() -> this.module.commands().rebase("m1", "c1"))
			.withMessage("Revision 'm1' joins 'b2', 'c1': to follow one revision alone, it would forget the others."
					+ " Delete it and merge the heads again.");
		assertThat(merge).content().contains("-- revises: b2, c1\n");
	}

	@Test
	void labelledRevisionMayBecomeABase() {
		Path file = this.module.sql("db/revisions/S1.sql", "s1", "c1", "branch-labels: shop");
		this.module.commands().rebase("shop@head", "base");
		assertThat(file).content().contains("-- revises: base\n");
		assertThat(this.module.heads()).content().endsWith("here.\nb2\nc1\ns1\n");
		assertThat(this.module.commands().upgrade("shop@head").after()).containsExactly("s1");
	}

	@Test
	void secondBaseWithoutALabelIsRefused() throws IOException {
		assertRefused("c1", "base",
				"Revision 'c1' cannot follow base: 'a1' does, and neither has a branch label. Name the"
						+ " revision to follow, or give 'c1' a branch label first.");
	}

	@Test
	void nothingIsWrittenWhereItFollowsThatOneAlready() throws IOException {
		Map<String, String> before = files();
		List<String> hooked = new ArrayList<>();
		this.module.settings((settings) -> settings.withHooks(List.of(new PostWriteHook() {

			@Override
			public String name() {
				return "x";
			}

			@Override
			public void afterWrite(Path file) {
				hooked.add(file.getFileName().toString());
			}

		})));
		assertThat(this.module.commands().rebase("c1", "a1").changed()).isFalse();
		assertThat(files()).isEqualTo(before);
		assertThat(hooked).isEmpty();
		this.module.commands().rebase("c1", "b1");
		assertThat(hooked).containsExactly("C1.sql");
	}

	@Test
	void appliedRevisionStays() throws IOException {
		this.module.commands().upgrade("b2");
		String message = " is applied: databases remember what it followed, so it stays where it is. Write a 'merge' of"
				+ " the heads instead, or downgrade it in every database first.";
		assertRefused("b2", "c1", "Revision 'b2'" + message);
		assertRefused("b1", "c1", "Revision 'b1'" + message);
	}

	@Test
	void halfAppliedRevisionStays() throws IOException {
		Sources.write(this.module.resources.resolve("db/revisions/D1.sql"),
				"-- revision: d1\n-- revises: b2\n\n-- upgrade\n"
						+ "CREATE TABLE d (id int);\nCREATE TABLE e (id nosuchtype);\n");
		assertThatExceptionOfType(MigrationsException.class).isThrownBy(() -> this.module.commands().upgrade("d1"));
		assertRefused("d1", "c1",
				"Revision 'd1' is half applied, so it stays where it is. Run 'upgrade heads' to finish"
						+ " it, or settle it with 'stamp'.");
	}

	@Test
	void revisionThatAnUnknownRowMayFollowStays() throws IOException {
		Path newer = this.module.sql("db/revisions/Z1.sql", "z1", "b2");
		this.module.commands().upgrade("z1");
		Files.delete(newer);
		assertRefused("b2", "c1",
				"The database is at 'z1', which this version of the application does not have, so it is"
						+ " not known whether revision 'b2' is applied. Use the version that has it.");
	}

	@Test
	void revisionCannotFollowItselfOrWhatComesAfterIt() throws IOException {
		this.module.sql("db/revisions/D1.sql", "d1", "c1", "depends-on: b2");
		assertRefused("b1", "b1",
				"Revision 'b1' cannot follow 'b1', which is itself. Name a revision of the other branch.");
		assertRefused("b1", "b2",
				"Revision 'b1' cannot follow 'b2', which follows or needs it. Name a revision of the other branch.");
		assertRefused("b1", "d1",
				"Revision 'b1' cannot follow 'd1', which follows or needs it. Name a revision of the other branch.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nosuch:c1", "beef:c1", "c1:nosuch", "c1:beef", "c1:heads", "heads:a1" })
	void whatIsUnknownOrAmbiguousIsRefused(String pair) throws IOException {
		this.module.sql("db/revisions/D1.sql", "beef1", "b2");
		this.module.sql("db/revisions/D2.sql", "beef2", "b2");
		Map<String, String> before = files();
		String[] names = pair.split(":");
		assertThatExceptionOfType(MigrationsException.class)
			.isThrownBy(() -> this.module.commands().rebase(names[0], names[1]))
			.satisfies((ex) -> assertThat(ex.getMessage()).endsWith("."));
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void baseIsNoRevisionToMove() {
		assertThatExceptionOfType(NoSourceFileException.class)
			.isThrownBy(() -> this.module.commands().rebase("base", "c1"))
			.withMessage("'base' stands for no revision. Name one, or run 'history' to see them.");
	}

	@Test
	void copyOfABuildIsNotTheSource() throws IOException {
		Path built = this.module.classes.resolve("db/revisions");
		Files.createDirectories(built.getParent());
		Files.move(this.module.resources.resolve("db/revisions"), built);
		this.module.packaged();
		String before = Files.readString(built.resolve("C1.sql"));
		assertThatExceptionOfType(NoSourceFileException.class)
			.isThrownBy(() -> this.module.commands().rebase("c1", "b2"))
			.withMessage("The source of revision 'c1' (" + built.resolve("C1.sql")
					+ ") is not at hand. Run the command from the application's sources.");
		assertThat(built.resolve("C1.sql")).hasContent(before);
	}

	@Test
	void listThatCannotBeWrittenTakesTheRevisionBack() throws IOException {
		Files.delete(this.module.heads());
		Files.createDirectories(this.module.heads().resolve("in the way"));
		Map<String, String> before = files();
		assertThatExceptionOfType(RevisionOutputException.class)
			.isThrownBy(() -> this.module.commands().rebase("c1", "b2"));
		assertThat(files()).isEqualTo(before);
	}

	@Test
	void hookThatFailsLeavesWhatWasWritten() {
		this.module.settings((settings) -> settings.withHooks(List.of(CommandHook.of("format", "false"))));
		assertThatExceptionOfType(PostWriteHookException.class)
			.isThrownBy(() -> this.module.commands().rebase("c1", "b2"));
		assertThat(order()).containsExactly("a1", "b1", "b2", "c1");
		assertThat(this.module.heads()).content().endsWith("here.\nc1\n");
		assertThat(HeadsFile.NAME).isEqualTo("HEADS");
	}

}
