package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which branch labels a revision carries. A label spreads to all revisions above the one
 * that declares it, and down its line as far as the line is the only one: until the first
 * branch or merge, and only if there is none above either (Alembic's rule).
 */
final class BranchLabels {

	private static final BitSet NONE = new BitSet();

	private final List<String> labels = new ArrayList<>();

	private final BitSet[] carried;

	private BranchLabels(int size) {
		this.carried = new BitSet[size];
	}

	static BranchLabels propagate(List<Node> parentsFirst) {
		BranchLabels labels = new BranchLabels(parentsFirst.size());
		BitSet[] declared = labels.declared(parentsFirst);
		labels.spreadUp(parentsFirst, declared);
		labels.spreadDown(parentsFirst, declared);
		return labels;
	}

	/** The labels a node carries, in the order they were declared. */
	List<String> of(Node node) {
		return this.carried[node.index].stream().mapToObj(this.labels::get).toList();
	}

	private BitSet[] declared(List<Node> nodes) {
		BitSet[] declared = new BitSet[nodes.size()];
		for (Node node : nodes) {
			declared[node.index] = NONE;
			for (String label : node.revision.branchLabels()) {
				declared[node.index] = union(declared[node.index], single(this.labels.size()));
				this.labels.add(label);
			}
		}
		return declared;
	}

	private void spreadUp(List<Node> parentsFirst, BitSet[] declared) {
		for (Node node : parentsFirst) {
			BitSet all = declared[node.index];
			for (Node down : node.down) {
				all = union(all, this.carried[down.index]);
			}
			this.carried[node.index] = all;
		}
	}

	private void spreadDown(List<Node> parentsFirst, BitSet[] declared) {
		BitSet alone = new BitSet();
		BitSet[] fromAbove = new BitSet[parentsFirst.size()];
		for (int i = parentsFirst.size() - 1; i >= 0; i--) {
			Node node = parentsFirst.get(i);
			boolean passes = !node.isMergePoint() && node.dependents.size() <= 1;
			Node child = node.children.isEmpty() ? null : node.children.get(0);
			if (passes && (child == null || alone.get(child.index))) {
				alone.set(node.index);
				BitSet above = (child != null) ? fromAbove[child.index] : NONE;
				fromAbove[node.index] = union(declared[node.index], above);
				this.carried[node.index] = union(this.carried[node.index], above);
			}
		}
	}

	// sets are shared wherever nothing is added, so that a long line costs nothing
	private static BitSet union(BitSet left, BitSet right) {
		if (right.isEmpty() || left.equals(right)) {
			return left;
		}
		if (left.isEmpty()) {
			return right;
		}
		BitSet union = (BitSet) left.clone();
		union.or(right);
		return union;
	}

	private static BitSet single(int index) {
		BitSet set = new BitSet();
		set.set(index);
		return set;
	}

}
