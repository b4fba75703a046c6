package dev.migrations.command.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import dev.migrations.command.MigrationCommands;
import dev.migrations.command.MigrationDatabases;
import dev.migrations.operation.RunArguments;

/**
 * One command on the databases that the line names, one after another.
 */
final class Invocation {

	private final RootCommand root;

	private final SubCommand command;

	private final CommandLine line;

	private final PrintWriter out;

	Invocation(RootCommand root, SubCommand command, CommandLine line) {
		this.root = root;
		this.command = command;
		this.line = line;
		this.out = line.getOut();
	}

	ExitCode run() {
		MigrationDatabases databases = this.root.databases();
		List<String> names = names(databases.names());
		ExitCode exitCode = isPerDatabase(names) ? runOnEach(databases, names) : runOn(databases, names.get(0));
		this.out.flush();
		return exitCode;
	}

	private List<String> names(List<String> all) {
		String name = this.root.name();
		if (name != null) {
			return MigrationDatabases.ALL.equals(name) ? all : List.of(name);
		}
		if (all.size() > 1 && this.command.effect() == SubCommand.Effect.CHANGES) {
			throw unusable("The application migrates several databases: '" + String.join("', '", all)
					+ "'. Name one with '--name', or all of them with '--name all'.");
		}
		return all;
	}

	/**
	 * Whether answers stand under the names of their databases.
	 */
	private boolean isPerDatabase(List<String> names) {
		return names.size() > 1 || MigrationDatabases.ALL.equals(this.root.name());
	}

	private ExitCode runOn(MigrationDatabases databases, String name) {
		Answer answer = answer(databases, name);
		if (this.root.isJson()) {
			this.out.println(this.root.json(Facts.of(answer.facts())));
		}
		else {
			print(answer, "");
		}
		complain(answer);
		return answer.exitCode();
	}

	private ExitCode runOnEach(MigrationDatabases databases, List<String> names) {
		if (this.command.printsScript() && !this.root.isJson()) {
			throw unusable("A script is for one database: with '--sql', name one with '--name'. There are '"
					+ String.join("', '", names) + "'.");
		}
		Map<String, @Nullable Object> facts = new LinkedHashMap<>();
		ExitCode exitCode = ExitCode.DONE;
		for (int i = 0; i < names.size(); i++) {
			Answer answer;
			try {
				answer = answer(databases, names.get(i));
			}
			catch (RuntimeException ex) {
				throw new DatabaseFailure(names.get(i), names.subList(i + 1, names.size()), facts, ex);
			}
			facts.put(names.get(i), Facts.of(answer.facts()));
			if (!this.root.isJson()) {
				print(answer, "[" + names.get(i) + "]" + System.lineSeparator());
			}
			complain(answer);
			exitCode = (exitCode == ExitCode.DONE) ? answer.exitCode() : exitCode;
		}
		if (this.root.isJson()) {
			this.out.println(this.root.json(facts));
		}
		return exitCode;
	}

	private Answer answer(MigrationDatabases databases, String name) {
		MigrationCommands commands = databases.commands(name)
			.with(new RunArguments(this.root.arguments(), this.command.tag()));
		return this.command.run(commands, new Lines(this.root.colors()));
	}

	private void print(Answer answer, String heading) {
		if (answer.asked() || !this.root.isQuiet()) {
			this.out.print(heading + answer.text());
			this.out.flush();
		}
	}

	private void complain(Answer answer) {
		if (answer.complaint() != null) {
			this.line.getErr().println(this.root.colors().failed("FAILED:") + " " + answer.complaint());
			this.line.getErr().flush();
		}
	}

	private ParameterException unusable(String message) {
		return new ParameterException(this.line, message);
	}

}
