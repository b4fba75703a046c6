package dev.migrations.revision;

import java.util.Collection;
import java.util.List;

/**
 * Reads the ranges of {@code history}.
 */
final class HistorySelection {

	private static final String CURRENT = "current";

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	HistorySelection(RevisionGraph graph, RevisionResolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	List<Node> newestFirst(String text, Collection<String> rows) {
		RevisionRange range = RevisionRange.parse(text.strip());
		String start = range.start().isEmpty() ? "base" : range.start();
		String end = range.end().isEmpty() ? "heads" : range.end();
		List<String> upper = List.of(end);
		List<String> lower = List.of(start);
		if (end.equals(CURRENT)) {
			// Alembic: without any row, 'current' as the end is 'heads'
			upper = rows.isEmpty() ? List.of("heads") : List.copyOf(rows);
		}
		else if (start.equals(CURRENT)) {
			lower = List.copyOf(rows);
		}
		Selection selection = new UpgradeSelection(this.graph, this.resolver, UpgradeSelection.Mode.HISTORY)
			.select(upper, lower);
		List<Node> order = TopologicalSort.topDown(this.graph, selection);
		if (order.size() < selection.revisions().cardinality()) {
			throw new RangeNotAncestorException(start, end);
		}
		return order;
	}

}
