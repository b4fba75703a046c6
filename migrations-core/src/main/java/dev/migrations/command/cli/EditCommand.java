package dev.migrations.command.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;

@Command(name = "edit", description = "Open the source of revisions in $VISUAL or $EDITOR.",
		footer = { "", "Examples:", "  migrations edit head", "  EDITOR=\"code --wait\" migrations edit ae10" })
final class EditCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "REVISION", description = "An id, the start of one, head, heads or current.")
	private String revision = "head";

	EditCommand() {
		super(Effect.CHANGES);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		List<Path> files = commands.edit(this.revision);
		root().editor().open(files);
		return Answer.done(Map.of("files", files), List.of());
	}

}
