package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A legal graph made from a seed, and what follows from its definition alone. Nothing
 * here is shared with the code under test but {@link RevisionNode}: everything is
 * computed the slow and obvious way.
 */
final class RandomGraph {

	private final Random random;

	/** In load order. */
	private final List<RevisionNode> nodes = new ArrayList<>();

	private final Map<String, RevisionNode> byName = new LinkedHashMap<>();

	RandomGraph(long seed) {
		this.random = new Random(seed);
		int size = 1 + this.random.nextInt((seed % 20 == 0) ? 40 : 14);
		int bases = this.random.nextInt(10) + 3;
		int merges = this.random.nextInt(6) + 2;
		int dependencies = this.random.nextInt(6) + 2;
		for (int i = 0; i < size; i++) {
			List<String> down = (this.random.nextInt(bases) == 0) ? List.of()
					: some((this.random.nextInt(merges) == 0) ? 2 + this.random.nextInt(2) : 1);
			List<String> dependsOn = (this.random.nextInt(dependencies) == 0) ? names(some(1 + this.random.nextInt(3)))
					: List.of();
			add(new RevisionNode(id(i), down, dependsOn, labels(i)));
		}
		if (this.random.nextBoolean()) {
			Collections.shuffle(this.nodes, this.random);
		}
	}

	private void add(RevisionNode node) {
		this.nodes.add(node);
		this.byName.put(node.id(), node);
		node.branchLabels().forEach((label) -> this.byName.put(label, node));
	}

	// long ids with beginnings in common, and short ones
	private String id(int number) {
		return switch (this.random.nextInt(3)) {
			case 0 -> "r" + number;
			case 1 -> String.format("ab%02x", number) + Integer.toHexString(this.random.nextInt(1 << 20));
			default -> String.format("%02x%06x", this.random.nextInt(4), number * 0x3779B1 & 0xffffff);
		};
	}

	private List<String> labels(int number) {
		return switch (this.random.nextInt(8)) {
			case 0 -> List.of("shop" + number);
			case 1 -> List.of("net" + number, "work" + number);
			default -> List.of();
		};
	}

	private List<String> some(int count) {
		Set<String> chosen = new TreeSet<>();
		for (int i = 0; i < count && !this.nodes.isEmpty(); i++) {
			// mostly recent ones: a line and not a bush
			int back = 1 + (int) Math.abs(this.random.nextGaussian() * 3);
			chosen.add(this.nodes.get(Math.max(0, this.nodes.size() - back)).id());
		}
		List<String> shuffled = new ArrayList<>(chosen);
		Collections.shuffle(shuffled, this.random);
		return shuffled;
	}

	/** Sometimes the label in place of the id. */
	private List<String> names(List<String> ids) {
		return ids.stream().map((id) -> {
			List<String> labels = this.byName.get(id).branchLabels();
			return (labels.isEmpty() || this.random.nextBoolean()) ? id : labels.get(0);
		}).toList();
	}

	List<RevisionNode> nodes() {
		return this.nodes;
	}

	List<String> ids() {
		return this.nodes.stream().map(RevisionNode::id).toList();
	}

	RevisionNode node(String id) {
		return this.byName.get(id);
	}

	/** Ids and labels. */
	Set<String> names() {
		return this.byName.keySet();
	}

	String any() {
		return this.nodes.get(this.random.nextInt(this.nodes.size())).id();
	}

	/** What must be applied before a revision. */
	Set<String> needs(String id) {
		Set<String> needs = new TreeSet<>(node(id).downRevisions());
		node(id).dependsOn().forEach((name) -> needs.add(this.byName.get(name).id()));
		return needs;
	}

	List<String> children(String id) {
		return this.ids().stream().filter((other) -> node(other).downRevisions().contains(id)).toList();
	}

	List<String> dependents(String id) {
		return this.ids().stream().filter((other) -> needs(other).contains(id)).toList();
	}

	/** Revisions and all they need. */
	Set<String> closure(Collection<String> ids) {
		return reach(ids, this::needs);
	}

	/** Revisions and all that need them. */
	Set<String> above(Collection<String> ids) {
		return reach(ids, this::dependents);
	}

	/** Ancestors and descendants, by what revises what, and the revision itself. */
	Set<String> lineage(String id) {
		Set<String> lineage = reach(List.of(id), this::children);
		lineage.addAll(reach(List.of(id), (other) -> node(other).downRevisions()));
		return lineage;
	}

	Set<String> descendants(String id) {
		return reach(List.of(id), this::children);
	}

	private Set<String> reach(Collection<String> ids, Function<String, Collection<String>> next) {
		Set<String> reached = new TreeSet<>();
		Deque<String> todo = new ArrayDeque<>(ids);
		while (!todo.isEmpty()) {
			String id = todo.pop();
			if (reached.add(id)) {
				todo.addAll(next.apply(id));
			}
		}
		return reached;
	}

	/** The version table of a database in which these are applied. */
	List<String> maximal(Collection<String> applied) {
		return applied.stream().filter((id) -> dependents(id).stream().noneMatch(applied::contains)).sorted().toList();
	}

	/** What a database may hold: some revisions and all they need. */
	Set<String> anyState() {
		List<String> wanted = new ArrayList<>();
		for (int i = this.random.nextInt(3); i > 0; i--) {
			wanted.add(any());
		}
		return closure(wanted);
	}

}
