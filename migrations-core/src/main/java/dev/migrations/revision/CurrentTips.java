package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;

/**
 * The newest applied revision of each branch, whether it has a row of its own or is
 * implied by a dependency.
 */
final class CurrentTips {

	private CurrentTips() {
	}

	static List<Node> of(RevisionGraph graph, BitSet applied) {
		return graph.nodes(applied)
			.stream()
			.filter((node) -> node.children.stream().noneMatch((child) -> applied.get(child.index)))
			.toList();
	}

}
