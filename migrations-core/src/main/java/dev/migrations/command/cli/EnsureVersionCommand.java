package dev.migrations.command.cli;

import java.util.List;
import java.util.Map;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import dev.migrations.command.MigrationCommands;

@Command(name = "ensure-version", description = "Create the version table and the history, if they are missing.",
		footer = { "", "Examples:", "  migrations ensure-version", "  migrations ensure-version --sql" })
final class EnsureVersionCommand extends SubCommand {

	@Option(names = "--sql", description = "Print the SQL script instead, without any connection (offline mode).")
	private boolean sql;

	EnsureVersionCommand() {
		super(Effect.CHANGES);
	}

	@Override
	Answer run(MigrationCommands commands, Lines lines) {
		if (this.sql) {
			return Answer.script(commands.ensureVersionSql());
		}
		boolean created = commands.ensureVersion();
		return Answer.done(Map.of("created", created),
				List.of(created ? "The version table and the history were created."
						: "Nothing to do: the version table and the history are there."));
	}

	@Override
	boolean printsScript() {
		return this.sql;
	}

}
