package dev.migrations.command.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionInfo;

@Command(name = "show", description = "Show all that a revision says.",
		footer = { "", "Examples:", "  migrations show head", "  migrations show ae10", "  migrations show current" })
final class ShowCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "REVISION", description = "An id, the start of one, head, heads or current.")
	private String revision = "head";

	ShowCommand() {
		super(Effect.READS);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		List<RevisionInfo> revisions = commands.show(this.revision);
		return Answer.found(revisions, revisions.stream().map((found) -> lines.full(found, false)).toList());
	}

}
