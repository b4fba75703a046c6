package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * Orders nodes so that everything comes after what it needs, or finds the circle that
 * makes this impossible. Alembic only compares what is reachable from heads and bases,
 * which misses a circle that hangs between the two.
 */
final class LoadOrder {

	private LoadOrder() {
	}

	static List<Node> parentsFirst(List<Node> nodes, Function<Node, List<Node>> below, Function<Node, List<Node>> above,
			Function<List<String>, RevisionException> error) {
		int[] waitsFor = new int[nodes.size()];
		Deque<Node> ready = new ArrayDeque<>();
		for (Node node : nodes) {
			waitsFor[node.index] = below.apply(node).size();
			if (waitsFor[node.index] == 0) {
				ready.add(node);
			}
		}
		List<Node> order = new ArrayList<>(nodes.size());
		while (!ready.isEmpty()) {
			Node node = ready.remove();
			order.add(node);
			for (Node next : above.apply(node)) {
				if (--waitsFor[next.index] == 0) {
					ready.add(next);
				}
			}
		}
		if (order.size() < nodes.size()) {
			throw error.apply(circle(nodes, below, waitsFor));
		}
		return order;
	}

	// whoever still waits, waits for another one who does: following them must come round
	private static List<String> circle(List<Node> nodes, Function<Node, List<Node>> below, int[] waitsFor) {
		int[] visitedAs = new int[nodes.size()];
		List<String> path = new ArrayList<>();
		Node node = waiting(nodes, waitsFor);
		while (visitedAs[node.index] == 0) {
			path.add(node.id());
			visitedAs[node.index] = path.size();
			node = waiting(below.apply(node), waitsFor);
		}
		return path.subList(visitedAs[node.index] - 1, path.size());
	}

	private static Node waiting(List<Node> nodes, int[] waitsFor) {
		return nodes.stream().filter((node) -> waitsFor[node.index] > 0).findFirst().orElseThrow();
	}

}
