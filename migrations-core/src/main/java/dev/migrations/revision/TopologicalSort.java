package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Orders a selection from the top down the way Alembic does: it follows one line as long
 * as possible and changes to another only when that one needs the next revision first.
 * Ties follow load order.
 */
final class TopologicalSort {

	private static final int NOT_ACTIVE = -1;

	private final BitSet todo;

	/** Everything the order may depend on; what is above the heads does not matter. */
	private final BitSet scope;

	/** The lines followed at present, each by its next node. */
	private final List<Node> lines = new ArrayList<>();

	/** For each node that a line is at, a number that grows along {@link #lines}. */
	private final int[] rank;

	private final int[] visitedIn;

	private int visits;

	private int nextRank;

	private TopologicalSort(RevisionGraph graph, Selection selection) {
		this.todo = (BitSet) selection.revisions().clone();
		this.scope = graph.ancestors(selection.heads(), Edges.REVISES_AND_DEPENDS_ON);
		this.rank = new int[graph.nodes().size()];
		Arrays.fill(this.rank, NOT_ACTIVE);
		this.visitedIn = new int[graph.nodes().size()];
		selection.heads()
			.stream()
			.filter((head) -> this.todo.get(head.index))
			.distinct()
			.sorted(Comparator.comparingInt((head) -> head.index))
			.forEach(this::addLine);
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
		int current = 0;
		while (!this.lines.isEmpty()) {
			Node candidate = this.lines.get(current);
			int blocker = firstLineAbove(candidate);
			if (blocker >= 0) {
				current = blocker;
				continue;
			}
			sorted.add(candidate);
			this.todo.clear(candidate.index);
			this.scope.clear(candidate.index);
			if (!advance(current, candidate)) {
				current = Math.max(current - 1, 0);
			}
		}
		return sorted;
	}

	private boolean advance(int line, Node from) {
		List<Node> next = from.parents.stream()
			.filter((parent) -> this.todo.get(parent.index) && this.rank[parent.index] == NOT_ACTIVE)
			.toList();
		int rankOfLine = this.rank[from.index];
		this.rank[from.index] = NOT_ACTIVE;
		if (next.isEmpty()) {
			this.lines.remove(line);
			return false;
		}
		this.lines.set(line, next.get(0));
		this.rank[next.get(0).index] = rankOfLine;
		next.subList(1, next.size()).forEach(this::addLine);
		return true;
	}

	private void addLine(Node node) {
		this.lines.add(node);
		this.rank[node.index] = this.nextRank++;
	}

	// looks upwards from the candidate through what is still to come, so a line is walked
	// again only where lines meet
	private int firstLineAbove(Node candidate) {
		int round = ++this.visits;
		int first = Integer.MAX_VALUE;
		int lowest = lowestRankBut(candidate);
		Deque<Node> open = new ArrayDeque<>();
		open.add(candidate);
		while (!open.isEmpty() && first > lowest) {
			for (Node above : open.remove().dependents) {
				if (this.scope.get(above.index) && this.visitedIn[above.index] != round) {
					this.visitedIn[above.index] = round;
					open.add(above);
					int found = this.rank[above.index];
					first = (found == NOT_ACTIVE) ? first : Math.min(first, found);
				}
			}
		}
		return (first == Integer.MAX_VALUE) ? -1 : indexOf(first);
	}

	private int lowestRankBut(Node candidate) {
		Node first = this.lines.get(0);
		if (first != candidate) {
			return this.rank[first.index];
		}
		return (this.lines.size() > 1) ? this.rank[this.lines.get(1).index] : Integer.MAX_VALUE;
	}

	private int indexOf(int wanted) {
		int low = 0;
		int high = this.lines.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.rank[this.lines.get(middle).index] < wanted) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
