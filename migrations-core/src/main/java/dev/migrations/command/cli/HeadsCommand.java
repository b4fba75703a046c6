package dev.migrations.command.cli;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.RevisionInfo;

@Command(name = "heads", description = "Show the revisions that no other one follows.", footer = { "", "Examples:",
		"  migrations heads", "  migrations heads --resolve-dependencies", "  migrations heads --write" })
final class HeadsCommand extends SubCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show all that a revision says.")
	private boolean verbose;

	@Option(names = "--resolve-dependencies", description = "Leave out those that another revision depends on.")
	private boolean resolveDependencies;

	@Option(names = "--write", description = "List them in the file HEADS, which is to be committed.")
	private boolean write;

	HeadsCommand() {
		super(Effect.READS);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		List<RevisionInfo> heads = commands.heads(this.resolveDependencies);
		List<String> text = new ArrayList<>(
				heads.stream().map((revision) -> lines.head(revision, this.verbose)).toList());
		if (this.write) {
			text.add("Wrote " + commands.writeHeads());
		}
		return Answer.found(heads, text);
	}

}
