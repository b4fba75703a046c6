package dev.migrations.command.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionResult;

@Command(name = "merge", description = "Write a revision that joins several heads.", footer = { "", "Examples:",
		"  migrations merge heads -m \"merge a and b\"", "  migrations merge ae10 27c6 -m \"merge two of three\"" })
final class MergeCommand extends SubCommand {

	@Parameters(arity = "1..*", paramLabel = "REVISION", description = "heads, or the revisions to join.")
	private List<String> revisions = List.of();

	@Mixin
	private NewRevisionOptions options = new NewRevisionOptions();

	MergeCommand() {
		super(Effect.CHANGES);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		RevisionResult result = commands.merge(this.options.request().withParents(this.revisions));
		return Answer.done(result, List.of("Generated " + result.file()));
	}

}
