package dev.migrations.revision;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The lines that a sort follows at the same time, each known by its number: a line that
 * started later has the greater one. A line is at the node that comes next on it.
 */
final class SortLines {

	/** No line. */
	static final int NONE = -1;

	private final TreeMap<Integer, Node> lines = new TreeMap<>();

	/** For each node, the line that is there. */
	private final int[] lineAt;

	/** For each line, how often it has left a node. */
	private final int[] moves;

	private int started;

	SortLines(int nodes) {
		this.lineAt = new int[nodes];
		Arrays.fill(this.lineAt, NONE);
		this.moves = new int[nodes];
	}

	void start(Node node) {
		this.lines.put(this.started, node);
		this.lineAt[node.index] = this.started++;
	}

	void move(int line, Node to) {
		leave(line);
		this.lines.put(line, to);
		this.lineAt[to.index] = line;
	}

	/** Ends a line. The one before it is next, or the first if there is none before. */
	int end(int line) {
		leave(line);
		this.lines.remove(line);
		Map.Entry<Integer, Node> before = this.lines.lowerEntry(line);
		return (before != null) ? before.getKey() : first();
	}

	private void leave(int line) {
		this.lineAt[node(line).index] = NONE;
		this.moves[line]++;
	}

	int first() {
		return this.lines.isEmpty() ? NONE : this.lines.firstKey();
	}

	/** The first line whose number is not below the one given. */
	int from(int number) {
		Integer line = this.lines.ceilingKey(number);
		return (line != null) ? line : NONE;
	}

	Node node(int line) {
		return Objects.requireNonNull(this.lines.get(line));
	}

	int at(Node node) {
		return this.lineAt[node.index];
	}

	int moves(int line) {
		return this.moves[line];
	}

}
