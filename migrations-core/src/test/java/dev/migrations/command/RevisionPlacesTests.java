package dev.migrations.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.migrations.render.RevisionFileNaming;
import dev.migrations.render.RevisionFileNamingException;
import dev.migrations.script.Location;
import dev.migrations.script.RevisionOutput;
import dev.migrations.script.RevisionOutputException;
import dev.migrations.script.UnknownLocationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where new revisions go, with real files; each is found again and applied without a
 * build.
 */
class RevisionPlacesTests {

	@TempDir
	private Path folder = Path.of("");

	private TestModule module = new TestModule(this.folder);

	@BeforeEach
	void newModule() {
		this.module = new TestModule(this.folder);
	}

	private List<String> ids() {
		return this.module.commands().history(null).stream().map(RevisionInfo::id).toList();
	}

	@ParameterizedTest
	@EnumSource
	void revisionGoesBesideItsParentAndHeadsToTheFirstLocation(RevisionFormat format) {
		this.module.format(format).locations(false, "classpath:db/revisions", "classpath:db/shop");
		Path sources = (format == RevisionFormat.JAVA) ? this.module.java : this.module.resources;
		Path base = this.module.revision("a1", (request) -> request.withVersionPath("classpath:db/revisions"));
		assertThat(base).hasParent(sources.resolve("db/revisions"));
		Path shop = this.module.revision("b1",
				(request) -> request.withParents(List.of("base"))
					.withBranchLabels(List.of("shop"))
					.withVersionPath("classpath:db/shop"));
		assertThat(shop).hasParent(sources.resolve("db/shop"));
		assertThat(this.module.revision("b2", "shop@head")).hasParent(sources.resolve("db/shop"));
		assertThat(this.module.revision("a2", "a1")).hasParent(sources.resolve("db/revisions"));
		assertThat(this.module.heads()).content().endsWith("\na2\nb2\n");
		Path merge = this.module.revision("c1", "b2", "a2");
		assertThat(merge).as("a merge goes to its first parent's").hasParent(sources.resolve("db/shop"));
		assertThat(this.module.heads()).content().endsWith("here.\nc1\n");
		assertThat(sources.resolve("db/shop/HEADS")).doesNotExist();
		assertThat(this.module.commands().upgrade("heads").after()).containsExactly("c1");
		assertThat(this.module.commands().downgrade("base").after()).isEmpty();
	}

	@Test
	void javaRevisionInASubPackageIsFoundCompiledAndFollowedThere() throws IOException {
		this.module.format(RevisionFormat.JAVA)
			.locations(true, "package:db.revisions")
			.settings((settings) -> settings.withNaming(settings.naming().get().withTemplate("y{year}/R_{rev}")));
		Path first = this.module.revision("a1");
		assertThat(first.getParent().getFileName().toString()).startsWith("y2");
		assertThat(first).content().startsWith("package db.revisions." + first.getParent().getFileName() + ";\n");
		this.module.settings((settings) -> settings);
		Path second = this.module.revision("a2");
		assertThat(second).hasParent(first.getParent())
			.content()
			.startsWith("package db.revisions." + first.getParent().getFileName() + ";\n");
		assertThat(ids()).containsExactly("a2", "a1");
		assertThat(this.module.commands().upgrade("head").after()).containsExactly("a2");
		assertThat(this.module.classes).isEmptyDirectory();
	}

	@Test
	void sqlRevisionInASubFolderIsFollowedThere() {
		this.module.sql("db/revisions/2026/R1.sql", "a1", "base");
		assertThat(ids()).as("not recursive unless it is wanted").isEmpty();
		this.module.locations(true, "classpath:db/revisions");
		assertThat(this.module.revision("a2")).hasParent(this.module.resources.resolve("db/revisions/2026"));
		assertThat(this.module.heads()).content().endsWith("here.\na2\n");
		assertThat(this.module.commands().upgrade("head").after()).containsExactly("a2");
	}

	@Test
	void outputFolderStandsForTheLocation() {
		Path out = this.module.java.resolve("db/revisions");
		this.module.sql("db/revisions/shop/R1.sql", "a1", "base");
		this.module.format(RevisionFormat.JAVA)
			.locations(true, "classpath:db/revisions")
			.output(RevisionOutput.folder(out));
		Path file = this.module.revision("a2");
		assertThat(file).hasParent(out.resolve("shop")).content().startsWith("package db.revisions.shop;\n");
		assertThat(this.module.revision("a3", (request) -> request.withOutput(this.folder.resolve("here"))))
			.hasParent(this.folder.resolve("here"));
	}

	@Test
	void folderOfTheFileSystemHoldsTheListToo() {
		Path sql = this.folder.resolve("sql");
		this.module.locations(true, "file:" + sql).output(RevisionOutput.sources(java.util.Optional.empty(), sql));
		assertThat(this.module.revision("a1")).hasParent(sql);
		assertThat(sql.resolve("HEADS")).content().endsWith("here.\na1\n");
		assertThat(this.module.commands().upgrade("head").after()).containsExactly("a1");
	}

