package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import dev.migrations.command.MigrationCommands;

/**
 * What all commands have: the verbs, and where results go.
 */
abstract class SubCommand implements Callable<Integer> {

	@ParentCommand
	private @Nullable RootCommand root;

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help and exit.")
	private boolean help;

	@Override
	public final Integer call() {
		if (this.root == null || this.spec == null) {
			throw new IllegalStateException("A command is run by its command line");
		}
		PrintWriter out = this.spec.commandLine().getOut();
		try {
			return run(this.root.commands(), out).value();
		}
		finally {
			out.flush();
		}
	}

	abstract ExitCode run(MigrationCommands commands, PrintWriter out);

}
