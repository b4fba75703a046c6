package dev.migrations.boot;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

import dev.migrations.runtime.RevisionFailedException;

/**
 * Explains which statement of which revision failed, and what the database is like now.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class RevisionFailedFailureAnalyzer extends AbstractFailureAnalyzer<RevisionFailedException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, RevisionFailedException cause) {
		String message = String.valueOf(cause.getMessage()).strip();
		String fact = message.substring(0, message.length() - cause.remedy().length()).strip();
		return new FailureAnalysis(DatabaseNamed.in(rootFailure) + fact, cause.remedy(), cause);
	}

}
