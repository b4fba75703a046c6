package dev.migrations.script;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.jspecify.annotations.Nullable;

/**
 * Compiles revisions into memory with the compiler of the running JDK, against the class
 * path of the running application.
 */
final class RevisionCompiler {

	private final Path classes;

	private final Supplier<@Nullable JavaCompiler> compiler;

	/**
	 * A compiler of revisions.
	 * @param classes where the build of the module puts its classes
	 */
	RevisionCompiler(Path classes) {
		this(classes, ToolProvider::getSystemJavaCompiler);
	}

	RevisionCompiler(Path classes, Supplier<@Nullable JavaCompiler> compiler) {
		this.classes = classes;
		this.compiler = compiler;
	}

	/**
	 * The class files made of the source files, by the names of the classes.
	 * @throws ScriptException if there is no compiler, or a file does not compile
	 */
	Map<String, byte[]> compile(List<Path> sources, ClassLoader classLoader) {
		JavaCompiler javac = this.compiler.get();
		String first = sources.get(0).toString();
		if (javac == null) {
			throw new ScriptException(first,
					"Revision '" + first + "' is newer than its class, and this Java has no compiler.",
					"Build the application, or run it with a JDK.");
		}
		DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
		try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, Locale.ENGLISH,
				StandardCharsets.UTF_8); MemoryFiles memory = new MemoryFiles(files)) {
			boolean compiled = javac
				.getTask(null, memory, diagnostics, options(classLoader), null,
						files.getJavaFileObjectsFromPaths(sources))
				.call();
			if (!compiled) {
				throw failure(first, diagnostics.getDiagnostics());
			}
			return memory.classFiles();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> options(ClassLoader classLoader) {
		return List.of("-proc:none", "-implicit:none", "-nowarn", "-parameters", "-g", "-encoding", "UTF-8",
				"-classpath", String.join(File.pathSeparator, classPath(classLoader)));
	}

	private Set<String> classPath(ClassLoader classLoader) {
		Set<String> classPath = new LinkedHashSet<>();
		classPath.add(this.classes.toString());
		for (ClassLoader loader = classLoader; loader != null; loader = loader.getParent()) {
			if (loader instanceof URLClassLoader urls) {
				for (URL url : urls.getURLs()) {
					addFile(url, classPath);
				}
			}
		}
		classPath.addAll(List.of(System.getProperty("java.class.path", "").split(File.pathSeparator)));
		return classPath;
	}

	private static void addFile(URL url, Set<String> classPath) {
		if ("file".equals(url.getProtocol())) {
			try {
				classPath.add(Path.of(url.toURI()).toString());
			}
			catch (URISyntaxException ex) {
				classPath.add(url.getPath());
			}
		}
	}

	private static ScriptException failure(String first, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
		for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics) {
			JavaFileObject source = diagnostic.getSource();
			if (diagnostic.getKind() == Diagnostic.Kind.ERROR && source != null) {
				String message = diagnostic.getMessage(Locale.ENGLISH).strip().replaceAll("\\s*\\R\\s*", "; ");
				return ScriptException.atLine(source.getName(), (int) diagnostic.getLineNumber(),
						"does not compile: " + message + ".", "Correct the revision; the database is as it was.");
			}
		}
		return new ScriptException(first, "Revision '" + first + "' does not compile: " + diagnostics + ".",
				"Build the application to see more.");
	}

	/**
	 * Keeps what the compiler writes.
	 */
	private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

		private final Map<String, ByteArrayOutputStream> outputs = new HashMap<>();

		MemoryFiles(JavaFileManager files) {
			super(files);
		}

		@Override
		public JavaFileObject getJavaFileForOutput(Location location, String className, JavaFileObject.Kind kind,
				@Nullable FileObject sibling) {
			URI uri = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
			return new SimpleJavaFileObject(uri, kind) {

				@Override
				public OutputStream openOutputStream() {
					ByteArrayOutputStream output = new ByteArrayOutputStream();
					MemoryFiles.this.outputs.put(className, output);
					return output;
				}

			};
		}

		Map<String, byte[]> classFiles() {
			Map<String, byte[]> classFiles = new HashMap<>();
			this.outputs.forEach((className, output) -> classFiles.put(className, output.toByteArray()));
			return classFiles;
		}

	}

}
