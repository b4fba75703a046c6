package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which branch labels a revision carries. A label spreads to all revisions above the one
 * that declares it, and down its line as far as the line is the only one: until the first
 * branch or merge, and only if there is none above either (Alembic's rule).
 */
final class BranchLabels {

	private final Bundle nothing = new Bundle(0, -1, List.of());

	private final List<String> labels = new ArrayList<>();

	private final Bundle[] carried;

	private int bundles = 1;

	private BranchLabels(int size) {
		this.carried = new Bundle[size];
	}

	static BranchLabels propagate(List<Node> parentsFirst) {
		BranchLabels labels = new BranchLabels(parentsFirst.size());
		Bundle[] declared = labels.declared(parentsFirst);
		labels.spreadUp(parentsFirst, declared);
		labels.spreadDown(parentsFirst, declared);
		return labels;
	}

	/** The labels a node carries, in the order they were declared. */
	List<String> of(Node node) {
		BitSet found = new BitSet();
		BitSet seen = new BitSet();
		Deque<Bundle> todo = new ArrayDeque<>(List.of(this.carried[node.index]));
		while (!todo.isEmpty()) {
			Bundle next = todo.pop();
			if (!seen.get(next.number)) {
				seen.set(next.number);
				next.bundles.forEach(todo::push);
				if (next.label >= 0) {
					found.set(next.label);
				}
			}
		}
		return found.stream().mapToObj(this.labels::get).toList();
	}

	private Bundle[] declared(List<Node> nodes) {
		Bundle[] declared = new Bundle[nodes.size()];
		for (Node node : nodes) {
			List<Bundle> own = new ArrayList<>();
			for (String label : node.revision.branchLabels()) {
				own.add(new Bundle(this.bundles++, this.labels.size(), List.of()));
				this.labels.add(label);
			}
			declared[node.index] = union(own);
		}
		return declared;
	}

	private void spreadUp(List<Node> parentsFirst, Bundle[] declared) {
		for (Node node : parentsFirst) {
			List<Bundle> all = new ArrayList<>(List.of(declared[node.index]));
			node.down.forEach((down) -> all.add(this.carried[down.index]));
			this.carried[node.index] = union(all);
		}
	}

	private void spreadDown(List<Node> parentsFirst, Bundle[] declared) {
		BitSet alone = new BitSet();
		Bundle[] fromAbove = new Bundle[parentsFirst.size()];
		for (int i = parentsFirst.size() - 1; i >= 0; i--) {
			Node node = parentsFirst.get(i);
			boolean passes = !node.isMergePoint() && node.dependents.size() <= 1;
			Node child = node.children.isEmpty() ? null : node.children.get(0);
			if (passes && (child == null || alone.get(child.index))) {
				alone.set(node.index);
				Bundle above = (child != null) ? fromAbove[child.index] : this.nothing;
				fromAbove[node.index] = union(List.of(declared[node.index], above));
				this.carried[node.index] = union(List.of(this.carried[node.index], above));
			}
		}
	}

	private Bundle union(Collection<Bundle> bundles) {
		Set<Bundle> all = new LinkedHashSet<>(bundles);
		all.remove(this.nothing);
		return switch (all.size()) {
			case 0 -> this.nothing;
			case 1 -> all.iterator().next();
			default -> new Bundle(this.bundles++, -1, all);
		};
	}

	/**
	 * A label, or other bundles. Bundles are shared and never copied, so that a line on
	 * which every revision has a label costs no more than the labels.
	 */
	private static final class Bundle {

		private final int number;

		private final int label;

		private final Collection<Bundle> bundles;

		Bundle(int number, int label, Collection<Bundle> bundles) {
			this.number = number;
			this.label = label;
			this.bundles = bundles;
		}

	}

}
