package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Alembic's topological order, by its rule and with no care for time: keep the ancestors
 * of every line, and change to the first other line that has the candidate among them.
 */
final class SlowSort {

	private SlowSort() {
	}

	static List<String> topDown(RevisionMap map, List<String> heads, Collection<String> selection) {
		List<String> loadOrder = map.revisions().stream().map(RevisionNode::id).toList();
		Set<String> todo = new HashSet<>(selection);
		List<String> lines = new ArrayList<>(
				heads.stream().filter(todo::contains).sorted(Comparator.comparing(loadOrder::indexOf)).toList());
		List<String> sorted = new ArrayList<>();
		int current = 0;
		while (!lines.isEmpty()) {
			String candidate = lines.get(current);
			int blocker = -1;
			for (int i = 0; i < lines.size() && blocker < 0; i++) {
				blocker = (i != current && ancestors(map, lines.get(i)).contains(candidate)) ? i : -1;
			}
			if (blocker >= 0) {
				current = blocker;
				continue;
			}
			sorted.add(candidate);
			todo.remove(candidate);
			List<String> next = map.effectiveDownRevisions(candidate)
				.stream()
				.filter((id) -> todo.contains(id) && !lines.contains(id))
				.toList();
			if (next.isEmpty()) {
				lines.remove(current);
				current = Math.max(current - 1, 0);
			}
			else {
				lines.set(current, next.get(0));
				lines.addAll(next.subList(1, next.size()));
			}
		}
		return sorted;
	}

	private static Set<String> ancestors(RevisionMap map, String id) {
		Set<String> ancestors = new HashSet<>();
		Deque<String> todo = new ArrayDeque<>(List.of(id));
		while (!todo.isEmpty()) {
			String next = todo.pop();
			if (ancestors.add(next)) {
				todo.addAll(map.effectiveDownRevisions(next));
			}
		}
		return ancestors;
	}

}
