package dev.migrations.script;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JavaScriptSourceTests {

	@TempDir
	private Path folder;

	private Path sources;

	private Path classes;

	@BeforeEach
	void folders() {
		this.sources = this.folder.resolve("sources");
		this.classes = this.folder.resolve("classes");
	}

	@Test
	void findsTheRevisionsOfADirectory() throws IOException {
		java("R1", Sources.revision("R1", "a1", ""));
		java("R2", Sources.revision("R2", "a2", "a1"));
		Sources.compile(this.sources, this.classes);
		assertFindsBoth(this.classes);
	}

	@Test
	void findsTheRevisionsOfAnArchive() throws IOException {
		java("R1", Sources.revision("R1", "a1", ""));
		java("R2", Sources.revision("R2", "a2", "a1"));
		java("sub.R3", Sources.revision("R3", "a3", "a2").replace("db.revisions", "db.revisions.sub"));
		Sources.compile(this.sources, this.classes);
		Path archive = this.folder.resolve("with space.jar");
		Sources.pack(this.classes, archive);
		assertFindsBoth(archive);
	}

	private void assertFindsBoth(Path place) throws IOException {
		try (URLClassLoader loader = Sources.classLoader(place)) {
			List<Script> scripts = source(loader).scripts();
			assertThat(scripts).extracting(Script::toString)
				.containsExactlyInAnyOrder("a1 (db.revisions.R1)", "a2 (db.revisions.R2)");
			Script second = scripts.stream().filter((script) -> script.id().equals("a2")).findFirst().orElseThrow();
			assertThat(second.fileName()).isEqualTo("R2.java");
			assertThat(second.file()).isEmpty();
			assertThat(second.header().revises()).containsExactly("a1");
			assertThat(Operations.record(second.migration()::upgrade))
				.containsExactly(new ExecuteSql("select 'a2'", List.of()));
		}
	}

	@Test
	void readsTheWholeHeader() throws IOException {
		java("R1", """
				package db.revisions;
				@dev.migrations.script.Revision(id = "m1", revises = { "a1", "b1" }, branchLabels = "shop",
						dependsOn = { "c1" }, message = "merge \\u00e4", created = "2026-11-20T11:13:43Z",
						generatedBy = "Hibernate", transactional = false)
				abstract class R1 {
				}
				""");
		Sources.compile(this.sources, this.classes);
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			assertThat(source(loader).scripts()).extracting(Script::header)
				.containsExactly(new RevisionHeader("m1", List.of("a1", "b1"), List.of("shop"), List.of("c1"),
						"merge ä", "2026-11-20T11:13:43Z", "Hibernate", false, List.of()));
		}
	}

	@Test
	void loadsNoClassUntilTheCodeIsAskedFor() throws IOException {
		java("R1", Sources.revision("R1", "a1", ""));
		Sources.compile(this.sources, this.classes);
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			ClassLoader refusing = new ClassLoader(loader) {
				@Override
				protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
					throw new AssertionError("loaded " + name);
				}
			};
			List<Script> scripts = source(refusing).scripts();
			assertThat(scripts).hasSize(1);
			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> scripts.get(0).migration())
				.withMessage("loaded db.revisions.R1");
		}
	}

	@Test
	void leavesOtherClassesOfThePackageAlone() throws IOException {
		java("R1", Sources.revision("R1", "a1", "").replace("\n}\n", "\n\tstatic class Rows {\n\t}\n\n}\n"));
		java("Support", "package db.revisions;\n@Deprecated\nclass Support {\n}\n");
		Sources.compile(this.sources, this.classes);
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			assertThat(source(loader).scripts()).extracting(Script::id).containsExactly("a1");
		}
	}

	@Test
	void aPackageThatDoesNotExistHasNoRevisions() {
		assertThat(new JavaScriptSource("no.such.package", getClass().getClassLoader(), new AsmRevisionHeaderReader(),
				MigrationFactory.noArgumentConstructor())
			.scripts()).isEmpty();
	}

	@Test
	void aClassThatIsOnTheClassPathTwiceIsOneRevision() throws IOException {
		java("R1", Sources.revision("R1", "a1", ""));
		Sources.compile(this.sources, this.classes);
		Path archive = this.folder.resolve("same.jar");
		Sources.pack(this.classes, archive);
		try (URLClassLoader loader = Sources.classLoader(this.classes, archive)) {
			assertThat(source(loader).scripts()).hasSize(1);
		}
	}

	@Test
	void aClassThatIsTwoRevisionsIsRefused() throws IOException {
		java("R1", Sources.revision("R1", "a1", ""));
		Sources.compile(this.sources, this.classes);
		java("R1", Sources.revision("R1", "b1", ""));
		Path others = this.folder.resolve("others");
		Sources.compile(this.sources, others);
		try (URLClassLoader loader = Sources.classLoader(this.classes, others)) {
			assertThatExceptionOfType(ScriptException.class).isThrownBy(source(loader)::scripts)
				.withMessage("Class 'db.revisions.R1' is on the class path twice, as two different revisions: in '"
						+ this.classes.resolve("db/revisions/R1.class") + "' and in '"
						+ others.resolve("db/revisions/R1.class") + "'. Remove or rename one of them.");
		}
	}

	@Test
	void aBrokenClassFileIsNamed() throws IOException {
		Path broken = Sources.write(this.classes.resolve("db/revisions/R1.class"), "no class");
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			assertThatExceptionOfType(ScriptException.class).isThrownBy(source(loader)::scripts)
				.withMessageStartingWith("Class file '" + broken + "' cannot be understood: ")
				.withMessageEndingWith(" Build it again; if it was compiled for a newer Java than the running one,"
						+ " use that Java.");
		}
	}

	@Test
	void aBadIdIsRefused() {
		assertRefusedWhenListed("@Revision(id = \"a-1\"",
				"Revision 'db.revisions.R1' has the bad id 'a-1'. Write up to 32 letters, digits or underscores;"
						+ " 'head', 'heads', 'base' and 'current' are taken.");
	}

	private void assertRefusedWhenListed(String annotation, String message) {
		java("R1", Sources.revision("R1", "a1", "").replace("@Revision(id = \"a1\"", annotation));
		Sources.compile(this.sources, this.classes);
		assertThatExceptionOfType(ScriptException.class)
			.isThrownBy(() -> source(Sources.classLoader(this.classes)).scripts())
			.withMessage(message);
	}

	@Test
	void aRevisionThatIsNoMigrationIsRefused() {
		assertRefusedWhenLoaded(
				"package db.revisions;\n@dev.migrations.script.Revision(id = \"a1\", revises = {})\n"
						+ "class R1 {\n}\n",
				"Class 'db.revisions.R1' is marked with @Revision and is no Migration."
						+ " Add 'implements Migration', or remove the annotation.");
	}

	@Test
	void anAbstractRevisionIsRefused() {
		assertRefusedWhenLoaded(Sources.revision("R1", "a1", "").replace("public class", "public abstract class"),
				"Revision 'db.revisions.R1' is abstract. Make it a class that can be instantiated, or remove @Revision.");
	}

	@Test
	void aRevisionWithoutUsableConstructorIsRefused() {
		assertRefusedWhenLoaded(
				Sources.revision("R1", "a1", "")
					.replace("R1 implements Migration {", "R1 implements Migration {\n\n\tR1(String name) {\n\t}"),
				"Revision 'db.revisions.R1' has no constructor without arguments that can be called."
						+ " Give it one, or make an inner class static.");
	}

	@Test
	void aConstructorThatFailsIsNamed() {
		assertRefusedWhenLoaded(Sources.revision("R1", "a1", "")
			.replace("R1 implements Migration {",
					"R1 implements Migration {\n\n\tR1() {\n\t\tthrow new IllegalStateException(\"no data\");\n\t}"),
				"The constructor of revision 'db.revisions.R1' failed: java.lang.IllegalStateException: no data."
						+ " Do the work in upgrade(op), where it is part of the plan.");
	}

	@Test
	void aClassThatCannotBeLinkedIsNamed() throws IOException {
		java("Support",
				"package db.revisions;\nclass Support implements Runnable {\n" + "\n\tpublic void run() {\n\t}\n\n}\n");
		java("R1", Sources.revision("R1", "a1", "").replace("class R1 ", "class R1 extends Support "));
		Sources.compile(this.sources, this.classes);
		Files.delete(this.classes.resolve("db/revisions/Support.class"));
		assertThatExceptionOfType(ScriptException.class)
			.isThrownBy(() -> source(Sources.classLoader(this.classes)).scripts().get(0).migration())
			.withMessage("Revision 'db.revisions.R1' cannot be loaded: java.lang.NoClassDefFoundError:"
					+ " db/revisions/Support. Build the application again, with everything on its class path that the"
					+ " revision uses.");
	}

	private void assertRefusedWhenLoaded(String text, String message) {
		java("R1", text);
		Sources.compile(this.sources, this.classes);
		List<Script> scripts = source(Sources.classLoader(this.classes)).scripts();
		assertThatExceptionOfType(ScriptException.class).isThrownBy(() -> scripts.get(0).migration())
			.withMessage(message)
			.satisfies((ex) -> assertThat(ex.location()).isEqualTo("db.revisions.R1"));
	}

	@Test
	void aFactoryMakesTheObject() {
		java("R1", Sources.revision("R1", "a1", ""));
		Sources.compile(this.sources, this.classes);
		Migration made = (op) -> op.execute("made");
		List<Script> scripts = new JavaScriptSource("db.revisions", Sources.classLoader(this.classes),
				new AsmRevisionHeaderReader(), (type) -> made)
			.scripts();
		assertThat(scripts.get(0).migration()).isSameAs(made);
	}

	private void java(String className, String text) {
		Sources.write(this.sources.resolve("db/revisions/" + className.replace('.', '/') + ".java"), text);
	}

	private static JavaScriptSource source(ClassLoader loader) {
		return new JavaScriptSource("db.revisions", loader, new AsmRevisionHeaderReader(),
				MigrationFactory.noArgumentConstructor());
	}

}
