package dev.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.Statement;

/**
 * Statements of a revision that take effect together: in one transaction, or one
 * statement by itself.
 *
 * @param statements the statements
 * @param inTransaction whether they run in a transaction
 */
record Segment(List<Statement> statements, boolean inTransaction) {

	Segment {
		statements = List.copyOf(statements);
	}

	/**
	 * The segments of a revision: one, where all of it can be rolled back.
	 */
	static List<Segment> of(RevisionPlan plan, Dialect dialect) {
		boolean transactional = dialect.capabilities().contains(Capability.TRANSACTIONAL_DDL)
				&& plan.script().header().transactional();
		List<Segment> segments = new ArrayList<>();
		List<Statement> open = new ArrayList<>();
		for (Statement statement : plan.statements()) {
			if (transactional && statement.transactional()) {
				open.add(statement);
			}
			else {
				close(open, segments);
				segments.add(new Segment(List.of(statement), false));
			}
		}
		close(open, segments);
		return segments.isEmpty() ? List.of(new Segment(List.of(), true)) : segments;
	}

	private static void close(List<Statement> open, List<Segment> segments) {
		if (!open.isEmpty()) {
			segments.add(new Segment(open, true));
			open.clear();
		}
	}

}
