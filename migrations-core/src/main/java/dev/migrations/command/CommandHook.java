package dev.migrations.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run on each new revision (Alembic's {@code exec} runner). No shell is
 * between: each entry of the command is one argument, whatever it holds.
 *
 * @param name the hook's name, for messages
 * @param command the program and its arguments, in which <code>{file}</code> or Alembic's
 * {@code REVISION_SCRIPT_FILENAME} stands for the file; where neither is in them, the
 * file is the last argument
 * @param workingDirectory where it runs, or empty for the working directory of the
 * application
 * @param timeout after how long it is stopped
 * @since 0.1.0
 */
public record CommandHook(String name, List<String> command, Optional<Path> workingDirectory,
		Duration timeout) implements PostWriteHook {

	/** How long a hook may take unless it is told otherwise. */
	public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

	private static final String FILE = "{file}";

	private static final String ALEMBICS_FILE = "REVISION_SCRIPT_FILENAME";

	private static final int LAST_LINES = 5;

	/** Colours, titles and what else a program tells a terminal (ECMA-48). */
	private static final Pattern CONTROLS = Pattern.compile(
			"\u001B(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001B]*(?:\u0007|\u001B\\\\)|[@-Z\\\\^_])|[\\p{Cntrl}&&[^\t]]");

	/**
	 * Checks the command.
	 * @throws InvalidHookException if there is no program, or the time is not positive
	 */
	public CommandHook {
		command = List.copyOf(command);
		if (command.isEmpty() || command.get(0).isBlank()) {
			throw new InvalidHookException(name, "names no program", "Write its command as a list: the program first.");
		}
		if (timeout.isNegative() || timeout.isZero()) {
			throw new InvalidHookException(name, "has no time to run (" + timeout + ")", "Give it a positive timeout.");
		}
	}

	/**
	 * A program that runs in the working directory of the application, for a minute at
	 * most.
	 */
	public static CommandHook of(String name, String... command) {
		return new CommandHook(name, List.of(command), Optional.empty(), DEFAULT_TIMEOUT);
	}

	/**
	 * Runs the program to its end.
	 * @throws PostWriteHookException if it ends with another exit status than 0, or not
	 * in time
	 * @throws IOException if it cannot be started
	 */
	@Override
	public void afterWrite(Path file) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(arguments(file)).redirectErrorStream(true);
		this.workingDirectory.ifPresent((folder) -> builder.directory(folder.toFile()));
		Process process = builder.start();
		// nobody answers a question
		process.getOutputStream().close();
		LastLines output = new LastLines(process);
		Thread reader = new Thread(output, "migrations-hook-" + this.name);
		reader.setDaemon(true);
		reader.start();
		try {
			if (!process.waitFor(this.timeout.toMillis(), TimeUnit.MILLISECONDS)) {
				throw PostWriteHookException.tooLong(this.name, file, this.timeout, output.lines());
			}
			// a child that outlives the program may keep the stream open
			reader.join(1000);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw PostWriteHookException.of(this.name, file, ex);
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
		if (process.exitValue() != 0) {
			throw PostWriteHookException.failed(this.name, file, process.exitValue(), output.lines());
		}
	}

	private List<String> arguments(Path file) {
		List<String> arguments = new ArrayList<>();
		for (String argument : this.command) {
			arguments.add(argument.replace(FILE, file.toString()).replace(ALEMBICS_FILE, file.toString()));
		}
		if (arguments.equals(this.command)) {
			arguments.add(file.toString());
		}
		return arguments;
	}

	/**
	 * Reads what the program says, so that it never waits for a reader, and keeps the
	 * end.
	 */
	private static final class LastLines implements Runnable {

		private final Process process;

		private final Deque<String> lines = new ArrayDeque<>();

		LastLines(Process process) {
			this.process = process;
		}

		@Override
		public void run() {
			try (BufferedReader reader = new BufferedReader(
					new InputStreamReader(this.process.getInputStream(), Charset.defaultCharset()))) {
				for (String line = reader.readLine(); line != null; line = reader.readLine()) {
					add(CONTROLS.matcher(line).replaceAll("").strip());
				}
			}
			catch (IOException ex) {
				add("its output cannot be read: " + ex);
			}
		}

		private synchronized void add(String line) {
			if (line.isEmpty()) {
				return;
			}
			if (this.lines.size() == LAST_LINES) {
				this.lines.removeFirst();
			}
			this.lines.addLast(line);
		}

		synchronized List<String> lines() {
			return List.copyOf(this.lines);
		}

	}

}
