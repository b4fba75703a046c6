package dev.migrations.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import dev.migrations.runtime.HalfAppliedRevisionException;

/**
 * Explains a revision that an earlier run left half applied. Its message quotes a
 * statement, so only its last sentence is sure to be the remedy.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class HalfAppliedRevisionFailureAnalyzer extends AbstractFailureAnalyzer<HalfAppliedRevisionException> {

	private static final String REMEDY = "Look at the database";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, HalfAppliedRevisionException cause) {
		String message = String.valueOf(cause.getMessage()).strip();
		int remedy = message.lastIndexOf(REMEDY);
		int end = (remedy >= 0) ? remedy : message.length();
		return new FailureAnalysis(DatabaseNamed.in(rootFailure) + message.substring(0, end).strip(),
				message.substring(end), cause);
	}

}
