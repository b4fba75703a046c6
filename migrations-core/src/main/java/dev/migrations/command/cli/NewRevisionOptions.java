package dev.migrations.command.cli;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.migrations.command.RevisionFormat;
import dev.migrations.command.RevisionRequest;

/**
 * What commands that write a revision have.
 */
final class NewRevisionOptions {

	/** What Alembic writes where no message is given. */
	private static final String NO_MESSAGE = "empty message";

	@Option(names = { "-m", "--message" }, paramLabel = "TEXT", description = "What it does, in a few words.")
	private String message = NO_MESSAGE;

	@Option(names = "--splice", description = "Let it follow a revision that others follow already.")
	private boolean splice;

	@Option(names = "--branch-label", paramLabel = "LABEL",
			description = "A name for the branch that starts here. May be repeated.")
	private List<String> branchLabels = List.of();

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier, instead of a random one.")
	private @Nullable String revisionId;

	@Option(names = "--format", paramLabel = "java|sql", completionCandidates = Formats.class,
			description = "Its kind of file.")
	private @Nullable RevisionFormat format;

	@Option(names = "--directory", paramLabel = "FOLDER",
			description = "Where to write it, instead of the module's own sources (migrations.output).")
	private @Nullable Path directory;

	RevisionRequest request() {
		return RevisionRequest.of(this.message.isBlank() ? NO_MESSAGE : this.message)
			.withSplice(this.splice)
			.withBranchLabels(this.branchLabels)
			.withRevisionId(this.revisionId)
			.withFormat(this.format)
			.withOutput(this.directory);
	}

	/**
	 * As users write them, and shells complete them.
	 */
	static final class Formats implements Iterable<String> {

		@Override
		public Iterator<String> iterator() {
			return Stream.of(RevisionFormat.values())
				.map((format) -> format.name().toLowerCase(Locale.ROOT))
				.iterator();
		}

	}

}
