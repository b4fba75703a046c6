package dev.migrations.revision;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * Walks up or down, step by step, as long as there is one way to go.
 */
final class RelativeWalk {

	/** What a walk beyond the ends of the graph leads to. */
	enum Beyond {

		/** Nowhere: the target is wrong. */
		NOWHERE,

		/** The end that was reached, as the ranges of {@code history} have it. */
		THE_END

	}

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	private final String target;

	RelativeWalk(RevisionGraph graph, RevisionResolver resolver, String target) {
		this.graph = graph;
		this.resolver = resolver;
		this.target = target;
	}

	Position from(Position start, int steps, Beyond beyond) {
		return (steps > 0) ? up(start, steps, "", beyond) : down(start, -(long) steps, beyond);
	}

	/** Up, along the branch only if one is named. */
	Position up(Position start, int steps, String branch, Beyond beyond) {
		Node at = start.node();
		BitSet lineage = null;
		for (int i = 0; i < steps; i++) {
			List<Node> choices = (at == null) ? this.graph.bases() : at.children;
			if (!branch.isEmpty() && !choices.isEmpty()) {
				lineage = (lineage != null) ? lineage : this.resolver.lineage(branch, Edges.REVISES);
				choices = choices.stream().filter(member(lineage)).toList();
			}
			else if (!branch.isEmpty()) {
				choices = this.resolver.onLineage(choices, branch, Edges.REVISES);
			}
			if (choices.isEmpty()) {
				return (beyond == Beyond.NOWHERE || at == null) ? Position.NOWHERE : Position.at(at);
			}
			at = only(choices);
		}
		return (at == null) ? Position.NOWHERE : Position.at(at);
	}

	private Position down(Position start, long steps, Beyond beyond) {
		if (start.isBase() && steps == 0) {
			return Position.NOWHERE;
		}
		Position at = start;
		for (long i = 0; i < steps; i++) {
			Node node = at.node();
			if (node == null && i > 0) {
				return (beyond == Beyond.NOWHERE) ? Position.NOWHERE : Position.BASE;
			}
			// Alembic: 'base-1' starts again from the top
			List<Node> choices = (node == null) ? this.graph.heads() : node.down;
			at = choices.isEmpty() ? Position.BASE : Position.at(only(choices));
		}
		return at;
	}

	private static Predicate<Node> member(BitSet set) {
		return (node) -> set.get(node.index);
	}

	private Node only(List<Node> choices) {
		if (choices.size() > 1) {
			throw new AmbiguousWalkException(this.target, RevisionResolver.ids(choices));
		}
		return choices.get(0);
	}

}
