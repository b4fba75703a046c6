package dev.migrations.command.cli;

import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.BranchInfo;
import dev.migrations.command.MigrationCommands;

@Command(name = "branches", description = "Show the revisions that several others follow.",
		footer = { "", "Examples:", "  migrations branches", "  migrations branches --verbose" })
final class BranchesCommand extends SubCommand {

	@Option(names = { "-v", "--verbose" }, description = "Show all that a branch point says, and what follows it does.")
	private boolean verbose;

	BranchesCommand() {
		super(Effect.READS);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		List<BranchInfo> branches = commands.branches();
		return Answer.found(branches, branches.stream().map((branch) -> lines.branch(branch, this.verbose)).toList());
	}

}
