package dev.migrations.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * Finds what names mean: ids, beginnings of ids, branch labels, {@code head},
 * {@code heads}, {@code base}, and each of them after {@code branch@}.
 */
final class RevisionResolver {

	/** Shorter ids and labels must be given in full. */
	static final int MIN_LENGTH_FOR_PARTIAL_MATCH = 4;

	private final RevisionGraph graph;

	RevisionResolver(RevisionGraph graph) {
		this.graph = graph;
	}

	/** What a name means where it must mean one revision, or base. */
	Position one(String text) {
		Names names = names(text);
		if (names.values.size() > 1) {
			throw new MultipleHeadsException(names.values, text);
		}
		if (names.values.isEmpty()) {
			if (!names.branch.isEmpty()) {
				branch(names.branch);
			}
			return Position.BASE;
		}
		return position(names, names.values.get(0));
	}

	/** What a name means where it may mean several revisions; none is base. */
	List<Position> all(String text) {
		Names names = names(text);
		if (names.values.size() == 1) {
			RevisionTarget target = RevisionTarget.parse(names.values.get(0));
			if (target.text().equals(target.relative()) && target.steps() < 0) {
				return belowHeads(names.branch, target);
			}
		}
		return names.values.stream().map((name) -> position(names, name)).toList();
	}

	List<Position> all(Collection<String> texts) {
		return texts.stream().flatMap((text) -> all(text).stream()).toList();
	}

	/** The node of an id, a label or the beginning of one; no words and no branches. */
	Node named(String name) {
		return node(name, "");
	}

	/** Like {@link #named}, for what stands before {@code @}. */
	Node branch(String name) {
		Node exact = this.graph.names().get(name);
		if (exact != null) {
			return exact;
		}
		try {
			return node(name, "");
		}
		catch (RevisionNotFoundException | AmbiguousRevisionException ex) {
			throw new BranchNotFoundException(name);
		}
	}

	/** Those of the nodes that are above or below what the name means, or are it. */
	List<Node> onLineage(Collection<Node> nodes, String name, Edges edges) {
		if (nodes.isEmpty()) {
			// a name that cannot be is an error all the same
			names(name);
			return List.of();
		}
		BitSet lineage = lineage(name, edges);
		return nodes.stream().filter((node) -> lineage.get(node.index)).toList();
	}

	/** All nodes above and below what the name means; for base, all there are. */
	BitSet lineage(String name, Edges edges) {
		Names names = names(name);
		List<Node> members = new ArrayList<>();
		if (!names.branch.isEmpty()) {
			members.add(node(names.branch, ""));
		}
		names.values.forEach((value) -> members.add(node(value, "")));
		if (members.isEmpty()) {
			BitSet all = new BitSet();
			all.set(0, this.graph.nodes().size());
			return all;
		}
		return lineage(members, edges);
	}

	private BitSet lineage(List<Node> members, Edges edges) {
		BitSet lineage = this.graph.ancestors(members, edges);
		lineage.or(this.graph.descendants(members, edges));
		return lineage;
	}

	// Alembic splits at the first '@'
	private Names names(String text) {
		int at = text.indexOf('@');
		String branch = (at < 0) ? "" : text.substring(0, at);
		String symbol = text.substring(at + 1);
		return switch (symbol) {
			case "base" -> new Names(List.of(), branch, true);
			case "head" -> new Names(head(branch), branch, true);
			case "heads" -> new Names(ids(branch.isEmpty() ? this.graph.realHeads() : heads(branch)), branch, true);
			default -> new Names(List.of(symbol), branch, false);
		};
	}

	private List<String> head(String branch) {
		List<String> heads = ids(heads(branch));
		if (heads.size() > 1) {
			throw new MultipleHeadsException(heads, branch.isEmpty() ? "head" : branch + "@head");
		}
		return heads;
	}

	private List<Node> heads(String branch) {
		List<Node> heads = this.graph.heads();
		return branch.isEmpty() ? heads : onLineage(heads, branch, Edges.REVISES);
	}

	private List<Position> belowHeads(String branch, RevisionTarget target) {
		RelativeWalk walk = new RelativeWalk(this.graph, this, target.text());
		return this.graph.realHeads()
			.stream()
			.filter((head) -> branch.isEmpty() || this.graph.labels().of(head).contains(branch))
			.map((head) -> walk.from(Position.at(head), target.steps(), RelativeWalk.Beyond.NOWHERE))
			.toList();
	}

	private Position position(Names names, String name) {
		if (names.onBranch && !names.branch.isEmpty()) {
			branch(names.branch);
		}
		return Position.at(node(name, names.onBranch ? "" : names.branch));
	}

	private Node node(String name, String branch) {
		Node branchNode = branch.isEmpty() ? null : branch(branch);
		Node exact = this.graph.names().get(name);
		Node node = (exact != null) ? exact : partialMatch(name, branch);
		if (branchNode != null && !lineage(List.of(branchNode), Edges.REVISES).get(node.index)) {
			throw new RevisionNotInBranchException(node.id(), branch);
		}
		return node;
	}

	private Node partialMatch(String name, String branch) {
		List<String> matches = new ArrayList<>();
		// an empty name is the beginning of everything and means nothing
		if (!name.isEmpty()) {
			for (String key : this.graph.names().tailMap(name).keySet()) {
				if (!key.startsWith(name)) {
					break;
				}
				if (key.length() >= MIN_LENGTH_FOR_PARTIAL_MATCH) {
					matches.add(key);
				}
			}
		}
		if (!branch.isEmpty() && !matches.isEmpty()) {
			BitSet lineage = lineage(branch, Edges.REVISES);
			matches.removeIf((key) -> !lineage.get(key(key).index));
		}
		if (matches.isEmpty()) {
			throw new RevisionNotFoundException(name);
		}
		if (matches.size() > 1) {
			throw new AmbiguousRevisionException(name, matches);
		}
		return key(matches.get(0));
	}

	private Node key(String key) {
		Node node = this.graph.names().get(key);
		if (node == null) {
			throw new RevisionNotFoundException(key);
		}
		return node;
	}

	static List<String> ids(Collection<Node> nodes) {
		return nodes.stream().map(Node::id).toList();
	}

	/**
	 * What a name stands for before it is looked up.
	 *
	 * @param branch the branch it is limited to, or empty
	 * @param onBranch whether the values are known to be on that branch
	 */
	private record Names(List<String> values, String branch, boolean onBranch) {
	}

}
