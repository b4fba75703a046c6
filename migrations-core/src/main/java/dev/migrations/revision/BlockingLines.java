package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

/**
 * Finds the first line that a node has to wait for: the one with the smallest number
 * among those above it.
 * <p>
 * Lines only go down, and a line that starts later has a greater number. So the first
 * line at or above a node never becomes an earlier one, and what was found once is a
 * lower bound for ever; it is still the answer as long as that line has not moved. With
 * this, a node is looked at again only where something has changed, and the sort of
 * thousands of branches stays near-linear.
 */
final class BlockingLines {

	/** Later than every line: there is none above. */
	private static final int NEVER = Integer.MAX_VALUE;

	private final SortLines lines;

	private final BitSet open;

	/** For each node, a lower bound of the first line at or above it. */
	private final int[] bound;

	/** For each node, how often that line had moved when the bound was exact. */
	private final int[] movesThen;

	/** For each node that was asked about, those right above it, smallest bound first. */
	private final Map<Node, PriorityQueue<Above>> above = new HashMap<>();

	/** For each node, how many others its searches have looked at. */
	private final int[] searched;

	private final Map<Node, AllAbove> all = new HashMap<>();

	BlockingLines(SortLines lines, BitSet open) {
		this.lines = lines;
		this.open = open;
		this.bound = new int[open.length()];
		this.movesThen = new int[open.length()];
		this.searched = new int[open.length()];
		Arrays.fill(this.movesThen, -1);
	}

	/** Takes a node out: it holds up nothing any more. */
	void close(Node node) {
		this.open.clear(node.index);
		this.above.remove(node);
		this.all.remove(node);
	}

	/**
	 * The first line above a node, if there is one; its own line does not count. A node
	 * whose searches have cost as much as a look at all nodes gets everything above it
	 * listed once and for all.
	 */
	int firstAbove(Node node) {
		AllAbove all = this.all.get(node);
		if (all == null && this.searched[node.index] > this.searched.length) {
			all = new AllAbove(reach(node));
			this.all.put(node, all);
		}
		return (all != null) ? all.first(this.lines) : search(node);
	}

	private int search(Node node) {
		Deque<Node> path = new ArrayDeque<>();
		Above first = nearest(node);
		while (first != null && !isExact(first.node)) {
			path.push(first.node);
			while (!path.isEmpty()) {
				settleOrDescend(path);
				this.searched[node.index]++;
			}
			first = nearest(node);
		}
		return (first != null && first.bound != NEVER) ? first.bound : SortLines.NONE;
	}

	private BitSet reach(Node node) {
		BitSet reach = new BitSet();
		Deque<Node> todo = new ArrayDeque<>(List.of(node));
		while (!todo.isEmpty()) {
			for (Node dependent : todo.pop().dependents) {
				if (this.open.get(dependent.index) && !reach.get(dependent.index)) {
					reach.set(dependent.index);
					todo.push(dependent);
				}
			}
		}
		return reach;
	}

	/** Makes the bound of the last node of a path exact, or says whose it hangs on. */
	private void settleOrDescend(Deque<Node> path) {
		Node node = path.element();
		int own = this.lines.at(node);
		Above first = nearest(node);
		int exact = (first != null) ? first.bound : NEVER;
		if (own != SortLines.NONE && own <= exact) {
			exact = own;
		}
		else if (first != null && !isExact(first.node)) {
			path.push(first.node);
			return;
		}
		this.bound[node.index] = exact;
		this.movesThen[node.index] = (exact != NEVER) ? this.lines.moves(exact) : 0;
		path.pop();
	}

	private boolean isExact(Node node) {
		int line = this.bound[node.index];
		return line == NEVER || this.movesThen[node.index] == this.lines.moves(line);
	}

	/** Of the open nodes right above one, that with the smallest bound. */
	private @Nullable Above nearest(Node node) {
		PriorityQueue<Above> queue = this.above.computeIfAbsent(node, this::openAbove);
		Above first = queue.peek();
		while (first != null && isOutdated(first)) {
			queue.remove();
			if (this.open.get(first.node.index)) {
				queue.add(new Above(first.node, this.bound[first.node.index]));
			}
			first = queue.peek();
		}
		return first;
	}

	private PriorityQueue<Above> openAbove(Node node) {
		PriorityQueue<Above> queue = new PriorityQueue<>(Comparator.comparingInt(Above::bound));
		for (Node dependent : node.dependents) {
			if (this.open.get(dependent.index)) {
				queue.add(new Above(dependent, this.bound[dependent.index]));
			}
		}
		return queue;
	}

	private boolean isOutdated(Above above) {
		return !this.open.get(above.node.index) || above.bound < this.bound[above.node.index];
	}

	/**
	 * A node right above another one.
	 *
	 * @param bound its bound when it was put in order
	 */
	private record Above(Node node, int bound) {
	}

	/**
	 * Everything above a node. A line that is not above it never comes there, so the
	 * lines are gone through once.
	 */
	private static final class AllAbove {

		private final BitSet nodes;

		private int first;

		AllAbove(BitSet nodes) {
			this.nodes = nodes;
		}

		int first(SortLines lines) {
			int line = lines.from(this.first);
			while (line != SortLines.NONE && !this.nodes.get(lines.node(line).index)) {
				line = lines.from(line + 1);
			}
			this.first = (line != SortLines.NONE) ? line : this.first;
			return line;
		}

	}

}
