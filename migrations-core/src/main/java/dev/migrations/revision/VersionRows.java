package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The rows of the version table while a plan goes on. They are the maximal applied
 * revisions: those that no other applied revision revises or depends on. (Alembic decides
 * from the rows alone; on some graphs it then leaves a row too many, or crashes.)
 */
final class VersionRows {

	private AppliedRows rows;

	/** How many applied revisions have this one as a parent. */
	private final int[] appliedAbove;

	VersionRows(RevisionGraph graph, Collection<String> rows, Collection<Node> current) {
		this.rows = AppliedRows.of(rows);
		this.appliedAbove = new int[graph.nodes().size()];
		BitSet applied = graph.ancestors(current, Edges.REVISES_AND_DEPENDS_ON);
		graph.nodes(applied).forEach((node) -> node.parents.forEach((parent) -> this.appliedAbove[parent.index]++));
	}

	RevisionStep upgrade(Node node) {
		node.parents.forEach((parent) -> this.appliedAbove[parent.index]++);
		List<String> implied = node.parents.stream().map(Node::id).filter(this::contains).toList();
		return step(Direction.UPGRADE, node, replace(implied, node.id()));
	}

	RevisionStep downgrade(Node node) {
		List<String> uncovered = new ArrayList<>();
		for (Node parent : node.parents) {
			if (--this.appliedAbove[parent.index] == 0 && !this.rows.contains(parent.id())) {
				uncovered.add(parent.id());
			}
		}
		return step(Direction.DOWNGRADE, node, split(node.id(), uncovered));
	}

	/** Moves a stamp: the rows among {@code from} become {@code to}. */
	List<VersionRowChange> replace(List<String> from, String to) {
		List<String> present = from.stream().filter(this::contains).toList();
		List<VersionRowChange> changes = new ArrayList<>();
		if (present.isEmpty()) {
			changes.add(new VersionRowChange.Insert(to));
		}
		else {
			int last = present.size() - 1;
			present.subList(0, last).forEach((row) -> changes.add(new VersionRowChange.Delete(row)));
			changes.add(new VersionRowChange.Update(present.get(last), to));
		}
		present.forEach((row) -> this.rows = this.rows.without(row));
		this.rows = this.rows.with(to);
		return changes;
	}

	boolean contains(String row) {
		return this.rows.contains(row);
	}

	List<VersionRowChange> delete(String row) {
		this.rows = this.rows.without(row);
		return List.of(new VersionRowChange.Delete(row));
	}

	List<String> sorted() {
		return this.rows;
	}

	private List<VersionRowChange> split(String from, List<String> to) {
		if (to.isEmpty()) {
			return delete(from);
		}
		List<VersionRowChange> changes = new ArrayList<>();
		int last = to.size() - 1;
		to.subList(0, last).forEach((row) -> changes.add(new VersionRowChange.Insert(row)));
		changes.add(new VersionRowChange.Update(from, to.get(last)));
		this.rows = this.rows.without(from);
		to.forEach((row) -> this.rows = this.rows.with(row));
		return changes;
	}

	private RevisionStep step(Direction direction, Node node, List<VersionRowChange> changes) {
		List<String> below = RevisionResolver.ids(node.down);
		List<String> itself = List.of(node.id());
		return (direction == Direction.UPGRADE)
				? new RevisionStep(direction, node.id(), below, itself, changes, sorted())
				: new RevisionStep(direction, node.id(), itself, below, changes, sorted());
	}

}
