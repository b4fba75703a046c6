package dev.migrations.script;

import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Revisions below their locations, of both kinds, in folders, jars and source trees.
 */
class RecursiveLocationsTests {

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@TempDir
	private Path folder;

	private Path java;

	private Path classes;

	@BeforeEach
	void sources() {
		this.java = this.folder.resolve("src/main/java");
		this.classes = this.folder.resolve("target/classes");
		logger().addAppender(this.log);
		this.log.start();
	}

	@AfterEach
	void detach() {
		logger().detachAppender(this.log);
	}

	private static Logger logger() {
		return (Logger) LoggerFactory.getLogger(ScriptDirectory.class);
	}

	private static String inPackage(String name, String className, String id, String revises) {
		return Sources.revision(className, id, revises).replace("package db.revisions;", "package " + name + ";");
	}

	/**
	 * {@code a1} and {@code b1} in the location, {@code a2} and {@code b2} below it.
	 */
	private void build() {
		Sources.write(this.java.resolve("db/revisions/A1.java"), Sources.revision("A1", "a1", ""));
		Sources.write(this.java.resolve("db/revisions/shop/stock/A2.java"),
				inPackage("db.revisions.shop.stock", "A2", "a2", "a1"));
		Sources.compile(this.java, this.classes);
		Sources.write(this.classes.resolve("db/revisions/B1.sql"), Sources.sql("b1", "a1"));
		Sources.write(this.classes.resolve("db/revisions/shop/B2.sql"), Sources.sql("b2", "b1"));
	}

	private static ScriptLocations locations(boolean recursive, String... texts) {
		return ScriptLocations.of(List.of(texts).stream().map(Location::parse).toList()).withRecursive(recursive);
	}

	private static Scripts load(ScriptLocations locations, ClassLoader loader) {
		return ScriptDirectory
			.of(locations, loader, new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor())
			.load();
	}

	private Scripts loadSources(ScriptLocations locations, ClassLoader loader) {
		return ScriptDirectory
			.of(locations, loader, new AsmRevisionHeaderReader(), MigrationFactory.noArgumentConstructor(),
					DevelopmentSources.of(this.classes).orElseThrow())
			.load();
	}

	private static void assertBelow(Scripts scripts) {
		assertThat(scripts.all()).extracting(Script::id).containsExactly("a1", "a2", "b1", "b2");
		assertThat(place(scripts, "a1")).isEqualTo(ScriptPlace.of(Location.DEFAULT));
		assertThat(place(scripts, "a2")).isEqualTo(new ScriptPlace(Location.DEFAULT, "shop/stock"));
		assertThat(place(scripts, "b2")).isEqualTo(new ScriptPlace(Location.DEFAULT, "shop"));
		assertThat(scripts.script("a2").orElseThrow().location()).isEqualTo("db.revisions.shop.stock.A2");
		assertThat(scripts.all()).allSatisfy((script) -> assertThat(script.migration()).isNotNull());
	}

	private static ScriptPlace place(Scripts scripts, String id) {
		return scripts.script(id).flatMap(Script::place).orElseThrow();
	}

