package dev.migrations.command.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.runtime.MigrationRun;

@Command(name = "upgrade", description = "Apply what leads to a revision.",
		footer = { "", "Examples:", "  migrations upgrade head", "  migrations upgrade +1", "  migrations upgrade ae10",
				"  migrations upgrade shop@head", "  migrations upgrade ae10:head --sql > upgrade.sql" })
final class UpgradeCommand extends SubCommand {

	@Parameters(arity = "1", paramLabel = "TARGET",
			description = "heads, head, +1, an id, the start of one, or label@head; with --sql also FROM:TO.")
	private String target = "heads";

	@Mixin
	private ScriptOptions script = new ScriptOptions();

	UpgradeCommand() {
		super(Effect.CHANGES);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		if (this.script.sql()) {
			return Answer.script(commands.upgradeSql(this.target));
		}
		MigrationRun run = commands.upgrade(this.target);
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
