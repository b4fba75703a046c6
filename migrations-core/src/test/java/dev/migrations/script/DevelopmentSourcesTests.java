package dev.migrations.script;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DevelopmentSourcesTests {

	private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@TempDir
	private Path module;

	private Path java;

	private Path resources;

	private Path classes;

	private URLClassLoader classLoader;

	@BeforeEach
	void builtModule() throws IOException {
		this.java = this.module.resolve("src/main/java/db/revisions");
		this.resources = this.module.resolve("src/main/resources/db/revisions");
		this.classes = this.module.resolve("target/classes");
		Sources.write(this.java.resolve("package-info.java"), "package db.revisions;\n");
		Sources.write(this.java.resolve("R1.java"), Sources.revision("R1", "a1", ""));
		Sources.write(this.java.resolve("R2.java"),
				Sources.revision("R2", "a2", "a1").replace("op.execute(", "op.execute(Support.PREFIX + "));
		Sources.write(this.java.resolve("Support.java"), support("old "));
		Sources.compile(this.module.resolve("src/main/java"), this.classes);
		Sources.write(this.resources.resolve("S1.sql"), Sources.sql("s1", "a2"));
		Sources.write(this.classes.resolve("db/revisions/S1.sql"), Sources.sql("s1", "a2").replace("'s1'", "'built'"));
		this.classLoader = Sources.classLoader(this.classes);
		for (String source : List.of("package-info.java", "R1.java", "R2.java", "Support.java")) {
			age(this.java.resolve(source));
		}
		age(this.resources.resolve("S1.sql"));
		logger().addAppender(this.log);
		this.log.start();
	}

	@AfterEach
	void close() throws IOException {
		logger().detachAppender(this.log);
		this.classLoader.close();
	}

	@Test
	void nothingIsCompiledWhenNothingIsStale() {
		BuiltFiles files = new BuiltFiles(this.java, this.classes.resolve("db/revisions"), false);
		RevisionCompiler refusing = new RevisionCompiler(this.classes, () -> {
			throw new AssertionError("compiled");
		});
		List<Script> scripts = new SourceTreeScriptSource(Location.DEFAULT, "db.revisions", this.classLoader,
				new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor(), files, refusing)
			.scripts();
		assertThat(scripts).extracting(Script::id).containsExactlyInAnyOrder("a1", "a2");
	}

	@Test
	void builtRevisionsNameTheirSourceFiles() {
		Scripts scripts = load();
		assertThat(scripts.all()).extracting(Script::id).containsExactly("a1", "a2", "s1");
		assertThat(script(scripts, "a1").file()).contains(this.java.resolve("R1.java"));
		assertThat(script(scripts, "s1").file()).contains(this.resources.resolve("S1.sql"));
		assertThat(upgrade(scripts, "a2")).containsExactly(new ExecuteSql("old select 'a2'", List.of()));
		assertThat(upgrade(scripts, "s1").toString()).contains("select 'built';");
	}

	@Test
	void aNewJavaRevisionIsCompiled() {
		Sources.write(this.java.resolve("R3.java"),
				Sources.revision("R3", "a3", "s1").replace("op.execute(", "op.execute(Support.PREFIX + "));
		Scripts scripts = load();
		assertThat(scripts.all()).extracting(Script::id).containsExactly("a1", "a2", "a3", "s1");
		assertThat(script(scripts, "a3").file()).contains(this.java.resolve("R3.java"));
		assertThat(upgrade(scripts, "a3")).containsExactly(new ExecuteSql("old select 'a3'", List.of()));
		assertThat(this.classes.resolve("db/revisions/R3.class")).doesNotExist();
	}

	@Test
	void aChangedSupportClassServesTheRevisionsThatWereBuilt() {
		Sources.write(this.java.resolve("R1.java"), Sources.revision("R1", "a1", "").replace("select", "changed"));
		Sources.write(this.java.resolve("Support.java"), support("new "));
		soon(this.java.resolve("R1.java"));
		soon(this.java.resolve("Support.java"));
		Scripts scripts = load();
		assertThat(upgrade(scripts, "a1")).containsExactly(new ExecuteSql("changed 'a1'", List.of()));
		assertThat(upgrade(scripts, "a2")).containsExactly(new ExecuteSql("new select 'a2'", List.of()));
	}

	@Test
	void newAndChangedSqlIsReadFromTheSourceTree() {
		soon(this.resources.resolve("S1.sql"));
		Sources.write(this.resources.resolve("S2.sql"), Sources.sql("s2", "s1"));
		Scripts scripts = load();
		assertThat(scripts.all()).extracting(Script::id).containsExactly("a1", "a2", "s1", "s2");
		assertThat(upgrade(scripts, "s1"))
			.containsExactly(new ExecuteScript("S1.sql", List.of(new ExecuteScript.Section(null, "select 's1';", 5))));
		assertThat(script(scripts, "s2").location()).isEqualTo(this.resources.resolve("S2.sql").toString());
	}

	@Test
	void leftOversOfDeletedSourcesAreIgnoredWithOneWarning() throws IOException {
		Files.delete(this.java.resolve("R2.java"));
		Files.delete(this.resources.resolve("S1.sql"));
		Files.delete(this.java.resolve("Support.java"));
		assertThat(load().all()).extracting(Script::id).containsExactly("a1");
		assertThat(this.log.list).extracting(ILoggingEvent::getLevel).containsExactly(Level.WARN, Level.WARN);
		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly(
					"Ignored [R2.class] in '" + this.classes.resolve("db/revisions") + "': no longer in '" + this.java
							+ "'; the next clean build removes it",
					"Ignored [S1.sql] in '" + this.classes.resolve("db/revisions") + "': no longer in '"
							+ this.resources + "'; the next clean build removes it");
	}

	@Test
	void aRenamedRevisionIsFoundOnce() throws IOException {
		Files.delete(this.java.resolve("R2.java"));
		Sources.write(this.java.resolve("R2b.java"), Sources.revision("R2b", "a2", "a1"));
		Scripts scripts = load();
		assertThat(scripts.all()).extracting(Script::id).containsExactly("a1", "a2", "s1");
		assertThat(script(scripts, "a2").location()).isEqualTo("db.revisions.R2b");
	}

	@Test
	void withoutASourceFolderOfThePackageTheClassesCount() throws IOException {
		Files.move(this.java, this.module.resolve("elsewhere"));
		Files.move(this.resources, this.module.resolve("elsewhere-too"));
		Scripts scripts = load();
		assertThat(scripts.all()).extracting(Script::id).containsExactly("a1", "a2", "s1");
		assertThat(script(scripts, "a1").file()).isEmpty();
	}

	@Test
	void aCompileErrorNamesFileLineAndMessage() {
		Path file = Sources.write(this.java.resolve("R3.java"),
				Sources.revision("R3", "a3", "s1").replace("op.execute(", "op.exekute("));
		assertThatExceptionOfType(ScriptException.class).isThrownBy(this::load)
			.withMessageStartingWith(
					"Line 12 of '" + file + "' does not compile: cannot find symbol; symbol:   method" + " exekute(")
			.withMessageEndingWith(". Correct the revision; the database is as it was.")
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(12));
	}

	@Test
	void aJavaWithoutCompilerIsNamed() {
		Path file = this.java.resolve("R1.java");
		assertThatExceptionOfType(ScriptException.class)
			.isThrownBy(() -> new RevisionCompiler(this.classes, () -> null).compile(List.of(file), this.classLoader))
			.withMessage("Revision '" + file + "' is newer than its class, and this Java has no compiler."
					+ " Build the application, or run it with a JDK.");
	}

	@Test
	void aClassOutsideOfThePackageIsLoadedByTheParent() throws ClassNotFoundException {
		CompiledClassLoader loader = new CompiledClassLoader("db.revisions", false, Map.of(), this.classLoader);
		assertThat(loader.loadClass("db.revisions.R1").getClassLoader()).isSameAs(loader);
		assertThat(loader.loadClass("java.lang.String")).isSameAs(String.class);
		assertThat(loader.loadClass(Migration.class.getName())).isSameAs(Migration.class);
		assertThatExceptionOfType(ClassNotFoundException.class)
			.isThrownBy(() -> loader.loadClass("db.revisions.Missing"))
			.withMessage("db.revisions.Missing");
	}

	@Test
	void theModuleIsFoundFromMavensAndGradlesFolders() throws IOException {
		assertThat(DevelopmentSources.of(this.classes))
			.contains(new DevelopmentSources(this.module, this.classes, this.classes));
		Path gradle = Files.createDirectories(this.module.resolve("build/classes/java/main"));
		assertThat(DevelopmentSources.of(gradle))
			.contains(new DevelopmentSources(this.module, gradle, this.module.resolve("build/resources/main")));
	}

	@Test
	void aPackagedApplicationHasNoModule() throws IOException {
		assertThat(DevelopmentSources.of(this.module.resolve("target/app.jar"))).isEmpty();
		assertThat(DevelopmentSources.of(this.module.resolve("other/classes"))).isEmpty();
		assertThat(DevelopmentSources.of(Files.createDirectories(this.module.resolve("deployed/target/classes"))))
			.isEmpty();
		assertThat(DevelopmentSources.of(String.class)).isEmpty();
		assertThat(DevelopmentSources.of(Test.class)).isEmpty();
	}

	@Test
	void theModuleOfAClassIsFound() {
		assertThat(DevelopmentSources.of(Migration.class)).isPresent();
	}

	private Scripts load() {
		return ScriptDirectory
			.of(List.of(Location.DEFAULT), this.classLoader, new AsmRevisionHeaderReader(),
					MigrationFactory.noArgumentConstructor(), DevelopmentSources.of(this.classes).orElseThrow())
			.load();
	}

	private static Script script(Scripts scripts, String id) {
		return scripts.script(id).orElseThrow();
	}

	private static List<Operation> upgrade(Scripts scripts, String id) {
		return Operations.record(script(scripts, id).migration()::upgrade);
	}

	private static String support(String prefix) {
		return "package db.revisions;\n\nclass Support {\n\n\tstatic final String PREFIX = prefix();\n\n"
				+ "\tprivate static String prefix() {\n\t\treturn \"" + prefix + "\";\n\t}\n\n}\n";
	}

	private static void age(Path file) throws IOException {
		Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
	}

	private static void soon(Path file) {
		try {
			Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(60)));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger(BuiltFiles.class);
	}

}
