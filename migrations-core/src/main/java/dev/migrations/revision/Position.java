package dev.migrations.revision;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a target or a walk ends: at a revision, at base, or nowhere.
 */
record Position(@Nullable Node node, boolean exists) {

	static final Position BASE = new Position(null, true);

	/** Beyond the ends of the graph. */
	static final Position NOWHERE = new Position(null, false);

	static Position at(Node node) {
		return new Position(node, true);
	}

	/** The revisions among positions. */
	static List<Node> nodes(List<Position> positions) {
		List<Node> nodes = new ArrayList<>();
		for (Position position : positions) {
			if (position.node != null) {
				nodes.add(position.node);
			}
		}
		return nodes;
	}

	boolean isBase() {
		return this.node == null && this.exists;
	}

}
