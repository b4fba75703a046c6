package dev.migrations.script;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The module that an application was built in: the folder with {@code src/main} beside
 * the {@code target} or {@code build} that holds its classes or its jar.
 *
 * @since 0.1.0
 */
public final class ModuleFolder {

	private static final Set<String> BUILD_FOLDERS = Set.of("target", "build");

	private ModuleFolder() {
	}

	/**
	 * The module of the class, if it runs from there.
	 */
	public static Optional<Path> of(Class<?> application) {
		CodeSource codeSource = application.getProtectionDomain().getCodeSource();
		URL location = (codeSource != null) ? codeSource.getLocation() : null;
		return (location != null) ? of(location.toString()) : Optional.empty();
	}

	/**
	 * The module of a code source: {@code file:/shop/target/classes/}, or a jar, or
	 * Spring Boot's {@code jar:nested:/shop/target/shop.jar/!BOOT-INF/classes/!/}.
	 */
	static Optional<Path> of(String location) {
		String path = location.replaceFirst("^jar:", "").replaceFirst("^(nested|file):", "").replaceFirst("/?!.*$", "");
		try {
			return Optional.ofNullable(above(Path.of(path.replace("%20", " ")).toAbsolutePath().normalize()));
		}
		catch (InvalidPathException ex) {
			return Optional.empty();
		}
	}

	private static @Nullable Path above(Path codeSource) {
		for (Path folder = codeSource; folder != null; folder = folder.getParent()) {
			Path name = folder.getFileName();
			Path module = folder.getParent();
			if (name != null && module != null && BUILD_FOLDERS.contains(name.toString())
					&& Files.isDirectory(module.resolve("src").resolve("main"))) {
				return module;
			}
		}
		return null;
	}

}
