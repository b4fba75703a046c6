package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.function.Supplier;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

import dev.migrations.MigrationsException;
import dev.migrations.command.DatabaseNotAtHeadException;
import dev.migrations.command.MigrationCommands;

/**
 * The command line: {@code migrations upgrade head}. It parses first, and asks for the
 * verbs only when a command is to run, so that a wrong line or {@code --help} starts
 * nothing.
 *
 * @since 0.1.0
 */
public final class MigrationsCommandLine {

	private final CommandLine commandLine;

	/**
	 * A command line.
	 * @param commands gives the verbs, once a command is to run
	 * @param out where results go
	 * @param err where errors go
	 */
	public MigrationsCommandLine(Supplier<MigrationCommands> commands, PrintWriter out, PrintWriter err) {
		this.commandLine = new CommandLine(new RootCommand(commands)).setOut(out)
			.setErr(err)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setExecutionExceptionHandler(exceptionHandler())
			.registerConverter(RelativeTarget.class, RelativeTarget::unescaped);
	}

	/**
	 * Whether the line needs the verbs at all: neither wrong nor a question for help.
	 */
	public boolean needsCommands(String... args) {
		try {
			CommandLine.ParseResult result = this.commandLine.parseArgs(RelativeTarget.escape(args));
			return result.hasSubcommand() && !helpRequested(result);
		}
		catch (CommandLine.ParameterException ex) {
			return false;
		}
	}

	/**
	 * The name of the command in the line, or an empty text.
	 */
	public static String commandName(String... args) {
		return Arrays.stream(args).filter((arg) -> !arg.startsWith("-")).findFirst().orElse("");
	}

	/**
	 * Runs the line.
	 * @return the exit code
	 */
	public int run(String... args) {
		return this.commandLine.execute(RelativeTarget.escape(args));
	}

	private static boolean helpRequested(CommandLine.ParseResult result) {
		return result.isUsageHelpRequested() || result.isVersionHelpRequested()
				|| (result.hasSubcommand() && helpRequested(result.subcommand()))
				|| "help".equals(result.commandSpec().name());
	}

	private static IExecutionExceptionHandler exceptionHandler() {
		return (failure, line, parsed) -> {
			if (!(failure instanceof MigrationsException)) {
				throw failure;
			}
			line.getErr().println("FAILED: " + failure.getMessage());
			line.getErr().flush();
			return ((failure instanceof DatabaseNotAtHeadException) ? ExitCode.NOT_AT_HEAD : ExitCode.FAILED).value();
		};
	}

}
