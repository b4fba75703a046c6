package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Which revisions lie between a start and a target above it: those of an upgrade, or of a
 * range of the history.
 */
final class UpgradeSelection {

	/**
	 * How a range is read.
	 *
	 * @param inclusive whether the start itself belongs to it
	 * @param implicitBase whether it may hold what does not lie above the start, as an
	 * upgrade must for dependencies
	 * @param beyond what a relative end beyond the graph means
	 */
	record Mode(boolean inclusive, boolean implicitBase, RelativeWalk.Beyond beyond) {

		static final Mode UPGRADE = new Mode(false, true, RelativeWalk.Beyond.NOWHERE);

		static final Mode HISTORY = new Mode(true, false, RelativeWalk.Beyond.THE_END);

	}

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	private final Mode mode;

	UpgradeSelection(RevisionGraph graph, RevisionResolver resolver, Mode mode) {
		this.graph = graph;
		this.resolver = resolver;
		this.mode = mode;
	}

	/**
	 * Selects the revisions.
	 * @param upper the target, or several
	 * @param lower the start: rows of the version table or one name; empty is base
	 */
	Selection select(List<String> upper, List<String> lower) {
		List<Node> targets = limitToBranchOf(lower, targets(upper, lower));
		BitSet required = closure(targets, OverlappingRevisionsException::ofTargets);
		List<Position> start = start(upper, lower, required);
		List<Node> current = nodes(start, upper, lower);
		BitSet selected = (BitSet) required.clone();
		selected.andNot(closure(current, (revision, ancestors) -> OverlappingRevisionsException.ofRows(revision,
				ancestors, RevisionResolver.ids(this.graph.maximal(current)))));
		if (this.mode.inclusive) {
			current.forEach((node) -> selected.set(node.index));
		}
		if (!current.isEmpty() && !this.mode.implicitBase) {
			selected.and(this.graph.descendants(current, Edges.REVISES));
		}
		return new Selection(selected, targets);
	}

	private List<Node> targets(List<String> upper, List<String> lower) {
		if (upper.size() == 1) {
			RevisionTarget target = RevisionTarget.parse(upper.get(0));
			if (target.isRelative()) {
				return List.of(existing(target.text(), relative(target, lower)));
			}
		}
		String text = String.join(", ", upper);
		return this.resolver.all(upper).stream().map((position) -> existing(text, position)).toList();
	}

	private static Node existing(String target, Position position) {
		Node node = position.node();
		if (node == null) {
			throw new WalkedTooFarException(target);
		}
		return node;
	}

	private Position relative(RevisionTarget target, List<String> lower) {
		RelativeWalk walk = new RelativeWalk(this.graph, this.resolver, target.text());
		String branch = Objects.requireNonNullElse(target.branch(), "");
		String symbol = target.symbol();
		int steps = target.steps();
		if (symbol == null) {
			Position found = (steps > 0)
					? walk.up(startOfRelative(target, branch, lower), steps, branch, this.mode.beyond)
					: Position.NOWHERE;
			if (!found.exists()) {
				throw new RelativeTooFarException(target.text(), steps, Direction.UPGRADE);
			}
			return found;
		}
		if (steps > 0) {
			return walk.up(this.resolver.one(symbol), steps, branch, this.mode.beyond);
		}
		Position from = this.resolver.one(branch.isEmpty() ? symbol : branch + "@" + symbol);
		return walk.from(from, steps, this.mode.beyond);
	}

	private Position startOfRelative(RevisionTarget target, String branch, List<String> lower) {
		if (branch.isEmpty()) {
			return onlyOne(target, lower.stream().map(this.resolver::one).toList(), lower);
		}
		List<Node> current = this.resolver.all(lower)
			.stream()
			.map((position) -> existing(target.text(), position))
			.toList();
		List<Node> start = this.resolver.onLineage(current, branch, Edges.REVISES);
		if (start.isEmpty()) {
			start = tipsOnBranch(current, branch);
		}
		return onlyOne(target, start.stream().map(Position::at).toList(), RevisionResolver.ids(start));
	}

