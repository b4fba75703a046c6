package dev.migrations.command.init;

import java.nio.file.Path;
import java.util.List;

/**
 * What was written into a module, and what is left to do.
 *
 * @param template what it started from
 * @param directory the module's folder
 * @param files the new files, in the order in which they were written
 * @param configuration the lines to add to {@code application.yml}
 * @since 0.1.0
 */
public record InitializedModule(ProjectTemplate template, Path directory, List<Path> files, String configuration) {

	public InitializedModule {
		files = List.copyOf(files);
	}

}
