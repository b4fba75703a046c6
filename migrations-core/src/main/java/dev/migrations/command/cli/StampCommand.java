package dev.migrations.command.cli;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import dev.migrations.command.MigrationCommands;
import dev.migrations.runtime.MigrationRun;

@Command(name = "stamp", description = "Set the current revisions without running anything.",
		footer = { "", "Examples:", "  migrations stamp head", "  migrations stamp base",
				"  migrations stamp ae10 27c6a --purge", "  migrations stamp heads --from-entities",
				"  migrations stamp ae10:head --sql > stamp.sql" })
final class StampCommand extends SubCommand {

	@Parameters(arity = "1..*", paramLabel = "REVISION",
			description = "heads, base, an id, or the start of one; with --sql also FROM:TO.")
	private List<String> targets = List.of();

	@Option(names = "--purge", description = "Forget what the version table says first, unknown revisions included.")
	private boolean purge;

	@Option(names = "--from-entities",
			description = "First build the schema as the entities want it, on an empty database.")
	private boolean fromEntities;

	@Mixin
	private ScriptOptions script = new ScriptOptions();

	StampCommand() {
		super(Effect.CHANGES);
	}

	@Override
	void requireUsable() {
		if (this.purge && this.script.sql()) {
			throw unusable("'--purge' cannot be used with '--sql': a script says which rows it changes."
					+ " Leave one of them out.");
		}
		if (this.fromEntities && (this.purge || this.script.sql())) {
			throw unusable("'--from-entities' goes neither with '--purge' nor with '--sql'. Leave one of them out.");
		}
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		if (this.script.sql()) {
			return Answer.script(commands.stampSql(this.targets));
		}
		if (this.fromEntities) {
			MigrationRun built = commands.build(this.targets);
			return Answer.done(built, List.of(Runs.built(built)));
		}
		MigrationRun run = commands.stamp(this.targets, this.purge);
		return Answer.done(run, List.of(Runs.stamped(run)));
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
