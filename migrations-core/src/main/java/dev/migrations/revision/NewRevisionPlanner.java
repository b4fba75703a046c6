package dev.migrations.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides what a new revision revises and depends on, before anything is written.
 */
final class NewRevisionPlanner {

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	NewRevisionPlanner(RevisionGraph graph, RevisionResolver resolver) {
		this.graph = graph;
		this.resolver = resolver;
	}

	RevisionNode plan(NewRevision request) {
		// an id that cannot be is reported before its place is looked for
		RevisionNode.of(request.id());
		List<Node> parents = parents(request);
		if (!request.splice()) {
			parents.stream().filter((parent) -> !parent.children.isEmpty()).findFirst().ifPresent((parent) -> {
				throw new NotAHeadException(parent.id());
			});
		}
		List<String> dependsOn = request.dependsOn().stream().map(this::dependency).toList();
		return new RevisionNode(request.id(), RevisionResolver.ids(parents), dependsOn, request.branchLabels());
	}

	/**
	 * Refuses labels that ask for confusion with ids. A short id must be given in full
	 * and cannot be meant.
	 */
	void checkLabels(RevisionNode revision) {
		List<String> ids = Stream.concat(this.graph.nodes().stream().map(Node::id), Stream.of(revision.id()))
			.filter((id) -> id.length() >= RevisionResolver.MIN_LENGTH_FOR_PARTIAL_MATCH)
			.toList();
		for (String label : revision.branchLabels()) {
			ids.stream().filter((id) -> id.startsWith(label) || label.startsWith(id)).findFirst().ifPresent((id) -> {
				throw new LabelLikeRevisionIdException(label, revision.id(), id);
			});
		}
	}

	private List<Node> parents(NewRevision request) {
		List<Node> parents = new ArrayList<>();
		for (String target : request.parents()) {
			for (Position position : this.resolver.all(target)) {
				Node node = position.node();
				if (node == null) {
					throw new WalkedTooFarException(target);
				}
				parents.add(node);
			}
		}
		if (new HashSet<>(parents).size() < parents.size()) {
			throw new DuplicateHeadsException(RevisionResolver.ids(parents));
		}
		return parents;
	}

	private String dependency(String name) {
		Node node = this.resolver.one(name).node();
		if (node == null) {
			throw new RevisionNotFoundException(name);
		}
		return this.graph.labels().of(node).contains(name) ? name : node.id();
	}

}
