package dev.migrations.command.cli;

import java.util.function.Supplier;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;

import org.jspecify.annotations.Nullable;

@Command(name = "migrations", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		description = "Revisions of the database, generated from entities.", synopsisSubcommandLabel = "COMMAND",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:failed", "2:wrong usage", "3:the database is not at head",
				"4:entities and database differ" },
		subcommands = { UpgradeCommand.class, DowngradeCommand.class, CurrentCommand.class, HistoryCommand.class,
				HeadsCommand.class, ShowCommand.class, RevisionCommand.class, MergeCommand.class, StampCommand.class,
				CheckCommand.class, HelpCommand.class },
		footer = { "", "Options of Spring Boot may stand anywhere after 'migrations':",
				"  --spring.datasource.url=..., --migrations.locations=..., --debug" })
final class RootCommand implements Runnable {

	private final Supplier<MigrationDatabases> databases;

	@Spec
	private @Nullable CommandSpec spec;

	RootCommand(Supplier<MigrationDatabases> databases) {
		this.databases = databases;
	}

	MigrationCommands commands() {
		return this.databases.get().commands(MigrationDatabases.DEFAULT);
	}

	@Override
	public void run() {
		if (this.spec != null) {
			throw new ParameterException(this.spec.commandLine(), "A command is missing.");
		}
	}

}
