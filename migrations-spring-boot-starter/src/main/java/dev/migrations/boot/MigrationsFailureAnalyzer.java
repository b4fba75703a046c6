package dev.migrations.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import dev.migrations.MigrationsException;

/**
 * Explains what migrations throw: every message is a fact and then a remedy.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class MigrationsFailureAnalyzer extends AbstractFailureAnalyzer<MigrationsException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MigrationsException cause) {
		String message = String.valueOf(cause.getMessage()).strip();
		int end = endOfFact(message);
		return new FailureAnalysis(message.substring(0, end).strip(), message.substring(end).strip(), cause);
	}

	/**
	 * The end of the first sentence; quoted names may hold what looks like one.
	 */
	private static int endOfFact(String message) {
		boolean quoted = false;
		for (int i = 0; i < message.length() - 1; i++) {
			char current = message.charAt(i);
			if (current == '\'') {
				quoted = !quoted;
			}
			else if (current == '.' && !quoted && Character.isWhitespace(message.charAt(i + 1))) {
				return i + 1;
			}
		}
		return message.length();
	}

}
