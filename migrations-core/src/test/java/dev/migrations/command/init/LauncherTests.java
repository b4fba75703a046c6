package dev.migrations.command.init;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The launcher, run by bash where {@code java} and {@code mvn} only tell how they were
 * called.
 */
class LauncherTests {

	private static final String PACKAGED = "PK BOOT-INF/classes/";

	private static final Instant BUILT = Instant.now().minusSeconds(1000);

	@TempDir
	private Path folder = Path.of("");

	private Path module = this.folder;

	private Path bin = this.folder;

	@BeforeEach
	void initializedModule() throws IOException {
		this.bin = Files.createDirectory(this.folder.resolve("bin"));
		program(this.bin.resolve("java"));
		program(this.bin.resolve("mvn"));
		this.module = Files.createDirectory(this.folder.resolve("my module"));
		Files.writeString(this.module.resolve("pom.xml"), "<project/>");
		ProjectTemplate.GENERIC.initialize(this.module);
		age(BUILT.minusSeconds(1000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "target/app.jar", "build/libs/app.jar" })
	void packagedApplicationTakesArgumentsAsTheyAre(String jar) throws Exception {
		archive(jar, PACKAGED, BUILT);
		Ended ended = run("revision", "-m", "it's \"new\"  $HOME *", "", "--autogenerate");
		assertThat(ended.out()).containsExactly("java", this.module.toString(), "-jar", jar, "migrations", "revision",
				"-m", "it's \"new\"  $HOME *", "", "--autogenerate");
		assertThat(ended.exitCode()).isEqualTo(7);
	}

	@Test
	void javaHomeGoesBeforeThePath() throws Exception {
		archive("target/app.jar", PACKAGED, BUILT);
		Path home = this.folder.resolve("a jdk");
		Files.createDirectories(home.resolve("bin"));
		program(home.resolve("bin/java"));
		Files.delete(this.bin.resolve("java"));
		ProcessBuilder process = process("heads");
		process.environment().put("JAVA_HOME", home.toString());
		assertThat(end(process).out()).startsWith("java").endsWith("migrations", "heads");
	}

	@Test
	void archiveThatIsNoApplicationIsPassedOver() throws Exception {
		archive("target/app-exec.jar", PACKAGED, BUILT);
		archive("target/app-sources.jar", "PK", BUILT.plusSeconds(1));
		archive("target/app.jar", "PK", BUILT.plusSeconds(2));
		assertThat(run("heads").out()).contains("target/app-exec.jar");
	}

	@Test
	void newestOfSeveralApplicationsIsTaken() throws Exception {
		archive("target/app-1.jar", PACKAGED, BUILT);
		archive("target/app-2.jar", PACKAGED, BUILT.plusSeconds(2));
		archive("target/app-3.jar", PACKAGED, BUILT.plusSeconds(1));
		assertThat(run("heads").out()).contains("target/app-2.jar");
	}

	@Test
	void applicationOlderThanTheSourcesIsPassedOver() throws Exception {
		archive("target/app.jar", PACKAGED, BUILT);
		Path revision = this.module.resolve("src/main/java/db/revisions/R_aaaa1.java");
		Files.writeString(revision, "class R_aaaa1 {}");
		assertThat(run("heads").out()).startsWith("mvn");
		age(BUILT.minusSeconds(1000));
		assertThat(run("heads").out()).startsWith("java");
		Files.delete(revision);
		assertThat(run("heads").out()).startsWith("mvn");
	}

	@Test
	void applicationOlderThanItsBuildFileIsPassedOver() throws Exception {
		archive("target/app.jar", PACKAGED, BUILT);
		Files.setLastModifiedTime(this.module.resolve("pom.xml"), FileTime.from(BUILT.plusSeconds(1)));
		assertThat(run("heads").out()).startsWith("mvn");
	}

	@Test
	void mavenGetsOneTextThatItsPluginSplits() throws Exception {
		Ended ended = run("revision", "-m", "it's \"new\"  $HOME \\ *", "--x.y=a b");
		assertThat(ended.out()).containsExactly("mvn", this.module.toString(), "-q", "spring-boot:run",
				"-Dspring-boot.run.arguments=migrations 'revision' '-m' 'it'\"'\"'s \"new\"  $HOME \\ *' '--x.y=a b'");
		assertThat(ended.exitCode()).isEqualTo(7);
		assertThat(run().out()).endsWith("-Dspring-boot.run.arguments=migrations");
	}

	@Test
	void wrapperOfTheModuleGoesBeforeMaven() throws Exception {
		program(this.module.resolve("mvnw"));
		assertThat(run("heads").out()).startsWith("mvnw");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a\tb", "a\nb", "a ${user.home}" })
	void whatMavenCannotPassOnIsRefused(String argument) throws Exception {
		Ended ended = run("revision", "-m", argument);
		assertThat(ended.exitCode()).isOne();
		assertThat(ended.out()).isEmpty();
		assertThat(ended.err()).isEqualTo("Maven cannot pass on the argument '" + argument
				+ "': it is empty, or holds a tab, a line end or '${'. Run 'mvn package' first; the packaged"
				+ " application takes it as it is.\n");
	}

	@Test
	void gradleModuleMustBePackaged() throws Exception {
		Files.move(this.module.resolve("pom.xml"), this.module.resolve("build.gradle"));
		Ended ended = run("heads");
		assertThat(ended.exitCode()).isOne();
		assertThat(ended.err()).isEqualTo("There is no packaged application in build/libs that is newer than the"
				+ " sources. Run 'gradle bootJar' first.\n");
		archive("build/libs/app.jar", PACKAGED, BUILT);
		assertThat(run("heads").out()).startsWith("java");
	}

	/**
	 * A program that prints its name, where it runs, and its arguments, each between line
	 * ends, and ends with a status of its own.
	 */
	private static void program(Path file) throws IOException {
		Files.writeString(file, """
				#!/bin/sh
				name=${0##*/}
				printf '%s\\n' "$name" "$PWD" "$@"
				exit 7
				""");
		assertThat(file.toFile().setExecutable(true)).isTrue();
	}

	private void archive(String path, String text, Instant built) throws IOException {
		Path file = this.module.resolve(path);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		Files.setLastModifiedTime(file, FileTime.from(built));
	}

	private void age(Instant time) throws IOException {
		try (Stream<Path> sources = Files.walk(this.module.resolve("src"))) {
			for (Path source : sources.toList()) {
				Files.setLastModifiedTime(source, FileTime.from(time));
			}
		}
		Files.setLastModifiedTime(this.module.resolve("pom.xml"), FileTime.from(time));
	}

	private Ended run(String... args) throws Exception {
		return end(process(args));
	}

	/**
	 * Started in another folder than the module.
	 */
	private ProcessBuilder process(String... args) {
		List<String> command = new ArrayList<>(List.of("my module/migrations/migrate"));
		command.addAll(List.of(args));
		command.add(0, "bash");
		ProcessBuilder process = new ProcessBuilder(command).directory(this.folder.toFile());
		process.environment().remove("JAVA_HOME");
		process.environment().put("CDPATH", this.folder.toString());
		process.environment().put("LC_ALL", "C.UTF-8");
		process.environment().merge("PATH", this.bin.toString(), (path, first) -> first + ":" + path);
		return process;
	}

	private Ended end(ProcessBuilder builder) throws Exception {
		Path out = this.folder.resolve("out.txt");
		Path err = this.folder.resolve("err.txt");
		Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		return new Ended(process.exitValue(), Files.readAllLines(out, StandardCharsets.UTF_8), Files.readString(err));
	}

	private record Ended(int exitCode, List<String> out, String err) {

	}

}
