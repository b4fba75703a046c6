package dev.migrations.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A running {@link Replica}.
 */
final class ReplicaProcess implements AutoCloseable {

	private final Process process;

	private final PrintWriter orders;

	private final BufferedReader answers;

	ReplicaProcess() throws IOException {
		this.process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				Replica.class.getName())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		this.orders = new PrintWriter(this.process.outputWriter(StandardCharsets.UTF_8), true);
		this.answers = this.process.inputReader(StandardCharsets.UTF_8);
	}

	void order(String url, String user, String password, Path folder) {
		this.orders.println(String.join("\t", url, user, password, folder.toString()));
	}

	/**
	 * The next answer; blocks until it is there.
	 */
	String answer() throws IOException {
		for (String line = this.answers.readLine(); line != null; line = this.answers.readLine()) {
			if (line.startsWith("ANSWER ")) {
				return line.substring("ANSWER ".length());
			}
		}
		return "no answer: the process has ended";
	}

	/**
	 * What {@code kill -9} does.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
