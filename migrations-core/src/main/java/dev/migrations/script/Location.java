package dev.migrations.script;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place where revisions live, one of {@code migrations.locations}.
 *
 * @param kind what the place is
 * @param path a folder of the class path without slashes around it
 * ({@code db/revisions}), a package's name, or a folder of the file system
 * @since 0.1.0
 */
public record Location(Kind kind, String path) {

	/** Where revisions live unless {@code migrations.locations} says otherwise. */
	public static final Location DEFAULT = new Location(Kind.CLASSPATH, "db/revisions");

	private static final Pattern PACKAGE = Pattern
		.compile("\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*(\\.\\p{javaJavaIdentifierStart}"
				+ "\\p{javaJavaIdentifierPart}*)*");

	/**
	 * The location that the text names.
	 * @param text {@code classpath:db/revisions}, {@code package:com.example.revisions}
	 * or {@code file:/var/revisions}
	 * @throws InvalidLocationException if it has no known prefix, or names nothing
	 */
	public static Location parse(String text) {
		String trimmed = text.trim();
		for (Kind kind : Kind.values()) {
			if (trimmed.startsWith(kind.prefix)) {
				return new Location(kind, path(kind, trimmed.substring(kind.prefix.length()), text));
			}
		}
		throw new InvalidLocationException(text, "has none of the known prefixes",
				"Write 'classpath:db/revisions', 'package:com.example.revisions' or 'file:/path/to/revisions'.");
	}

	private static String path(Kind kind, String given, String text) {
		String path = switch (kind) {
			case CLASSPATH -> given.replaceAll("^/+|/+$", "");
			case FILE -> given.replaceAll("(?<=.)/+$", "");
			case PACKAGE -> given;
		};
		if (path.isBlank()) {
			throw new InvalidLocationException(text, "names no place",
					"Write the folder or package after '" + kind.prefix + "'.");
		}
		if (kind == Kind.PACKAGE && !PACKAGE.matcher(path).matches()) {
			throw new InvalidLocationException(text, "is no name of a Java package",
					"Write it with dots, as in 'package:com.example.revisions'.");
		}
		return path;
	}

	/**
	 * The package whose classes are revisions here, if there can be one: a folder of the
	 * class path whose name is no name of a package holds SQL revisions alone.
	 */
	public Optional<String> packageName() {
		return switch (this.kind) {
			case PACKAGE -> Optional.of(this.path);
			case CLASSPATH ->
				Optional.of(this.path.replace('/', '.')).filter((name) -> PACKAGE.matcher(name).matches());
			case FILE -> Optional.empty();
		};
	}

	/**
	 * The folder of the file system that holds SQL revisions, for {@link Kind#FILE}.
	 */
	public Optional<Path> folder() {
		return (this.kind == Kind.FILE) ? Optional.of(Path.of(this.path)) : Optional.empty();
	}

	/**
	 * The folder of the class path, without slashes around it; empty for
	 * {@link Kind#FILE}.
	 */
	Optional<String> resourcePath() {
		return switch (this.kind) {
			case PACKAGE -> Optional.of(this.path.replace('.', '/'));
			case CLASSPATH -> Optional.of(this.path);
			case FILE -> Optional.empty();
		};
	}

	@Override
	public String toString() {
		return this.kind.prefix + this.path;
	}

	/**
	 * What a location is.
	 */
	public enum Kind {

		/** A folder of the class path, and the package of the same name. */
		CLASSPATH("classpath:"),

		/** A package: Java revisions alone. */
		PACKAGE("package:"),

		/** A folder of the file system: SQL revisions alone. */
		FILE("file:");

		private final String prefix;

		Kind(String prefix) {
			this.prefix = prefix;
		}

	}

}