	@Test
	void newBaseNeedsALocationWhereThereAreSeveral() {
		this.module.locations(false, "classpath:db/revisions", "classpath:db/shop");
		assertThatExceptionOfType(VersionPathRequiredException.class).isThrownBy(() -> this.module.revision("a1"))
			.withMessage("A revision that follows none could go to any of the locations 'classpath:db/revisions',"
					+ " 'classpath:db/shop'. Name one with '--version-path'.")
			.satisfies((ex) -> assertThat(ex.locations()).containsExactly(Location.DEFAULT,
					Location.parse("classpath:db/shop")));
		assertThat(this.module.resources).doesNotExist();
	}

	@Test
	void locationThatIsNotConfiguredIsRefused() {
		for (String text : List.of("classpath:db/other", "no location")) {
			assertThatExceptionOfType(UnknownLocationException.class)
				.isThrownBy(() -> this.module.revision("a1", (request) -> request.withVersionPath(text)))
				.withMessage("The location '" + text + "' is not represented in 'migrations.locations', which are"
						+ " 'classpath:db/revisions'. Name one of them, or add it to the property.")
				.satisfies((ex) -> assertThat(ex.location()).isEqualTo(text))
				.satisfies((ex) -> assertThat(ex.known()).containsExactly(Location.DEFAULT));
		}
		assertThat(this.module.resources).doesNotExist();
	}

	@Test
	void foldersInNamesNeedRecursion() {
		this.module.settings((settings) -> settings.withNaming(RevisionFileNaming.defaults().withTemplate("y/R{rev}")));
		assertThatExceptionOfType(RevisionFileNamingException.class).isThrownBy(() -> this.module.revision("a1"))
			.withMessageStartingWith("The file-name template 'y/R{rev}' has folders, ");
	}

	@Test
	void equalNamesOfOneDayAreRefusedAndNothingIsLost() throws IOException {
		this.module.settings((settings) -> settings.withNaming(settings.naming().get().withTemplate("R_{slug}")));
		Path first = this.module.revision("a1");
		byte[] content = Files.readAllBytes(first);
		assertThatExceptionOfType(RevisionOutputException.class).isThrownBy(() -> this.module.revision("a2"))
			.withMessage("File '" + first + "' exists and is not overwritten. Choose another id or message; '{rev}' in"
					+ " 'migrations.file-name' gives each revision a name of its own.");
		assertThat(Files.readAllBytes(first)).isEqualTo(content);
		assertThat(this.module.heads()).content().endsWith("here.\na1\n");
	}

	@Test
	void withoutTheListThereIsNoRevision() throws IOException {
		Files.createDirectories(this.module.heads().resolve("in the way"));
		assertThatExceptionOfType(RevisionOutputException.class).isThrownBy(() -> this.module.revision("a1"))
			.withMessageStartingWith("File '" + this.module.heads() + "' cannot be written: ");
		try (Stream<Path> files = Files.list(this.module.heads().getParent())) {
			assertThat(files).containsExactly(this.module.heads());
		}
	}

	@Test
	void unknownRevisionOfASubFolderIsFoundBeforeASecondBranchStarts() {
		this.module.packaged().locations(true, "classpath:db/revisions");
		Path newer = this.module.sql("db/revisions/2026/R1.sql", "a1", "base");
		assertThatExceptionOfType(UnknownRevisionFileException.class).isThrownBy(() -> this.module.revision("a2"))
			.withMessageStartingWith("The revision '" + newer + "' is not part of the running application.");
	}

	@Test
	void hooksRunInOrderAfterTheListIsWritten() {
		List<String> seen = new ArrayList<>();
		this.module.settings((settings) -> settings.withHooks(List.of(hook("first", seen), hook("second", seen))));
		Path file = this.module.revision("a1");
		assertThat(seen).containsExactly("first " + file + " a1", "second " + file + " a1");
	}

	private PostWriteHook hook(String name, List<String> seen) {
		return new PostWriteHook() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public void afterWrite(Path file) throws IOException {
				List<String> lines = Files.readAllLines(RevisionPlacesTests.this.module.heads());
				seen.add(name + " " + file + " " + lines.get(lines.size() - 1));
			}

		};
	}

	@Test
	void firstHookThatFailsEndsTheCommandAndTheFilesStay() {
		List<String> seen = new ArrayList<>();
		this.module.settings((settings) -> settings
			.withHooks(List.of(hook("first", seen), CommandHook.of("format", "no-such-program"), hook("last", seen))));
		assertThatExceptionOfType(PostWriteHookException.class).isThrownBy(() -> this.module.revision("a1"))
			.withMessageMatching("Revision file '.*_a1_m\\.sql' is written and stays, but the hook 'format' failed:"
					+ " java\\.io\\.IOException: Cannot run program \"no-such-program\".* Correct the hook and run it on"
					+ " the file by hand; do not write the revision again\\.")
			.satisfies((ex) -> assertThat(Objects.requireNonNull(ex.file())).exists())
			.satisfies((ex) -> assertThat(ex.exitStatus()).isNull());
		assertThat(seen).hasSize(1);
		assertThat(this.module.heads()).content().endsWith("here.\na1\n");
		assertThat(ids()).containsExactly("a1");
	}

}
