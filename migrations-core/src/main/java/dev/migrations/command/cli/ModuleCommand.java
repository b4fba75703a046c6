package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * A command on the files of a module. It asks for no database, so that nothing of the
 * application is loaded: there may be none yet, or one that does not start.
 */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		abbreviateSynopsis = true)
abstract class ModuleCommand implements Callable<Integer> {

	@ParentCommand
	private @Nullable RootCommand root;

	@Spec
	private @Nullable CommandSpec spec;

	@Override
	public final Integer call() {
		if (this.root == null || this.spec == null) {
			throw new IllegalStateException("A command is run by its command line");
		}
		Answer answer = run(this.root.isQuiet());
		PrintWriter out = this.spec.commandLine().getOut();
		if (this.root.isJson()) {
			out.println(this.root.json(Facts.of(answer.facts())));
		}
		else {
			out.print(answer.text());
		}
		out.flush();
		return answer.exitCode().value();
	}

	/**
	 * The answer.
	 * @param quiet whether it leaves out what was done
	 */
	abstract Answer run(boolean quiet);

}
