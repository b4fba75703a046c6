package dev.migrations.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which dependencies count as parents: Alembic drops one that an ancestor (by
 * what revises what) declares as well. The closure stays the same; the steps shown and
 * the rows of the version table depend on it.
 * <p>
 * Each dependency that several revisions declare is a bit that is carried up from the
 * first of them to the last; one walk carries as many as a {@code long} has bits.
 */
final class SharedDependencies {

	private static final int BATCH = Long.SIZE;

	private final List<Node> order;

	/** For each node, where it is in the order. */
	private final int[] position;

	/** For each node, the bits it declares; all zero between two walks. */
	private final long[] declared;

	/** For each node, the bits that an ancestor declares; all zero between two walks. */
	private final long[] below;

	private final Map<Node, Set<Node>> dropped = new HashMap<>();

	private SharedDependencies(List<Node> parentsFirst) {
		this.order = parentsFirst;
		this.position = new int[parentsFirst.size()];
		this.declared = new long[parentsFirst.size()];
		this.below = new long[parentsFirst.size()];
		for (int i = 0; i < parentsFirst.size(); i++) {
			this.position[parentsFirst.get(i).index] = i;
		}
	}

	/** Fills {@link Node#parents}. */
	static void drop(List<Node> parentsFirst) {
		SharedDependencies dependencies = new SharedDependencies(parentsFirst);
		List<Shared> shared = dependencies.shared();
		for (int i = 0; i < shared.size(); i += BATCH) {
			dependencies.findDropped(shared.subList(i, Math.min(i + BATCH, shared.size())));
		}
		parentsFirst.forEach(dependencies::fillParents);
	}

	/**
	 * For each dependency that several revisions declare, in the order of the first ones.
	 */
	private List<Shared> shared() {
		Map<Node, List<Node>> declarers = new LinkedHashMap<>();
		for (Node node : this.order) {
			node.dependencies
				.forEach((dependency) -> declarers.computeIfAbsent(dependency, (key) -> new ArrayList<>()).add(node));
		}
		return declarers.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().size() > 1)
			.map((entry) -> new Shared(entry.getKey(), entry.getValue()))
			.toList();
	}

	private void findDropped(List<Shared> batch) {
		int start = this.position[batch.get(0).first().index];
		int end = start;
		for (int bit = 0; bit < batch.size(); bit++) {
			for (Node declarer : batch.get(bit).declarers()) {
				this.declared[declarer.index] |= 1L << bit;
			}
			end = Math.max(end, this.position[batch.get(bit).last().index]);
		}
		List<Node> concerned = this.order.subList(start, end + 1);
		for (Node node : concerned) {
			for (Node down : node.down) {
				this.below[node.index] |= this.below[down.index] | this.declared[down.index];
			}
		}
		for (int bit = 0; bit < batch.size(); bit++) {
			for (Node declarer : batch.get(bit).declarers()) {
				if ((this.below[declarer.index] >>> bit & 1) == 1) {
					this.dropped.computeIfAbsent(declarer, (key) -> new HashSet<>()).add(batch.get(bit).dependency());
				}
			}
		}
		for (Node node : concerned) {
			this.below[node.index] = 0;
			this.declared[node.index] = 0;
		}
	}

	private void fillParents(Node node) {
		Set<Node> parents = new LinkedHashSet<>(node.down);
		Set<Node> without = this.dropped.getOrDefault(node, Set.of());
		node.dependencies.stream().filter((dependency) -> !without.contains(dependency)).forEach(parents::add);
		node.parents.addAll(parents);
	}

	/**
	 * A dependency and the revisions that declare it.
	 *
	 * @param declarers parents first
	 */
	private record Shared(Node dependency, List<Node> declarers) {

		Node first() {
			return this.declarers.get(0);
		}

		Node last() {
			return this.declarers.get(this.declarers.size() - 1);
		}

	}

}
