package dev.migrations.boot.testsupport;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles Java sources as a build would, warnings being errors.
 */
public final class JavaSources {

	private JavaSources() {
	}

	/**
	 * Compiles every source of a folder.
	 * @throws IOException if files cannot be read or written
	 */
	public static void compile(Path sources, Path classes) throws IOException {
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		StringWriter messages = new StringWriter();
		Files.createDirectories(classes);
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
				Stream<Path> walk = Files.walk(sources)) {
			List<Path> found = walk.filter((path) -> path.toString().endsWith(".java")).toList();
			boolean compiled = compiler
				.getTask(messages, files, null,
						List.of("-proc:none", "-Werror", "-Xlint:unchecked,deprecation,rawtypes", "-d",
								classes.toString(), "-classpath", classPath),
						null, files.getJavaFileObjectsFromPaths(found))
				.call();
			if (!compiled) {
				throw new IllegalStateException(messages.toString());
			}
		}
	}

}
