package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Orders a selection from the top down the way Alembic does: it follows one line as long
 * as possible and changes to another only when that one needs the next revision first.
 * Ties follow load order.
 */
final class TopologicalSort {

	private final BitSet todo;

	private final SortLines lines;

	private final BlockingLines blocking;

	private TopologicalSort(RevisionGraph graph, Selection selection) {
		this.todo = (BitSet) selection.revisions().clone();
		this.lines = new SortLines(graph.nodes().size());
		// what lies above the heads does not count
		this.blocking = new BlockingLines(this.lines, graph.ancestors(selection.heads(), Edges.REVISES_AND_DEPENDS_ON));
		selection.heads()
			.stream()
			.filter((head) -> this.todo.get(head.index))
			.distinct()
			.sorted(Comparator.comparingInt((head) -> head.index))
			.forEach(this.lines::start);
	}

	/**
	 * The revisions of the selection that its heads lead to, each before everything it
	 * needs.
	 */
	static List<Node> topDown(RevisionGraph graph, Selection selection) {
		return new TopologicalSort(graph, selection).run();
	}

	private List<Node> run() {
		List<Node> sorted = new ArrayList<>();
		int current = this.lines.first();
		while (current != SortLines.NONE) {
			Node candidate = this.lines.node(current);
			int blocker = this.blocking.firstAbove(candidate);
			if (blocker != SortLines.NONE) {
				current = blocker;
				continue;
			}
			sorted.add(candidate);
			this.todo.clear(candidate.index);
			this.blocking.close(candidate);
			current = advance(current, candidate);
		}
		return sorted;
	}

	/** Follows a line; where it ends, the one before it is next. */
	private int advance(int line, Node from) {
		List<Node> next = from.parents.stream()
			.filter((parent) -> this.todo.get(parent.index) && this.lines.at(parent) == SortLines.NONE)
			.toList();
		if (next.isEmpty()) {
			return this.lines.end(line);
		}
		this.lines.move(line, next.get(0));
		next.subList(1, next.size()).forEach(this.lines::start);
		return line;
	}

}
