package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

/**
 * What a rebase changed.
 *
 * @param revision the revision that follows another one now
 * @param from the revisions it followed
 * @param to the revisions it follows; the same, if there was nothing to do
 * @param file its source file
 * @param heads the newest revisions now
 * @since 0.1.0
 */
public record RebaseResult(String revision, List<String> from, List<String> to, Path file, List<String> heads) {

	public RebaseResult {
		from = List.copyOf(from);
		to = List.copyOf(to);
		heads = List.copyOf(heads);
	}

	/**
	 * Whether the file was rewritten.
	 */
	public boolean changed() {
		return !this.from.equals(this.to);
	}

}
