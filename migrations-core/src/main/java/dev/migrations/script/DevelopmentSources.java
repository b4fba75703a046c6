package dev.migrations.script;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The module that an application is run from during development: its sources, and where
 * its build puts classes and resources. With it, a revision that was just generated is
 * found without a build. A packaged application has none.
 *
 * @param module the module's folder
 * @param classes where its build puts classes
 * @param resources where its build puts resources
 * @since 0.1.0
 */
public record DevelopmentSources(Path module, Path classes, Path resources) {

	private static final Path JAVA = Path.of("src", "main", "java");

	private static final Path RESOURCES = Path.of("src", "main", "resources");

	private static final Path MAVEN = Path.of("target", "classes");

	private static final Path GRADLE = Path.of("build", "classes", "java", "main");

	private static final Path GRADLE_RESOURCES = Path.of("build", "resources", "main");

	/**
	 * The module that the class was compiled in, if it runs from a folder of classes of
	 * Maven or Gradle beside {@code src/main}.
	 */
	public static Optional<DevelopmentSources> of(Class<?> application) {
		CodeSource codeSource = application.getProtectionDomain().getCodeSource();
		URL location = (codeSource != null) ? codeSource.getLocation() : null;
		if (location == null || !"file".equals(location.getProtocol())) {
			return Optional.empty();
		}
		try {
			return of(Path.of(location.toURI()));
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The module that has this folder of classes.
	 */
	public static Optional<DevelopmentSources> of(Path codeSource) {
		Path classes = codeSource.toAbsolutePath().normalize();
		return Optional.ofNullable(module(classes, MAVEN))
			.map((module) -> new DevelopmentSources(module, classes, classes))
			.or(() -> Optional.ofNullable(module(classes, GRADLE))
				.map((module) -> new DevelopmentSources(module, classes, module.resolve(GRADLE_RESOURCES))));
	}

	private static @Nullable Path module(Path classes, Path layout) {
		Path module = classes;
		for (int i = 0; i < layout.getNameCount() && module != null; i++) {
			module = module.getParent();
		}
		boolean found = module != null && classes.endsWith(layout) && Files.isDirectory(classes)
				&& Files.isDirectory(module.resolve("src").resolve("main"));
		return found ? module : null;
	}

	/**
	 * The folder for sources of the package, whether or not it exists.
	 */
	Path javaSources(String packageName) {
		return this.module.resolve(JAVA).resolve(packageName.replace('.', '/'));
	}

	/**
	 * The folder for resources, whether or not it exists.
	 */
	Path resourceSources(String folder) {
		return this.module.resolve(RESOURCES).resolve(folder);
	}

	ScriptSource javaRevisions(Location location, String packageName, boolean recursive, ClassLoader classLoader,
			RevisionHeaderReader headers, MigrationFactory factory) {
		BuiltFiles files = new BuiltFiles(javaSources(packageName), this.classes.resolve(packageName.replace('.', '/')),
				recursive);
		return new SourceTreeScriptSource(location, packageName, classLoader, headers, factory, files,
				new RevisionCompiler(this.classes));
	}

	ScriptSource sqlRevisions(Location location, boolean recursive, ClassLoader classLoader) {
		String folder = location.path();
		BuiltFiles files = new BuiltFiles(resourceSources(folder), this.resources.resolve(folder), recursive);
		return new SqlScriptSource(location,
				new SourceTreeFolder(new ClasspathFolder(classLoader, folder, recursive), files));
	}

}
