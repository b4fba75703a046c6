package dev.migrations.boot.testsupport;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * An application in a process of its own, as a shell starts it.
 *
 * @param mainClass the application
 * @param classPath what stands before the tests' class path, or is empty
 * @param folder where it runs, and leaves its output
 * @param options options of the JVM
 * @param environment environment variables
 */
public record ApplicationProcess(String mainClass, String classPath, Path folder, List<String> options,
		Map<String, String> environment) {

	private static final long SECONDS = 120;

	public static ApplicationProcess of(Class<?> application, Path folder) {
		return new ApplicationProcess(application.getName(), "", folder, List.of(), Map.of());
	}

	public ApplicationProcess withOptions(String... newOptions) {
		return new ApplicationProcess(this.mainClass, this.classPath, this.folder, List.of(newOptions),
				this.environment);
	}

	public ApplicationProcess withEnvironment(String name, String value) {
		return new ApplicationProcess(this.mainClass, this.classPath, this.folder, this.options, Map.of(name, value));
	}

	/**
	 * Runs it to its end.
	 * @throws IOException if it cannot be started
	 * @throws InterruptedException if the wait is interrupted
	 */
	public Ended run(List<String> args) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-cp", this.classPath + testClassPath()));
		command.addAll(this.options);
		command.add(this.mainClass);
		command.addAll(args);
		Path out = this.folder.resolve("out.txt");
		Path err = this.folder.resolve("err.txt");
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.folder.toFile())
			.redirectOutput(out.toFile())
			.redirectError(err.toFile());
		builder.environment().putAll(this.environment);
		Process process = builder.start();
		if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
			process.destroyForcibly();
			throw new IllegalStateException("The process did not end: " + text(out) + text(err));
		}
		return new Ended(process.exitValue(), text(out), text(err));
	}

	/**
	 * Without the core's tests, which configure the logging system.
	 */
	private static String testClassPath() {
		String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(all.split(File.pathSeparator))
			.filter((entry) -> !entry.matches(".*migrations-core.*(test-classes/?|-tests\\.jar)"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static String text(Path file) throws IOException {
		return Files.readString(file, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
	}

	/**
	 * How it ended.
	 *
	 * @param exitCode its exit code
	 * @param out what it wrote to standard output
	 * @param err what it wrote to standard error
	 */
	public record Ended(int exitCode, String out, String err) {

		public String all() {
			return this.out + this.err;
		}

	}

}
