package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;
import picocli.CommandLine.Model.UsageMessageSpec;

import dev.migrations.command.MigrationDatabases;

/**
 * The command line: {@code migrations upgrade head}. It parses first, and asks for the
 * databases only when a command is to run, so that a wrong line or {@code --help} starts
 * nothing.
 *
 * @since 0.1.0
 */
public final class MigrationsCommandLine {

	private final Supplier<MigrationDatabases> databases;

	private final PrintWriter out;

	private final PrintWriter err;

	private final @Nullable JsonFormat jsonFormat;

	private final Function<String, @Nullable String> environment;

	/**
	 * A command line.
	 * @param databases gives the databases and their verbs, once a command is to run
	 * @param out where results go
	 * @param err where errors go
	 */
	public MigrationsCommandLine(Supplier<MigrationDatabases> databases, PrintWriter out, PrintWriter err) {
		this(databases, out, err, null, System::getenv);
	}

	private MigrationsCommandLine(Supplier<MigrationDatabases> databases, PrintWriter out, PrintWriter err,
			@Nullable JsonFormat jsonFormat, Function<String, @Nullable String> environment) {
		this.databases = databases;
		this.out = out;
		this.err = err;
		this.jsonFormat = jsonFormat;
		this.environment = environment;
	}

	/**
	 * The same, with {@code --output json}.
	 */
	public MigrationsCommandLine withJsonFormat(JsonFormat format) {
		return new MigrationsCommandLine(this.databases, this.out, this.err, format, this.environment);
	}

	/**
	 * The same, with an environment of its own.
	 */
	MigrationsCommandLine withEnvironment(Function<String, @Nullable String> variables) {
		return new MigrationsCommandLine(this.databases, this.out, this.err, this.jsonFormat, variables);
	}

	/**
	 * Whether the line needs the databases at all: neither wrong, nor a question for
	 * help, nor about a module's files.
	 */
	public boolean needsCommands(String... args) {
		try {
			CommandLine.ParseResult result = commandLine().parseArgs(RelativeTarget.escape(args));
			return result.hasSubcommand() && !asksNoDatabase(result);
		}
		catch (CommandLine.ParameterException ex) {
			return false;
		}
	}

	/**
	 * Whether the line asks for {@code --quiet}: then what was done is not to be logged
	 * either.
	 */
	public boolean isQuiet(String... args) {
		try {
			CommandLine.ParseResult result = commandLine().parseArgs(RelativeTarget.escape(args));
			while (result.hasSubcommand() && !result.hasMatchedOption("--quiet")) {
				result = result.subcommand();
			}
			return result.hasMatchedOption("--quiet");
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
		return commandLine().execute(RelativeTarget.escape(args));
	}

	/**
	 * A fresh one for each line: what a line says must not be left to the next.
	 */
	CommandLine commandLine() {
		RootCommand root = new RootCommand(this.databases, this.jsonFormat, this.environment);
		CommandLine line = new CommandLine(root);
		addNamesWithUnderscores(line);
		Map<String, IHelpSectionRenderer> help = new HashMap<>(line.getHelpSectionMap());
		help.put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, new OptionList());
		line.setHelpSectionMap(help);
		return line.setOut(this.out)
			.setErr(this.err)
			.setExpandAtFiles(false)
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setColorScheme(Help.defaultColorScheme(ColorMode.AUTO.ansi()))
			.setExecutionExceptionHandler(new FailureReport(root))
			.setParameterExceptionHandler(new UsageReport(root))
			.registerConverter(String.class, RelativeTarget::unescape);
	}

	/**
	 * Alembic's own spelling, {@code ensure_version}, which help does not list.
	 */
	private static void addNamesWithUnderscores(CommandLine line) {
		for (CommandLine command : List.copyOf(line.getSubcommands().values())) {
			String name = command.getCommandName();
			if (name.contains("-")) {
				CommandLine twin = new CommandLine(command.getCommandSpec().userObject().getClass());
				twin.getCommandSpec().usageMessage().hidden(true);
				line.addSubcommand(name.replace('-', '_'), twin);
			}
		}
	}

	private static boolean asksNoDatabase(CommandLine.ParseResult result) {
		Object command = result.commandSpec().userObject();
		return result.isUsageHelpRequested() || result.isVersionHelpRequested()
				|| (result.hasSubcommand() && asksNoDatabase(result.subcommand()))
				|| command instanceof CommandLine.HelpCommand || command instanceof CompletionCommand
				|| command instanceof ModuleCommand;
	}

}
