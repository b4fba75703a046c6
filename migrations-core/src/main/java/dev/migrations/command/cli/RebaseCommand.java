package dev.migrations.command.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RebaseResult;

@Command(name = "rebase", description = "Let a revision that no database has applied follow another one.", footer = {
		"", "Examples:", "  migrations rebase 3f1c --onto 88fb", "  migrations rebase 3f1c --onto shop@head" })
final class RebaseCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "REVISION", description = "The revision to move: an id, or the start of one.")
	private String revision = "";

	@Option(names = "--onto", required = true, paramLabel = "REVISION",
			description = "The revision that it is to follow; base for none.")
	private String onto = "";

	RebaseCommand() {
		super(Effect.CHANGES);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		RebaseResult result = commands.rebase(this.revision, this.onto);
		String to = result.to().isEmpty() ? "base" : String.join(", ", result.to());
		return Answer.done(result,
				List.of(result.changed() ? result.revision() + " follows " + to + " now: rewrote " + result.file()
						: "Nothing to do: " + result.revision() + " follows " + to + "."));
	}

}
