package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionFormat;
import dev.migrations.command.RevisionRequest;
import dev.migrations.command.RevisionResult;

@Command(name = "revision", sortOptions = false, description = "Write a new revision.",
		footer = { "", "Examples:", "  migrations revision -m \"add users\" --autogenerate",
				"  migrations revision -m \"fill ages\" --format sql" })
final class RevisionCommand extends SubCommand {

	@Option(names = { "-m", "--message" }, required = true, description = "What it does, in a few words.")
	private String message = "";

	@Option(names = "--autogenerate", description = "Fill it with what the entities and the database differ in.")
	private boolean autogenerate;

	@Option(names = "--format", paramLabel = "java|sql", description = "Its kind of file.")
	private @Nullable RevisionFormat format;

	@Option(names = "--head", paramLabel = "REVISION",
			description = "The revision it follows, where there are several heads.")
	private @Nullable String head;

	@Option(names = "--splice", description = "Let it follow a revision that others follow already.")
	private boolean splice;

	@Option(names = "--rev-id", paramLabel = "ID", description = "Its identifier, instead of a random one.")
	private @Nullable String revisionId;

	@Option(names = "--output", paramLabel = "FOLDER",
			description = "Where to write it, instead of the module's own sources.")
	private @Nullable Path output;

	@Override
	ExitCode run(MigrationCommands commands, PrintWriter out) {
		RevisionRequest request = RevisionRequest.of(RelativeTarget.unescaped(this.message).value())
			.withFormat(this.format)
			.withHead(this.head)
			.withSplice(this.splice)
			.withRevisionId(this.revisionId)
			.withOutput(this.output);
		RevisionResult result = commands.revision(this.autogenerate ? request.withAutogenerate() : request);
		Runs.printUpgradedFirst(result.upgradedFirst(), out);
		out.println((result.file() != null) ? "Generated " + result.file()
				: "Entities and database agree: no revision was written.");
		return ExitCode.DONE;
	}

}
