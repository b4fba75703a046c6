package dev.migrations.script;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.migrations.MigrationsException;

/**
 * A new revision cannot be written. Nothing was.
 *
 * @since 0.1.0
 */
public class RevisionOutputException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private RevisionOutputException(String target, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.target = target;
	}

	static RevisionOutputException noModule(Location location) {
		return new RevisionOutputException(location.toString(), "It is not known where the sources of '" + location
				+ "' are: the application does not run from a module's build folder, and the working directory has no"
				+ " 'src/main'. Name the folder with --directory or the property 'migrations.output'.", null);
	}

	static RevisionOutputException wrongKind(Location location, String kind) {
		String other = "Java".equals(kind) ? "SQL" : "Java";
		return new RevisionOutputException(location.toString(),
				"The location '" + location + "' holds no " + kind + " revisions. Choose the format '"
						+ other.toLowerCase(Locale.ROOT)
						+ "', or add a 'classpath:' location to 'migrations.locations'.",
				null);
	}

	static RevisionOutputException exists(Path file) {
		return new RevisionOutputException(file.toString(),
				"File '" + file + "' exists and is not overwritten. Choose another id or message; '{rev}' in"
						+ " 'migrations.file-name' gives each revision a name of its own.",
				null);
	}

	static RevisionOutputException unwritable(Path file, IOException cause) {
		return new RevisionOutputException(file.toString(), "File '" + file + "' cannot be written: " + cause
				+ ". Make its folder writable, or name another one with --directory or the property 'migrations.output'.",
				cause);
	}

	/**
	 * The file, or the location where none could be placed.
	 */
	public String target() {
		return this.target;
	}

}
