package dev.migrations.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Graphs from a tiny notation:
 * {@code a <- b <- c; b <- d; c,d <- m; z needs a; z is shop}. Revisions are loaded in
 * the order in which they appear.
 */
final class Graphs {

	private final Map<String, RevisionNode> nodes = new LinkedHashMap<>();

	private Graphs() {
	}

	static RevisionMap graph(String notation) {
		Graphs graphs = new Graphs();
		for (String statement : notation.split(";")) {
			graphs.read(statement.strip());
		}
		return RevisionMap.of(graphs.nodes.values());
	}

	private void read(String statement) {
		if (statement.contains(" needs ")) {
			String[] parts = statement.split(" needs ");
			add(parts[0], List.of(), List.of(parts[1].split(",")), List.of());
			return;
		}
		if (statement.contains(" is ")) {
			String[] parts = statement.split(" is ");
			add(parts[0], List.of(), List.of(), List.of(parts[1].split(",")));
			return;
		}
		List<String> down = List.of();
		for (String names : statement.split(" <- ")) {
			for (String name : names.split(",")) {
				add(name, down, List.of(), List.of());
			}
			down = List.of(names.split(","));
		}
	}

	private void add(String id, List<String> down, List<String> dependsOn, List<String> labels) {
		RevisionNode old = this.nodes.getOrDefault(id, RevisionNode.of(id));
		this.nodes.put(id, new RevisionNode(id, plus(old.downRevisions(), down), plus(old.dependsOn(), dependsOn),
				plus(old.branchLabels(), labels)));
	}

	private static List<String> plus(List<String> left, List<String> right) {
		List<String> all = new ArrayList<>(left);
		all.addAll(right);
		return all;
	}

}
