package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
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
		boolean namesBase = false;
		List<Node> wanted = new ArrayList<>();
		for (String target : targets) {
			List<Position> found = this.resolver.all(target);
			namesBase |= found.isEmpty() || !found.stream().allMatch((position) -> position.node() != null);
			wanted.addAll(Position.nodes(found));
		}
		VersionRows table = new VersionRows(this.graph, rows, current);
		if (wanted.isEmpty()) {
			return affected.stream().map((node) -> removal(node, table)).toList();
		}
		// 'base' among other targets contradicts them: then every target counts, as in
		// Alembic
		if (!namesBase) {
			wanted = this.graph.maximal(wanted);
			wanted.forEach(affected::remove);
		}
		return wanted.stream()
			.distinct()
			.filter((target) -> !current.contains(target))
			.map((target) -> move(affected, target, table))
			.toList();
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

	private RevisionStep removal(Node node, VersionRows table) {
		List<VersionRowChange> changes = table.delete(node.id());
		return new RevisionStep(Direction.DOWNGRADE, null, List.of(node.id()), List.of(), changes, table.sorted());
	}

	private RevisionStep move(Collection<Node> affected, Node target, VersionRows table) {
		boolean down = meets(this.graph.descendants(List.of(target), Edges.REVISES_AND_DEPENDS_ON), affected);
		boolean up = meets(this.graph.ancestors(List.of(target), Edges.REVISES_AND_DEPENDS_ON), affected);
		List<String> from = (down || up) ? RevisionResolver.ids(affected) : List.of();
		List<VersionRowChange> changes = table.replace(from, target.id());
		return new RevisionStep(down ? Direction.DOWNGRADE : Direction.UPGRADE, null, from, List.of(target.id()),
				changes, table.sorted());
	}

	private static boolean meets(BitSet set, Collection<Node> nodes) {
		return nodes.stream().anyMatch((node) -> set.get(node.index));
	}

}
