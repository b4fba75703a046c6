package dev.migrations.command.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import dev.migrations.command.MigrationDatabases;

/**
 * What all commands share: the databases, and the options that may stand before or after
 * a command's name.
 */
@Command(name = "migrations", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		abbreviateSynopsis = true, description = "Revisions of the database, generated from entities.",
		synopsisSubcommandLabel = "COMMAND", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:failed", "2:wrong usage", "3:the database is not at head",
				"4:entities and database differ" },
		subcommands = { UpgradeCommand.class, DowngradeCommand.class, CurrentCommand.class, HistoryCommand.class,
				HeadsCommand.class, BranchesCommand.class, ShowCommand.class, RevisionCommand.class, MergeCommand.class,
				EditCommand.class, RebaseCommand.class, StampCommand.class, CheckCommand.class,
				EnsureVersionCommand.class, InitCommand.class, ListTemplatesCommand.class, CompletionCommand.class,
				HelpCommand.class },
		footer = { "", "Options of Spring Boot may stand anywhere after 'migrations':",
				"  --spring.datasource.url=..., --migrations.locations=..., --debug", "", "Examples:",
				"  migrations upgrade head", "  migrations -n all current", "  migrations history --output json" })
final class RootCommand implements Runnable {

	private static final int LAST = 1000;

	private final Supplier<MigrationDatabases> databases;

	private final @Nullable JsonFormat jsonFormat;

	private final Editor editor;

	private final Map<String, String> arguments = new LinkedHashMap<>();

	private ColorMode color = ColorMode.AUTO;

	@Option(names = { "-n", "--name" }, paramLabel = "NAME", scope = ScopeType.INHERIT, order = LAST,
			description = "The database to work on, of several; 'all' is each of them in turn.")
	private @Nullable String name;

	@Option(names = { "-q", "--quiet" }, scope = ScopeType.INHERIT, order = LAST + 2,
			description = "Print only what was asked for, not what was done.")
	private boolean quiet;

	@Option(names = "--raiseerr", scope = ScopeType.INHERIT, order = LAST + 3,
			description = "Print the full stack trace of a failure.")
	private boolean raiseError;

	private OutputFormat output = OutputFormat.TEXT;

	@Spec
	private @Nullable CommandSpec spec;

	RootCommand(Supplier<MigrationDatabases> databases, @Nullable JsonFormat jsonFormat,
			Function<String, @Nullable String> environment) {
		this.databases = databases;
		this.jsonFormat = jsonFormat;
		this.editor = new Editor(environment);
	}

	@Option(names = "-x", paramLabel = "KEY=VALUE", mapFallbackValue = "", scope = ScopeType.INHERIT, order = LAST + 1,
			description = "Tells revisions and listeners a value. May be repeated.")
	private void setArguments(Map<String, String> more) {
		this.arguments.putAll(more);
	}

	@Option(names = "--output", paramLabel = "text|json", scope = ScopeType.INHERIT, order = LAST + 4,
			description = "Lines for people, or one JSON document for scripts.")
	private void setOutput(OutputFormat format) {
		if (format == OutputFormat.JSON && !writesJson() && this.spec != null) {
			throw new ParameterException(this.spec.commandLine(),
					"This command line cannot write JSON: it was made without a JsonFormat. Leave '--output json' out.");
		}
		this.output = format;
	}

	/**
	 * At once: what is wrong with the rest of the line is coloured too.
	 */
	@Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT, order = LAST + 5,
			description = "Colours: by default on terminals only.")
	private void setColor(ColorMode mode) {
		this.color = mode;
		if (this.spec != null) {
			this.spec.commandLine().setColorScheme(Help.defaultColorScheme(mode.ansi()));
		}
	}

	MigrationDatabases databases() {
		return this.databases.get();
	}

	Editor editor() {
		return this.editor;
	}

	@Nullable String name() {
		return this.name;
	}

	Map<String, String> arguments() {
		return this.arguments;
	}

	boolean isQuiet() {
		return this.quiet;
	}

	boolean isRaiseError() {
		return this.raiseError;
	}

	boolean isJson() {
		return this.output == OutputFormat.JSON;
	}

	boolean writesJson() {
		return this.jsonFormat != null;
	}

	String json(@Nullable Object value) {
		return Objects.requireNonNull(this.jsonFormat).format(value);
	}

	Colors colors() {
		return isJson() ? Colors.NONE : Colors.of(this.color.ansi());
	}

	@Override
	public void run() {
		if (this.spec != null) {
			throw new ParameterException(this.spec.commandLine(), "A command is missing.");
		}
	}

}
