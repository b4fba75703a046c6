package dev.migrations.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Links revisions into a graph, or says what is wrong with them.
 */
final class GraphLoader {

	private final Map<String, Node> byId = new LinkedHashMap<>();

	private final TreeMap<String, Node> names = new TreeMap<>();

	private GraphLoader() {
	}

	static RevisionGraph load(List<RevisionNode> revisions) {
		GraphLoader loader = new GraphLoader();
		loader.addIds(revisions);
		loader.addLabels();
		List<Node> nodes = List.copyOf(loader.byId.values());
		nodes.forEach(loader::linkDependencies);
		nodes.forEach(loader::linkDown);
		List<Node> order = LoadOrder.parentsFirst(nodes, (node) -> node.down, (node) -> node.children,
				CycleException::new);
		LoadOrder.parentsFirst(nodes, GraphLoader::allBelow, (node) -> node.dependents, DependencyCycleException::new);
		SharedDependencies.drop(order);
		return new RevisionGraph(nodes, loader.names, BranchLabels.propagate(order));
	}

	private void addIds(List<RevisionNode> revisions) {
		for (RevisionNode revision : revisions) {
			Node node = new Node(this.byId.size(), revision);
			if (this.byId.putIfAbsent(revision.id(), node) != null) {
				throw new DuplicateRevisionException(revision.id());
			}
		}
		this.names.putAll(this.byId);
	}

	private void addLabels() {
		for (Node node : this.byId.values()) {
			for (String label : node.revision.branchLabels()) {
				Node owner = this.names.putIfAbsent(label, node);
				if (owner != null) {
					throw new DuplicateLabelException(label, node.id(), owner.id());
				}
			}
		}
	}

	private void linkDependencies(Node node) {
		Set<Node> dependencies = new LinkedHashSet<>();
		for (String name : node.revision.dependsOn()) {
			dependencies.add(present(node, "depends on", name, this.names));
		}
		node.dependencies.addAll(dependencies);
	}

	private void linkDown(Node node) {
		for (String id : node.revision.downRevisions()) {
			Node down = present(node, "revises", id, this.byId);
			node.down.add(down);
			down.children.add(node);
		}
		allBelow(node).forEach((below) -> below.dependents.add(node));
	}

	private Node present(Node node, String relation, String name, Map<String, Node> among) {
		Node found = among.get(name);
		if (found == null) {
			List<String> begun = this.byId.keySet()
				.stream()
				.filter((id) -> !name.isEmpty() && id.startsWith(name) && !id.equals(node.id()))
				.toList();
			throw new MissingRevisionException(node.id(), relation, name, begun);
		}
		return found;
	}

	private static List<Node> allBelow(Node node) {
		if (node.dependencies.isEmpty()) {
			return node.down;
		}
		Set<Node> below = new LinkedHashSet<>(node.down);
		below.addAll(node.dependencies);
		return new ArrayList<>(below);
	}

}
