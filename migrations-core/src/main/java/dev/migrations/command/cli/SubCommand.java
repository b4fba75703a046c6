package dev.migrations.command.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import dev.migrations.command.MigrationCommands;

/**
 * A command on a database. It answers for one; {@link Invocation} runs it on those that
 * the line names.
 */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
		abbreviateSynopsis = true)
abstract class SubCommand implements Callable<Integer> {

	private final Effect effect;

	@ParentCommand
	private @Nullable RootCommand root;

	@Spec
	private @Nullable CommandSpec spec;

	SubCommand(Effect effect) {
		this.effect = effect;
	}

	@Override
	public final Integer call() {
		requireUsable();
		return new Invocation(root(), this, commandLine()).run().value();
	}

	/**
	 * The answer for one database.
	 */
	abstract Answer run(MigrationCommands commands, Lines lines);

	/**
	 * Refuses options that contradict each other, before a database is asked for.
	 */
	void requireUsable() {
	}

	/**
	 * What {@code --tag} says, where a command has it.
	 */
	@Nullable String tag() {
		return null;
	}

	/**
	 * Whether the answer is a script for one database.
	 */
	boolean printsScript() {
		return false;
	}

	final Effect effect() {
		return this.effect;
	}

	final RootCommand root() {
		if (this.root == null) {
			throw new IllegalStateException("A command is run by its command line");
		}
		return this.root;
	}

	final ParameterException unusable(String message) {
		return new ParameterException(commandLine(), message);
	}

	private CommandLine commandLine() {
		if (this.spec == null) {
			throw new IllegalStateException("A command is run by its command line");
		}
		return this.spec.commandLine();
	}

	/**
	 * What a command does to databases and revisions.
	 */
	enum Effect {

		/** It only reads; without a name it answers for every database. */
		READS,

		/** It changes something; of several databases one must be named. */
		CHANGES

	}

}
