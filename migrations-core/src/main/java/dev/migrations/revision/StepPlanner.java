package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Plans the way from the rows of the version table to a target, online and offline.
 */
final class StepPlanner {

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	StepPlanner(RevisionGraph graph, RevisionResolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	List<RevisionStep> upgrade(Collection<String> rows, String target) {
		refuseRange(target);
		return upgrade(rows, List.of(target));
	}

	List<RevisionStep> upgrade(Collection<String> rows, Collection<String> targets) {
		List<String> table = List.copyOf(rows);
		List<String> upper = List.copyOf(targets);
		UpgradeSelection upgrade = new UpgradeSelection(this.graph, this.resolver, UpgradeSelection.Mode.UPGRADE);
		Selection selection = rowsKnown(table, upper, () -> upgrade.select(upper, table));
		List<Node> order = new ArrayList<>(TopologicalSort.topDown(this.graph, selection));
		Collections.reverse(order);
		VersionRows versionRows = new VersionRows(this.graph, table, current(table));
		return order.stream().map(versionRows::upgrade).toList();
	}

	List<RevisionStep> offlineUpgrade(String target) {
		if (!RevisionRange.isRange(target)) {
			return upgrade(List.of(), target);
		}
		RevisionRange range = offlineRange(target);
		return upgrade(offlineRows(range.start()), range.end());
	}

	List<RevisionStep> downgrade(Collection<String> rows, String target) {
		refuseRange(target);
		List<String> table = List.copyOf(rows);
		DowngradeSelection downgrade = new DowngradeSelection(this.graph, this.resolver,
				DowngradeSelection.Mode.DOWNGRADE);
		Selection selection = rowsKnown(table, List.of(target), () -> downgrade.select(table, target));
		VersionRows versionRows = new VersionRows(this.graph, table, selection.heads());
		return TopologicalSort.topDown(this.graph, selection).stream().map(versionRows::downgrade).toList();
	}

	List<RevisionStep> offlineDowngrade(String target) {
		if (!RevisionRange.isRange(target)) {
			throw new RangeRequiredException(target);
		}
		RevisionRange range = offlineRange(target);
		return downgrade(offlineRows(range.start()), range.end());
	}

	List<RevisionStep> stamp(Collection<String> rows, List<String> targets, boolean purge) {
		List<String> table = purge ? List.of() : List.copyOf(rows);
		return new StampPlanner(this.graph, this.resolver).plan(table, current(table), targets);
	}

	List<RevisionStep> offlineStamp(List<String> targets) {
		Set<String> starts = new LinkedHashSet<>();
		List<String> ends = new ArrayList<>();
		for (String target : targets) {
			if (!RevisionRange.isRange(target)) {
				ends.add(target);
				continue;
			}
			RevisionRange range = offlineRange(target);
			starts.add(range.start());
			ends.add(range.end());
		}
		if (starts.size() > 1) {
			throw new OfflineStartException(targets);
		}
		return stamp(starts.isEmpty() ? List.of() : offlineRows(starts.iterator().next()), ends, false);
	}

	List<Node> current(Collection<String> rows) {
		return rowsKnown(rows, List.of(), () -> Position.nodes(this.resolver.all(rows)));
	}

	// a script must say where it starts: nothing else can
	private static RevisionRange offlineRange(String target) {
		RevisionRange range = RevisionRange.parse(target);
		if (range.start().isEmpty()) {
			throw new OfflineStartException(List.of(target));
		}
		return range;
	}

	private List<String> offlineRows(String start) {
		if (start.equals("base")) {
			return List.of();
		}
		Node node = this.resolver.one(start).node();
		return (node != null) ? List.of(node.id()) : List.of();
	}

	private static void refuseRange(String target) {
		if (RevisionRange.isRange(target)) {
			throw new RangeNotAllowedException(target);
		}
	}

	// a row that is not found is another mistake than a target that is not found
	private static <T> T rowsKnown(Collection<String> rows, Collection<String> targets, Supplier<T> work) {
		try {
			return work.get();
		}
		catch (RevisionNotFoundException ex) {
			if (rows.contains(ex.identifier()) && !targets.contains(ex.identifier())) {
				throw new CurrentRevisionUnknownException(ex.identifier());
			}
			throw ex;
		}
	}

}
