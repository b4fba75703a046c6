package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Plans a stamp: the targets take the place of the rows of their lineages, dependencies
 * included; rows of other lineages stay. Steps follow Alembic's; a target that another
 * one implies is left out and a row that is a target stays, where Alembic writes
 * redundant rows, loses rows or crashes.
 */
final class StampPlanner {

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	StampPlanner(RevisionGraph graph, RevisionResolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	List<RevisionStep> plan(List<String> rows, List<Node> current, List<String> targets) {
		Set<Node> affected = affected(current, targets);
		Set<Node> wanted = new LinkedHashSet<>();
		boolean namesBase = false;
		for (String target : targets) {
			List<Position> found = this.resolver.all(target);
			if (found.contains(Position.BASE)) {
				throw new WalkedTooFarException(target);
			}
			namesBase |= target.equals("base") || target.endsWith("@base") || found.contains(Position.NOWHERE);
			wanted.addAll(Position.nodes(found));
		}
		VersionRows table = new VersionRows(this.graph, rows, current);
		if (wanted.isEmpty()) {
			return removals(affected, table);
		}
		if (namesBase) {
			// 'base' contradicts the other targets: then each of them counts, as in
			// Alembic
			current.forEach(wanted::remove);
			return moves(affected, wanted, table);
		}
		// a branch label has a wider lineage than the revision it was used to find
		BitSet lineage = below(wanted);
		lineage.or(above(wanted));
		Set<Node> maximal = new HashSet<>(this.graph.maximal(wanted));
		affected.removeIf((node) -> !lineage.get(node.index) || maximal.contains(node));
		wanted.retainAll(maximal);
		current.forEach(wanted::remove);
		List<RevisionStep> steps = new ArrayList<>(moves(affected, wanted, table));
		steps.addAll(removals(affected, table));
		return steps;
	}

	private Set<Node> affected(List<Node> current, List<String> targets) {
		Set<Node> affected = new LinkedHashSet<>();
		for (String target : targets) {
			if (!target.isEmpty()) {
				affected.addAll(this.resolver.onLineage(current, target, Edges.REVISES_AND_DEPENDS_ON));
			}
		}
		return affected;
	}

	private static List<RevisionStep> removals(Set<Node> affected, VersionRows table) {
		List<RevisionStep> steps = new ArrayList<>();
		for (Node node : affected) {
			if (table.contains(node.id())) {
				List<VersionRowChange> changes = table.delete(node.id());
				steps.add(new RevisionStep(Direction.DOWNGRADE, null, List.of(node.id()), List.of(), changes,
						table.sorted()));
			}
		}
		return steps;
	}

	private List<RevisionStep> moves(Set<Node> affected, Set<Node> wanted, VersionRows table) {
		List<String> from = List.copyOf(RevisionResolver.ids(affected));
		List<String> present = from;
		BitSet below = below(affected);
		BitSet above = above(affected);
		List<RevisionStep> steps = new ArrayList<>();
		for (Node target : wanted) {
			boolean down = below.get(target.index);
			List<String> left = (down || above.get(target.index)) ? from : List.of();
			List<VersionRowChange> changes = table.replace(left.isEmpty() ? left : present, target.id());
			// rows that the first target takes are gone for the others
			present = left.isEmpty() ? present : present.stream().filter(table::contains).toList();
			steps.add(new RevisionStep(down ? Direction.DOWNGRADE : Direction.UPGRADE, null, left, List.of(target.id()),
					changes, table.sorted()));
		}
		return steps;
	}

	private BitSet below(Set<Node> nodes) {
		return this.graph.ancestors(nodes, Edges.REVISES_AND_DEPENDS_ON);
	}

	private BitSet above(Set<Node> nodes) {
		return this.graph.descendants(nodes, Edges.REVISES_AND_DEPENDS_ON);
	}

}
