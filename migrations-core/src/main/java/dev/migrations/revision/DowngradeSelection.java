package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Which applied revisions a downgrade undoes: everything above the target, and what
 * depends on it.
 */
final class DowngradeSelection {

	/**
	 * How far a downgrade reaches.
	 *
	 * @param inclusive whether the target itself is undone
	 * @param implicitBase whether other branches are undone down to base
	 */
	record Mode(boolean inclusive, boolean implicitBase) {

		static final Mode DOWNGRADE = new Mode(false, false);

	}

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	private final Mode mode;

	DowngradeSelection(RevisionGraph graph, RevisionResolver resolver, Mode mode) {
		this.graph = graph;
		this.resolver = resolver;
		this.mode = mode;
	}

	Selection select(List<String> current, String target) {
		DowngradeTargets.Found found = new DowngradeTargets(this.graph, this.resolver).find(target, current,
				RelativeWalk.Beyond.NOWHERE);
		Node end = found.position().node();
		List<Node> roots = roots(end);
		if (!found.branch().isEmpty() && (roots.size() > 1 || end == null && hasLabels(roots))) {
			roots = onBranch(target, found.branch(), roots);
		}
		List<Node> rows = Position.nodes(this.resolver.all(current));
		BitSet active = this.graph.ancestors(rows, Edges.REVISES_AND_DEPENDS_ON);
		BitSet undone = this.graph.descendants(roots, Edges.REVISES_AND_DEPENDS_ON);
		undone.and(active);
		if (this.mode.implicitBase) {
			BitSet others = (BitSet) active.clone();
			others.andNot(this.graph.ancestors(roots, Edges.REVISES_AND_DEPENDS_ON));
			undone.or(others);
		}
		if (end != null && undone.isEmpty() && !rows.contains(end)) {
			throw new WrongDirectionException(target, current);
		}
		return new Selection(undone, rows);
	}

	private List<Node> roots(@Nullable Node end) {
		if (end == null) {
			return this.graph.bases();
		}
		return this.mode.inclusive ? List.of(end) : end.children;
	}

	// Alembic counts a labelled base twice, so it looks at the branch although there is
	// no choice
	private static boolean hasLabels(List<Node> bases) {
		return bases.stream().anyMatch((base) -> !base.revision.branchLabels().isEmpty());
	}

	private List<Node> onBranch(String target, String branch, List<Node> roots) {
		BitSet below = this.graph.ancestors(List.of(this.resolver.branch(branch)), Edges.REVISES);
		List<Node> limited = roots.stream().filter((root) -> below.get(root.index)).toList();
		if (limited.isEmpty()) {
			throw new WrongBranchException(target, branch);
		}
		return limited;
	}

}
