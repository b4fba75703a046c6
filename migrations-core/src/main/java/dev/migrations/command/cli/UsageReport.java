package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with a line, what was perhaps meant, and where help is.
 */
final class UsageReport implements IParameterExceptionHandler {

	private final RootCommand root;

	UsageReport(RootCommand root) {
		this.root = root;
	}

	@Override
	public int handleParseException(ParameterException ex, String[] args) {
		CommandLine line = ex.getCommandLine();
		String unknown = unknownCommand(ex);
		String message = (unknown != null) ? unknown : String.valueOf(ex.getMessage());
		PrintWriter err = line.getErr();
		err.println(line.getColorScheme().errorText(message));
		if (unknown == null) {
			UnmatchedArgumentException.printSuggestions(ex, err);
		}
		err.print(line.getHelp().fullSynopsis());
		err.println("Run '" + line.getCommandSpec().qualifiedName() + " --help' for more.");
		err.flush();
		if (OutputFormat.isJson(args) && this.root.writesJson()) {
			Map<String, @Nullable Object> document = new LinkedHashMap<>();
			document.put("error", message);
			document.put("type", "Usage");
			line.getOut().println(this.root.json(document));
			line.getOut().flush();
		}
		return ExitCode.USAGE.value();
	}

	/**
	 * What to say of a word that stands where a command's name belongs, or {@code null}.
	 */
	private static @Nullable String unknownCommand(ParameterException failure) {
		CommandLine line = failure.getCommandLine();
		if (line.getParent() != null || !(failure instanceof UnmatchedArgumentException unmatched)
				|| unmatched.getUnmatched().get(0).startsWith("-")) {
			return null;
		}
		String word = unmatched.getUnmatched().get(0);
		return "There is no command '" + word + "'." + nearest(word, line);
	}

	/**
	 * The commands that a slip of the fingers or a missing end may have meant.
	 */
	private static String nearest(String word, CommandLine line) {
		Optional<String> near = line.getSubcommands()
			.entrySet()
			.stream()
			.filter((command) -> !command.getValue().getCommandSpec().usageMessage().hidden())
			.map(Map.Entry::getKey)
			.filter((name) -> EditDistance.between(word, name) <= Math.max(1, name.length() / 3)
					|| (word.length() > 2 && name.startsWith(word)))
			.sorted(Comparator.comparing((String name) -> EditDistance.between(word, name))
				.thenComparing(Comparator.naturalOrder()))
			.findFirst();
		return near.map((name) -> " Did you mean '" + name + "'?").orElse("");
	}

}
