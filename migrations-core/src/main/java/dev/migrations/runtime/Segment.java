package dev.migrations.runtime;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.JavaStatement;
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
	 * The segments of what is left of a revision after its first statements; one, where
	 * all of it can be rolled back. Java code has a transaction of its own where a
	 * database commits DDL at once, so that the rows it writes stay together.
	 */
	static List<Segment> of(RevisionPlan plan, int done, Dialect dialect) {
		boolean transactional = plan.script().header().transactional();
		boolean ddl = dialect.capabilities().contains(Capability.TRANSACTIONAL_DDL);
		List<Segment> segments = new ArrayList<>();
		List<Statement> open = new ArrayList<>();
		for (Statement statement : plan.statements().subList(done, plan.statements().size())) {
			if (ddl && transactional && statement.transactional()) {
				open.add(statement);
			}
			else {
				close(open, segments);
				boolean rows = transactional && statement.transactional() && statement instanceof JavaStatement;
				segments.add(new Segment(List.of(statement), rows));
			}
		}
		close(open, segments);
		if (segments.isEmpty() && done == 0) {
			return List.of(new Segment(List.of(), true));
		}
		return segments;
	}

	/**
	 * Whether everything is in one transaction.
	 */
	static boolean isOneTransaction(List<Segment> segments) {
		return segments.size() == 1 && segments.get(0).inTransaction();
	}

	private static void close(List<Statement> open, List<Segment> segments) {
		if (!open.isEmpty()) {
			segments.add(new Segment(open, true));
			open.clear();
		}
	}

}
