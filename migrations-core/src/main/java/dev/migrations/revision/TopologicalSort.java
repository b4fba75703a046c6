package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders a selection from the top down the way Alembic does: it follows one line as long
 * as possible and changes to another only when that one needs the next revision first.
 * Ties follow load order.
 */
final class TopologicalSort {

	private static final int NOT_ACTIVE = -1;

	private final BitSet todo;

	/** What is still to come, without what lies above the heads. */
	private final BitSet scope;

	/** The lines followed at present, each by its next node. */
	private final List<Node> lines = new ArrayList<>();

	/** For each node that a line is at, a number that grows along {@link #lines}. */
	private final int[] rank;

	private final Map<Node, Blocked> blocked = new HashMap<>();

	private int nextRank;

	private TopologicalSort(RevisionGraph graph, Selection selection) {
		this.todo = (BitSet) selection.revisions().clone();
		this.scope = graph.ancestors(selection.heads(), Edges.REVISES_AND_DEPENDS_ON);
		this.rank = new int[graph.nodes().size()];
		Arrays.fill(this.rank, NOT_ACTIVE);
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

	private int firstLineAbove(Node candidate) {
		if (candidate.dependents.stream().noneMatch(this::isOpen)) {
			return -1;
		}
		Blocked blocked = this.blocked.computeIfAbsent(candidate, this::block);
		for (int i = indexOf(blocked.rank); i < this.lines.size(); i++) {
			Node node = this.lines.get(i);
			if (blocked.above.get(node.index)) {
				blocked.rank = this.rank[node.index];
				return i;
			}
		}
		return -1;
	}

	private Blocked block(Node candidate) {
		Blocked blocked = new Blocked();
		Deque<Node> open = new ArrayDeque<>();
		open.push(candidate);
		while (!open.isEmpty()) {
			for (Node above : open.pop().dependents) {
				if (isOpen(above) && !blocked.above.get(above.index)) {
					blocked.above.set(above.index);
					open.push(above);
				}
			}
		}
		return blocked;
	}

	private boolean isOpen(Node node) {
		return this.scope.get(node.index);
	}

	/** The first line that does not come before the one with a rank. */
	private int indexOf(int wanted) {
		int low = 0;
		int high = this.lines.size();
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

	/**
	 * What a node has to wait for. Lines only go down, so one that is not above a node
	 * never comes there again: {@code rank} only grows.
	 */
	private static final class Blocked {

		private final BitSet above = new BitSet();

		private int rank;

	}

}