	private static Position onlyOne(RevisionTarget target, List<Position> start, List<String> names) {
		if (start.size() > 1) {
			throw new AmbiguousUpgradeException(target.text(), names);
		}
		return start.isEmpty() ? Position.BASE : start.get(0);
	}

	// the branch may be applied only as far as others depend on it
	private List<Node> tipsOnBranch(List<Node> current, String branch) {
		BitSet applied = this.graph.ancestors(current, Edges.REVISES_AND_DEPENDS_ON);
		List<Node> active = this.resolver.onLineage(this.graph.nodes(applied), branch, Edges.REVISES);
		BitSet below = new BitSet();
		active.forEach((node) -> node.parents.forEach((parent) -> below.set(parent.index)));
		return active.stream().filter((node) -> !below.get(node.index)).toList();
	}

	// 'branch@base:heads' is about that branch alone
	private List<Node> limitToBranchOf(List<String> lower, List<Node> targets) {
		if (lower.size() != 1 || lower.get(0).indexOf('@') < 0) {
			return targets;
		}
		String branch = lower.get(0).substring(0, lower.get(0).indexOf('@'));
		Node node = this.resolver.one(branch).node();
		if (node != null && node.id().equals(branch)) {
			List<String> labels = this.graph.labels().of(node);
			if (labels.size() != 1) {
				throw new BranchNotFoundException(branch);
			}
			branch = labels.get(0);
		}
		String label = branch;
		return targets.stream().filter((target) -> this.graph.labels().of(target).contains(label)).toList();
	}

	private List<Position> start(List<String> upper, List<String> lower, BitSet required) {
		List<Position> start = this.resolver.all(lower);
		if (!this.mode.implicitBase && start.stream().anyMatch((position) -> isOutside(position, required))) {
			throw new RangeNotAncestorException(join(lower, "base"), join(upper, "base"));
		}
		if (start.isEmpty() || start.get(0).exists()) {
			return start;
		}
		Position counted = new DowngradeTargets(this.graph, this.resolver)
			.find(join(lower, "base"), upper, this.mode.beyond)
			.position();
		return counted.isBase() ? List.of() : List.of(counted);
	}

	private static boolean isOutside(Position position, BitSet required) {
		Node node = position.node();
		return (node != null) ? !required.get(node.index) : position.isBase();
	}

	private static List<Node> nodes(List<Position> start, List<String> upper, List<String> lower) {
		List<Node> nodes = new ArrayList<>();
		for (Position position : start) {
			Node node = position.node();
			if (node == null) {
				throw new RangeNotAncestorException(join(lower, "base"), join(upper, "base"));
			}
			nodes.add(node);
		}
		return nodes;
	}

	private static String join(List<String> names, String none) {
		return names.isEmpty() ? none : String.join(", ", names);
	}

	private BitSet closure(List<Node> nodes, BiFunction<String, List<String>, OverlappingRevisionsException> overlap) {
		Set<Node> implied = new LinkedHashSet<>(nodes);
		List<Node> maximal = this.graph.maximal(nodes);
		maximal.forEach(implied::remove);
		if (!implied.isEmpty()) {
			throw overlap(maximal, implied, overlap);
		}
		return this.graph.ancestors(nodes, Edges.REVISES_AND_DEPENDS_ON);
	}

	private OverlappingRevisionsException overlap(List<Node> maximal, Set<Node> implied,
			BiFunction<String, List<String>, OverlappingRevisionsException> overlap) {
		for (Node node : maximal) {
			BitSet ancestors = this.graph.ancestors(List.of(node), Edges.REVISES_AND_DEPENDS_ON);
			List<Node> below = implied.stream().filter((other) -> ancestors.get(other.index)).toList();
			if (!below.isEmpty()) {
				return overlap.apply(node.id(), RevisionResolver.ids(below));
			}
		}
		throw new IllegalStateException("No revision implies " + implied);
	}

}
