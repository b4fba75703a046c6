package dev.migrations.command.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.runtime.MigrationRun;

@Command(name = "downgrade", description = "Undo what lies above a revision.",
		footer = { "", "Examples:", "  migrations downgrade -1", "  migrations downgrade base",
				"  migrations downgrade shop@base", "  migrations downgrade ae10:base --sql > downgrade.sql" })
final class DowngradeCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "TARGET",
			description = "-1, base, an id, the start of one, or label@base; with --sql FROM:TO.")
	private String target = "-1";

	@Mixin
	private ScriptOptions script = new ScriptOptions();

	DowngradeCommand() {
		super(Effect.CHANGES);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		if (this.script.sql()) {
			return Answer.script(commands.downgradeSql(this.target));
		}
		MigrationRun run = commands.downgrade(this.target);
		return Answer.done(run, List.of(Runs.summary(run)));
	}

	@Override
	@Nullable String tag() {
		return this.script.tag();
	}

	@Override
	boolean printsScript() {
		return this.script.sql();
	}

}
