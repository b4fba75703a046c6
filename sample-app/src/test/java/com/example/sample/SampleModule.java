package com.example.sample;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A copy of this module that a test may change: its sources, its classes, and its
 * packaged jar.
 */
final class SampleModule {

	private static final Path JAVA = Path.of("src", "main", "java");

	private static final Path CLASSES = Path.of("target", "classes");

	private final Path folder;

	private final Path jar;

	private SampleModule(Path folder, Path jar) {
		this.folder = folder;
		this.jar = jar;
	}

	/**
	 * Copies the module.
	 */
	static SampleModule copiedTo(Path folder) throws IOException {
		copy(Path.of("src", "main"), folder.resolve("src").resolve("main"));
		copy(CLASSES, folder.resolve(CLASSES));
		Path jar = folder.resolve("target").resolve("app.jar");
		Files.copy(packagedJar(), jar);
		return new SampleModule(folder, jar);
	}

	private static Path packagedJar() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("sample-app-[^s]*(SNAPSHOT)?\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("The sample is not packaged: run this with 'mvn verify'"));
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> paths = Files.walk(from)) {
			for (Path path : paths.toList()) {
				Path target = to.resolve(from.relativize(path).toString());
				if (Files.isDirectory(path)) {
					Files.createDirectories(target);
				}
				else {
					Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

	Path folder() {
		return this.folder;
	}

	/**
	 * Changes a source, and compiles it into the classes as an IDE would.
	 */
	void edit(String source, String oldText, String newText) throws IOException {
		Path file = this.folder.resolve(JAVA).resolve(source);
		String text = Files.readString(file);
		if (!text.contains(oldText)) {
			throw new IllegalArgumentException(source + " does not hold: " + oldText);
		}
		Files.writeString(file, text.replace(oldText, newText));
		compile(file);
	}

	/**
	 * Compiles every revision of the source tree, with all warnings as errors.
	 */
	void compileRevisions() throws IOException {
		try (Stream<Path> files = Files.list(this.folder.resolve(JAVA).resolve("db").resolve("revisions"))) {
			compile(files.toArray(Path[]::new));
		}
	}

	private void compile(Path... files) {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<String> arguments = new ArrayList<>(List.of("-d", this.folder.resolve(CLASSES).toString(), "-cp",
				this.folder.resolve(CLASSES) + File.pathSeparator + libraries(), "-proc:none", "-parameters",
				"-Xlint:cast,deprecation,divzero,empty,fallthrough,finally,overrides,rawtypes,removal,static,try,unchecked,varargs",
				"-Werror"));
		Arrays.stream(files).map(Path::toString).forEach(arguments::add);
		int result = compiler.run(null, null, null, arguments.toArray(String[]::new));
		if (result != 0) {
			throw new IllegalStateException("Compilation failed: " + Arrays.toString(files));
		}
	}

	private static String libraries() {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> !entry.contains("sample-app"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/**
	 * Puts the classes and resources into the packaged jar, as a build would.
	 */
	void repackage() throws IOException {
		copy(this.folder.resolve("src").resolve("main").resolve("resources"), this.folder.resolve(CLASSES));
		try (FileSystem archive = FileSystems.newFileSystem(this.jar)) {
			Path target = archive.getPath("BOOT-INF", "classes");
			try (Stream<Path> paths = Files.walk(this.folder.resolve(CLASSES))) {
				paths.filter(Files::isRegularFile).forEach((path) -> add(path, target));
			}
		}
	}

	private void add(Path file, Path target) {
		try {
			Path entry = target.resolve(this.folder.resolve(CLASSES).relativize(file).toString());
			Files.createDirectories(entry.getParent());
			Files.copy(file, entry, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Runs {@code java -jar app.jar migrations ...} in the module's folder.
	 */
	Outcome packaged(String... arguments) throws IOException, InterruptedException {
		return run(List.of("-jar", this.jar.toString()), arguments);
	}

	/**
	 * Runs the main class from the folder of classes, as an IDE does.
	 */
	Outcome development(String... arguments) throws IOException, InterruptedException {
		return run(List.of("-cp", this.folder.resolve(CLASSES) + File.pathSeparator + libraries(),
				SampleApplication.class.getName()), arguments);
	}

	private Outcome run(List<String> what, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m",
						"-XX:TieredStopAtLevel=1"));
		command.addAll(what);
		command.add("migrations");
		command.addAll(List.of(arguments));
		Path output = this.folder.resolve("output.txt");
		Process process = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		if (!process.waitFor(120, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("Still running after two minutes: " + command);
		}
		return new Outcome(process.exitValue(), Files.readString(output));
	}

	/**
	 * How a command ended.
	 *
	 * @param exitCode its exit code
	 * @param output what it printed
	 */
	record Outcome(int exitCode, String output) {

	}

}
