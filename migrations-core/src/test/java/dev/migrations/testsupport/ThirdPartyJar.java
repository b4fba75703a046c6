package dev.migrations.testsupport;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import dev.migrations.dialect.Dialect;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A jar of somebody else's, compiled against this library as it is delivered: without the
 * tests, and so with the public types alone.
 */
public final class ThirdPartyJar {

	private static final Path SOURCES = Path.of("src/test/third-party");

	private ThirdPartyJar() {
	}

	/**
	 * Compiles the sources, makes a jar of them, and opens it.
	 * @param folder where to
	 */
	public static URLClassLoader open(Path folder) throws IOException {
		Path classes = Files.createDirectories(folder.resolve("classes"));
		compile(classes);
		Path jar = folder.resolve("third-party.jar");
		try (OutputStream output = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(output)) {
			addAll(entries, classes, ".class");
			addAll(entries, SOURCES, ".Dialect");
		}
		return new URLClassLoader(new URL[] { jar.toUri().toURL() }, ThirdPartyJar.class.getClassLoader());
	}

	private static void compile(Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> sources = Files.walk(SOURCES)) {
			List<Path> java = sources.filter((file) -> file.toString().endsWith(".java")).toList();
			boolean compiled = compiler
				.getTask(null, files, null,
						List.of("-d", classes.toString(), "-classpath", library().toString(), "-Xlint:-options"), null,
						files.getJavaFileObjectsFromPaths(java))
				.call();
			assertThat(compiled).isTrue();
		}
	}

	private static Path library() {
		try {
			URI place = Dialect.class.getProtectionDomain().getCodeSource().getLocation().toURI();
			return Path.of(place);
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// folders too, as build tools write them: a class path is searched by them
	private static void addAll(JarOutputStream entries, Path root, String ending) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			for (Path file : files.filter((each) -> !each.equals(root)).toList()) {
				String name = root.relativize(file).toString().replace('\\', '/');
				if (Files.isDirectory(file) && ending.equals(".class")) {
					entries.putNextEntry(new JarEntry(name + "/"));
				}
				else if (name.endsWith(ending)) {
					entries.putNextEntry(new JarEntry(name));
					Files.copy(file, entries);
				}
			}
		}
	}

}
