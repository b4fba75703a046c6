package dev.migrations.revision;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which dependencies count as parents: Alembic drops one that an ancestor (by
 * what revises what) declares as well. The closure stays the same; the steps shown and
 * the rows of the version table depend on it.
 */
final class SharedDependencies {

	/**
	 * A number for each node that several others depend on; only those can be dropped.
	 */
	private final Map<Node, Integer> shared = new HashMap<>();

	private SharedDependencies() {
	}

	/** Fills {@link Node#parents}. */
	static void drop(List<Node> parentsFirst) {
		SharedDependencies dependencies = new SharedDependencies();
		dependencies.number(parentsFirst);
		BitSet[] above = new BitSet[parentsFirst.size()];
		for (Node node : parentsFirst) {
			BitSet declaredBelow = dependencies.declaredBelow(node, above);
			above[node.index] = declaredBelow;
			node.parents.addAll(node.down);
			for (Node dependency : node.dependencies) {
				Integer number = dependencies.shared.get(dependency);
				boolean dropped = number != null && declaredBelow.get(number);
				if (!dropped && !node.down.contains(dependency)) {
					node.parents.add(dependency);
				}
			}
		}
	}

	private void number(List<Node> nodes) {
		Set<Node> once = new HashSet<>();
		for (Node node : nodes) {
			for (Node dependency : node.dependencies) {
				if (!once.add(dependency)) {
					this.shared.putIfAbsent(dependency, this.shared.size());
				}
			}
		}
	}

	private BitSet declaredBelow(Node node, BitSet[] above) {
		// most nodes follow one node that declares nothing: they share its set
		if (node.down.size() == 1 && node.down.get(0).dependencies.isEmpty()) {
			return above[node.down.get(0).index];
		}
		BitSet declared = new BitSet();
		for (Node down : node.down) {
			declared.or(above[down.index]);
			for (Node dependency : down.dependencies) {
				Integer number = this.shared.get(dependency);
				if (number != null) {
					declared.set(number);
				}
			}
		}
		return declared;
	}

}
