package dev.migrations.command.cli;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * It starts nothing: a shell runs it at each start.
 */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		abbreviateSynopsis = true,
		description = "Print a completion script for bash and zsh, for a launcher named 'migrations'.",
		footer = { "", "Examples:", "  source <(migrations completion)",
				"  java -jar app.jar migrations completion > ~/.migrations-completion" })
final class CompletionCommand implements Runnable {

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public void run() {
		if (this.spec == null) {
			throw new IllegalStateException("A command is run by its command line");
		}
		CommandLine root = this.spec.root().commandLine();
		this.spec.commandLine().getOut().print(AutoComplete.bash(root.getCommandName(), root));
		this.spec.commandLine().getOut().flush();
	}

}
