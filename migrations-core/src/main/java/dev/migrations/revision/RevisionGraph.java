package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The linked revisions. Sets of nodes are {@link BitSet}s over {@link Node#index}, so
 * that a question about ancestry costs one walk over the graph.
 */
final class RevisionGraph {

	private final List<Node> nodes;

	private final NavigableMap<String, Node> names;

	private final BranchLabels labels;

	RevisionGraph(List<Node> nodes, NavigableMap<String, Node> names, BranchLabels labels) {
		this.nodes = List.copyOf(nodes);
		this.names = Collections.unmodifiableNavigableMap(names);
		this.labels = labels;
	}

	/** All nodes in load order. */
	List<Node> nodes() {
		return this.nodes;
	}

	/** Ids and branch labels share one name space. */
	NavigableMap<String, Node> names() {
		return this.names;
	}

	BranchLabels labels() {
		return this.labels;
	}

	List<Node> heads() {
		return select((node) -> node.children.isEmpty());
	}

	List<Node> realHeads() {
		return select((node) -> node.dependents.isEmpty());
	}

	List<Node> bases() {
		return select((node) -> node.down.isEmpty());
	}

	List<Node> realBases() {
		return select((node) -> node.down.isEmpty() && node.dependencies.isEmpty());
	}

	List<Node> select(Predicate<Node> condition) {
		return this.nodes.stream().filter(condition).toList();
	}

	/** The nodes of a set, in load order. */
	List<Node> nodes(BitSet set) {
		return set.stream().mapToObj(this.nodes::get).toList();
	}

	/** The starting nodes and everything below them. */
	BitSet ancestors(Collection<Node> start, Edges edges) {
		return closure(start, edges::below);
	}

	/** The starting nodes and everything above them. */
	BitSet descendants(Collection<Node> start, Edges edges) {
		return closure(start, edges::above);
	}

	/** Those of the nodes that no other one implies, in the order given. */
	List<Node> maximal(Collection<Node> candidates) {
		List<Node> below = new ArrayList<>();
		candidates.forEach((node) -> below.addAll(node.parents));
		BitSet implied = ancestors(below, Edges.REVISES_AND_DEPENDS_ON);
		return candidates.stream().filter((node) -> !implied.get(node.index)).distinct().toList();
	}

	private BitSet closure(Collection<Node> start, Function<Node, List<Node>> next) {
		BitSet seen = new BitSet(this.nodes.size());
		Deque<Node> todo = new ArrayDeque<>(start);
		while (!todo.isEmpty()) {
			Node node = todo.pop();
			if (!seen.get(node.index)) {
				seen.set(node.index);
				next.apply(node).forEach(todo::push);
			}
		}
		return seen;
	}

}
