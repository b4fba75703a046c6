package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import dev.migrations.MigrationsException;
import dev.migrations.command.DatabaseNotAtHeadException;
import dev.migrations.command.UnknownDatabaseNameException;
import dev.migrations.command.init.UnknownTemplateException;
import dev.migrations.runtime.Credentials;

/**
 * Says what went wrong: a line for people on the error stream and, where a script reads
 * the answer, a document on the output stream, which so has one whatever happens.
 */
final class FailureReport implements IExecutionExceptionHandler {

	private static final Logger logger = LoggerFactory.getLogger(FailureReport.class);

	private final RootCommand root;

	FailureReport(RootCommand root) {
		this.root = root;
	}

	@Override
	public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
		DatabaseFailure several = (thrown instanceof DatabaseFailure found) ? found : null;
		Exception failure = (several != null) ? several.failure() : thrown;
		String message = message(failure);
		PrintWriter err = line.getErr();
		err.println(this.root.colors().failed("FAILED:") + " " + message);
		if (several != null) {
			err.println(several.place());
		}
		if (this.root.isRaiseError()) {
			err.print(stackTrace(failure));
		}
		err.flush();
		if (this.root.isJson()) {
			line.getOut().println(this.root.json(document(message, failure, several)));
			line.getOut().flush();
		}
		return exitCode(failure).value();
	}

	private static ExitCode exitCode(Exception failure) {
		if (failure instanceof DatabaseNotAtHeadException) {
			return ExitCode.NOT_AT_HEAD;
		}
		boolean wrongName = failure instanceof UnknownDatabaseNameException
				|| failure instanceof UnknownTemplateException;
		return wrongName ? ExitCode.USAGE : ExitCode.FAILED;
	}

	private static String message(Exception failure) {
		if (failure instanceof MigrationsException) {
			return String.valueOf(failure.getMessage());
		}
		logger.debug("Unexpected failure of a command", failure);
		return failure.getClass().getName() + ": " + Credentials.mask(failure)
				+ " This was not expected; run the command with '--raiseerr' to see where it comes from.";
	}

	private static String stackTrace(Exception failure) {
		StringWriter trace = new StringWriter();
		failure.printStackTrace(new PrintWriter(trace));
		return Credentials.mask(trace.toString());
	}

	private static Map<String, @Nullable Object> document(String message, Exception failure,
			@Nullable DatabaseFailure several) {
		Map<String, @Nullable Object> document = new LinkedHashMap<>();
		document.put("error", message);
		document.put("type", failure.getClass().getSimpleName());
		document.put("facts", Facts.ofFailure(failure));
		if (several != null) {
			document.put("database", several.name());
			document.put("notReached", several.notReached());
			document.put("results", several.results());
		}
		return document;
	}

}
