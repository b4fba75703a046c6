package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

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
		String message = String.valueOf(ex.getMessage());
		PrintWriter err = line.getErr();
		err.println(line.getColorScheme().errorText(message));
		UnmatchedArgumentException.printSuggestions(ex, err);
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

}
