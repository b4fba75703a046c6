package dev.migrations.runtime;

import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.Statement;
import dev.migrations.revision.RevisionStep;
import dev.migrations.script.Script;

/**
 * What one revision will do to a database: a plan can be read, shown and refused before
 * anything runs.
 *
 * @param step its place in the walk through the graph, with the version rows after it
 * @param script the revision
 * @param statements what runs, in order
 * @param downgrade the statements that lead back, as they are kept in the history; empty
 * for a downgrade, and where there is no way back
 * @since 0.1.0
 */
public record RevisionPlan(RevisionStep step, Script script, List<Statement> statements, Optional<String> downgrade) {

	public RevisionPlan {
		statements = List.copyOf(statements);
	}

	/**
	 * The last statement; a plan that is run with a journal has one.
	 */
	Statement last() {
		return this.statements.get(this.statements.size() - 1);
	}

	/**
	 * The line of the log, in Alembic's words:
	 * {@code upgrade 1975ea83b712 -> ae1027a6acf, add a column}.
	 */
	public String title() {
		String from = String.join(", ", this.step.from());
		String to = String.join(", ", this.step.to());
		String message = this.script.header().message();
		return this.step.direction().word() + " " + from + " -> " + to + (message.isEmpty() ? "" : ", " + message);
	}

}