	@Test
	void foldersOfTheClassPathAreSearchedIfWanted() throws IOException {
		build();
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			assertBelow(load(locations(true, "classpath:db/revisions"), loader));
			assertThat(load(locations(false, "classpath:db/revisions"), loader).all()).extracting(Script::id)
				.containsExactly("a1", "b1");
		}
	}

	@Test
	void jarsAreSearchedIfWanted() throws IOException {
		build();
		Path jar = this.folder.resolve("an app.jar");
		Sources.pack(this.classes, jar);
		try (URLClassLoader loader = Sources.classLoader(jar)) {
			assertBelow(load(locations(true, "classpath:db/revisions"), loader));
			assertThat(load(locations(false, "classpath:db/revisions"), loader).all()).extracting(Script::id)
				.containsExactly("a1", "b1");
		}
	}

	@Test
	void sourceTreeIsSearchedAndCompiledWithoutABuild() throws IOException {
		build();
		Sources.write(this.folder.resolve("src/main/resources/db/revisions/B1.sql"), Sources.sql("b1", "a1"));
		Sources.write(this.folder.resolve("src/main/resources/db/revisions/shop/B2.sql"), Sources.sql("b2", "b1"));
		Path added = Sources.write(this.java.resolve("db/revisions/y2026/A3.java"),
				inPackage("db.revisions.y2026", "A3", "a3", "a2"));
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			Scripts scripts = loadSources(locations(true, "classpath:db/revisions"), loader);
			assertThat(scripts.all()).extracting(Script::id).containsExactly("a1", "a2", "a3", "b1", "b2");
			assertThat(scripts.script("a3").flatMap(Script::file)).contains(added);
			assertThat(place(scripts, "a3")).isEqualTo(new ScriptPlace(Location.DEFAULT, "y2026"));
			assertThat(scripts.script("a3").orElseThrow().migration().getClass().getName())
				.isEqualTo("db.revisions.y2026.A3");
			assertThat(scripts.script("a2").orElseThrow().migration()).isNotNull();
			Files.delete(added);
			Files.delete(this.java.resolve("db/revisions/shop/stock/A2.java"));
			assertThat(loadSources(locations(true, "classpath:db/revisions"), loader).all()).extracting(Script::id)
				.containsExactly("a1", "b1", "b2");
			assertThat(loadSources(locations(false, "classpath:db/revisions"), loader).all()).extracting(Script::id)
				.containsExactly("a1", "b1");
		}
	}

	@Test
	void sourceInTheWrongPackageIsNamed() throws IOException {
		build();
		Sources.write(this.java.resolve("db/revisions/A3.java"), inPackage("other", "A3", "a3", "a2"));
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			assertThatExceptionOfType(ScriptException.class)
				.isThrownBy(() -> loadSources(locations(true, "classpath:db/revisions"), loader))
				.withMessage(
						"Class 'other.A3' is not in the package 'db.revisions', in whose folder its source file is."
								+ " Correct the line 'package' of the file, or move the file.");
		}
	}

	@Test
	void foldersOfTheFileSystemAreSearchedThroughLinksAndNotWhereHidden() throws IOException {
		Path volume = this.folder.resolve("volume");
		Sources.write(volume.resolve("..2026_11_20/R1.sql"), Sources.sql("r1", "base"));
		Files.createSymbolicLink(volume.resolve("..data"), Path.of("..2026_11_20"));
		Files.createSymbolicLink(volume.resolve("R1.sql"), Path.of("..data/R1.sql"));
		Sources.write(volume.resolve("deep/er/R2.sql"), Sources.sql("r2", "r1"));
		Path link = Files.createSymbolicLink(this.folder.resolve("link"), volume);
		for (Path location : List.of(volume, link)) {
			Scripts scripts = load(locations(true, "file:" + location), getClass().getClassLoader());
			assertThat(scripts.all()).extracting(Script::id).containsExactly("r1", "r2");
			assertThat(place(scripts, "r2").folder()).isEqualTo("deep/er");
			assertThat(load(locations(false, "file:" + location), getClass().getClassLoader()).all())
				.extracting(Script::id)
				.containsExactly("r1");
		}
	}

	@Test
	void whatTwoLocationsFindIsThereOnceWithOneWarning() throws IOException {
		build();
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			assertBelow(load(locations(true, "classpath:db/revisions", "package:db.revisions.shop",
					"classpath:db/revisions/shop"), loader));
		}
		assertThat(this.log.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly(
					"Revisions [a2] of 'package:db.revisions.shop' are found by another location as well; keep only one of"
							+ " the two in 'migrations.locations'",
					"Revisions [b2] of 'classpath:db/revisions/shop' are found by another location as well; keep only one"
							+ " of the two in 'migrations.locations'");
	}

	@Test
	void locationsThatOnlyLookAlikeDoNotOverlap() throws IOException {
		build();
		try (URLClassLoader loader = Sources.classLoader(this.classes)) {
			assertThat(load(locations(false, "classpath:db/revisions", "classpath:db/revisions/shop"), loader).all())
				.extracting(Script::id)
				.containsExactly("a1", "b1", "b2");
		}
		assertThat(this.log.list).isEmpty();
	}

}
