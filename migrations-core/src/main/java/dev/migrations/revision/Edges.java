package dev.migrations.revision;

import java.util.List;

/**
 * Which connections count: lineage and {@code head} follow what revises what, order and
 * the version table follow dependencies as well.
 */
enum Edges {

	REVISES {

		@Override
		List<Node> below(Node node) {
			return node.down;
		}

		@Override
		List<Node> above(Node node) {
			return node.children;
		}

	},

	REVISES_AND_DEPENDS_ON {

		@Override
		List<Node> below(Node node) {
			return node.parents;
		}

		@Override
		List<Node> above(Node node) {
			return node.dependents;
		}

	};

	abstract List<Node> below(Node node);

	abstract List<Node> above(Node node);

}
