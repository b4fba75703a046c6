package dev.migrations.script;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Source files of a test: written, compiled, packed into archives.
 */
public final class Sources {

	private Sources() {
	}

	/**
	 * A Java revision of the package {@code db.revisions} that executes one statement.
	 */
	public static String revision(String className, String id, String revises) {
		String parents = revises.isEmpty() ? "{}" : "\"" + revises + "\"";
		return """
				package db.revisions;

				import dev.migrations.operation.Operations;
				import dev.migrations.script.Migration;
				import dev.migrations.script.Revision;

				@Revision(id = "%s", revises = %s)
				public class %s implements Migration {

					@Override
					public void upgrade(Operations op) {
						op.execute("select '%s'");
					}

				}
				""".formatted(id, parents, className, id);
	}

	/**
	 * A SQL revision that executes one statement.
	 */
	public static String sql(String id, String revises) {
		return "-- revision: %s\n-- revises: %s\n\n-- upgrade\nselect '%s';\n\n-- downgrade\n".formatted(id, revises,
				id);
	}

	public static Path write(Path file, String text) {
		try {
			Files.createDirectories(file.getParent());
			return Files.writeString(file, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Compiles all files below the source folder with every warning an error.
	 */
	public static void compile(Path sources, Path classes) {
		List<String> arguments = new ArrayList<>(List.of("-proc:none", "-Xlint:all,-classfile,-path", "-Werror", "-d",
				classes.toString(), "-cp", System.getProperty("java.class.path")));
		files(sources).filter((file) -> file.toString().endsWith(".java")).map(Path::toString).forEach(arguments::add);
		java.io.ByteArrayOutputStream messages = new java.io.ByteArrayOutputStream();
		int result = ToolProvider.getSystemJavaCompiler()
			.run(null, messages, messages, arguments.toArray(String[]::new));
		assertThat(messages.toString(StandardCharsets.UTF_8)).isEmpty();
		assertThat(result).isZero();
	}

	/**
	 * Packs a folder into an archive, with entries for its directories, as Maven and
	 * Gradle do.
	 */
	public static void pack(Path folder, Path archive) {
		try (OutputStream out = Files.newOutputStream(archive); JarOutputStream jar = new JarOutputStream(out)) {
			for (Path file : files(folder).filter((file) -> !file.equals(folder)).sorted().toList()) {
				boolean directory = Files.isDirectory(file);
				String name = folder.relativize(file).toString().replace('\\', '/');
				jar.putNextEntry(new JarEntry(directory ? name + "/" : name));
				if (!directory) {
					Files.copy(file, jar);
				}
				jar.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static URLClassLoader classLoader(Path... places) {
		return new URLClassLoader(Arrays.stream(places).map(Sources::url).toArray(URL[]::new),
				Sources.class.getClassLoader());
	}

	private static Stream<Path> files(Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static URL url(Path path) {
		try {
			return path.toUri().toURL();
		}
		catch (MalformedURLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
