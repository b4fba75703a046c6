package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

import dev.migrations.MigrationsException;
import dev.migrations.command.DatabaseNotAtHeadException;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.runtime.Credentials;

/**
 * The command line: {@code migrations upgrade head}. It parses first, and asks for the
 * verbs only when a command is to run, so that a wrong line or {@code --help} starts
 * nothing.
 *
 * @since 0.1.0
 */
public final class MigrationsCommandLine {

	private static final Logger logger = LoggerFactory.getLogger(MigrationsCommandLine.class);

	private final CommandLine commandLine;

	/**
	 * A command line.
	 * @param databases gives the databases and their verbs, once a command is to run
	 * @param out where results go
	 * @param err where errors go
	 */
	public MigrationsCommandLine(Supplier<MigrationDatabases> databases, PrintWriter out, PrintWriter err) {
		this.commandLine = new CommandLine(new RootCommand(databases)).setOut(out)
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

	private static String message(Exception failure) {
		if (failure instanceof MigrationsException) {
			return String.valueOf(failure.getMessage());
		}
		logger.debug("Unexpected failure of a command", failure);
		return failure.getClass().getName() + ": " + Credentials.mask(failure)
				+ " This was not expected; run the command with '--debug' to see where it comes from.";
	}

	private static IExecutionExceptionHandler exceptionHandler() {
		return (failure, line, parsed) -> {
			line.getErr().println("FAILED: " + message(failure));
			line.getErr().flush();
			return ((failure instanceof DatabaseNotAtHeadException) ? ExitCode.NOT_AT_HEAD : ExitCode.FAILED).value();
		};
	}

}
