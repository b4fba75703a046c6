package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;

/**
 * A revision with its neighbours. Linked by {@link GraphLoader}, never changed
 * afterwards.
 */
final class Node {

	/** Position in load order, the tie-break of Alembic's topological sort. */
	final int index;

	final RevisionNode revision;

	/** The nodes it revises. */
	final List<Node> down = new ArrayList<>();

	/** The nodes it depends on, labels resolved, as declared. */
	final List<Node> dependencies = new ArrayList<>();

	/** The nodes it revises and those dependencies that no ancestor shares. */
	final List<Node> parents = new ArrayList<>();

	/** The nodes that revise it. */
	final List<Node> children = new ArrayList<>();

	/** The nodes that revise it or depend on it. */
	final List<Node> dependents = new ArrayList<>();

	Node(int index, RevisionNode revision) {
		this.index = index;
		this.revision = revision;
	}

	String id() {
		return this.revision.id();
	}

	boolean isMergePoint() {
		return this.down.size() > 1;
	}

	boolean isBranchPoint() {
		return this.children.size() > 1;
	}

	@Override
	public String toString() {
		return id();
	}

}
