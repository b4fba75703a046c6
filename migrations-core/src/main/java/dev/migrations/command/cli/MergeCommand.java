package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionFormat;
import dev.migrations.command.RevisionRequest;

@Command(name = "merge", sortOptions = false, description = "Write a revision that joins several heads.",
		footer = { "", "Examples:", "  migrations merge heads -m \"merge a and b\"" })
final class MergeCommand extends SubCommand {

	@Parameters(arity = "1..*", paramLabel = "REVISION", description = "heads, or the revisions to join.")
	private List<String> revisions = List.of();

	@Option(names = { "-m", "--message" }, required = true, description = "What it does, in a few words.")
	private String message = "";

	@Option(names = "--format", paramLabel = "java|sql", description = "Its kind of file.")
	private @Nullable RevisionFormat format;

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier, instead of a random one.")
	private @Nullable String revisionId;

	@Option(names = "--output", paramLabel = "FOLDER",
			description = "Where to write it, instead of the module's own sources.")
	private @Nullable Path output;

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		RevisionRequest request = RevisionRequest.of(RelativeTarget.unescaped(this.message).value())
			.withParents(this.revisions)
			.withFormat(this.format)
			.withRevisionId(this.revisionId)
			.withOutput(this.output);
		out.println("Generated " + commands.revision(request).file());
		return ExitCode.DONE;
	}

}
