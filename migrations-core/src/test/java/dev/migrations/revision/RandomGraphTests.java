package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What must hold on every graph, without Alembic: thousands of graphs, each from a seed
 * that a failure names. {@code -Dgraph.seed=N} checks that one alone.
 */
class RandomGraphTests {

	private static final int GRAPHS = 1000;

	private RandomGraph graph = new RandomGraph(0);

	private RevisionMap map = RevisionMap.of(List.of());

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3 })
	void everyGraph(int thousand) {
		Long only = Long.getLong("graph.seed");
		for (long seed = GRAPHS * (long) thousand; seed < GRAPHS * (thousand + 1L); seed++) {
			check((only != null) ? only : seed);
		}
	}

	private void check(long seed) {
		this.graph = new RandomGraph(seed);
		try {
			this.map = RevisionMap.of(this.graph.nodes());
			headsAndBases();
			labels();
			names();
			order();
			upgrades();
			downgrades();
			stamps();
		}
		catch (AssertionError | RuntimeException ex) {
			throw new AssertionError("Seed " + seed + ": " + this.graph.nodes(), ex);
		}
	}

	private void headsAndBases() {
		List<String> ids = this.graph.ids();
		assertThat(this.map.heads()).isEqualTo(ids.stream().filter((id) -> this.graph.children(id).isEmpty()).toList());
		assertThat(this.map.realHeads())
			.isEqualTo(ids.stream().filter((id) -> this.graph.dependents(id).isEmpty()).toList());
		assertThat(this.map.bases())
			.isEqualTo(ids.stream().filter((id) -> this.graph.node(id).downRevisions().isEmpty()).toList());
		assertThat(this.map.realBases())
			.isEqualTo(ids.stream().filter((id) -> this.graph.needs(id).isEmpty()).toList());
		assertThat(this.map.branchPoints()).containsExactlyInAnyOrderElementsOf(
				ids.stream().filter((id) -> this.graph.children(id).size() > 1).toList());
		for (String id : ids) {
			assertThat(this.map.children(id)).isEqualTo(this.graph.children(id));
			// a dependency may be left out, what is needed stays the same
			assertThat(this.graph.closure(this.map.effectiveDownRevisions(id)))
				.isEqualTo(this.graph.closure(this.graph.needs(id)));
		}
	}

	private void labels() {
		for (String id : this.graph.ids()) {
			for (String label : this.graph.node(id).branchLabels()) {
				assertThat(this.map.resolve(label)).contains(id);
				assertThat(this.graph.descendants(id)).allMatch((above) -> this.map.labels(above).contains(label));
				assertThat(this.graph.ids()).filteredOn((other) -> this.map.labels(other).contains(label))
					.isSubsetOf(this.graph.lineage(id));
				assertThat(this.map.resolveAll(label + "@heads"))
					.isEqualTo(this.map.heads().stream().filter(this.graph.lineage(id)::contains).toList());
			}
			assertThat(this.map.labels(id)).doesNotHaveDuplicates();
		}
	}

	private void names() {
		for (String id : this.graph.ids()) {
			for (int length = 1; length <= id.length(); length++) {
				String start = id.substring(0, length);
				List<String> matches = this.graph.names()
					.stream()
					.filter((name) -> name.length() > 3 && name.startsWith(start))
					.sorted()
					.toList();
				if (this.graph.names().contains(start)) {
					assertThat(this.map.resolve(start)).contains(this.graph.node(start).id());
				}
				else if (matches.size() == 1) {
					assertThat(this.map.resolve(start)).contains(this.graph.node(matches.get(0)).id());
				}
				else if (matches.isEmpty()) {
					assertThatExceptionOfType(RevisionNotFoundException.class)
						.isThrownBy(() -> this.map.resolve(start));
				}
				else {
					assertThatExceptionOfType(AmbiguousRevisionException.class)
						.isThrownBy(() -> this.map.resolve(start))
						.satisfies((ex) -> assertThat(ex.matches()).isEqualTo(matches));
				}
			}
		}
	}

	private void order() {
		assertThat(this.map.history()).isEqualTo(SlowSort.topDown(this.map, this.map.realHeads(), this.graph.ids()));
		Set<String> applied = this.graph.anyState();
		List<String> up = new ArrayList<>(SlowSort.topDown(this.map, this.map.realHeads(), without(applied)));
		Collections.reverse(up);
		List<RevisionStep> steps = this.map.planUpgrade(this.graph.maximal(applied), "heads");
		assertThat(steps).extracting(RevisionStep::revision).isEqualTo(up);
	}

	private List<String> without(Set<String> applied) {
		return this.graph.ids().stream().filter((id) -> !applied.contains(id)).toList();
	}

	private void upgrades() {
		Set<String> applied = this.graph.anyState();
		List<String> rows = this.graph.maximal(applied);
		String target = this.graph.any();
		Set<String> missing = this.graph.closure(List.of(target));
		missing.removeAll(applied);
		List<RevisionStep> steps = this.map.planUpgrade(rows, target);
		assertThat(run(applied, steps)).containsExactlyInAnyOrderElementsOf(missing);
		assertThat(this.map.applied(rows)).isEqualTo(applied);
		assertThat(this.map.current(rows)).isEqualTo(this.graph.ids()
			.stream()
			.filter(applied::contains)
			.filter((id) -> this.graph.children(id).stream().noneMatch(applied::contains))
			.toList());

		List<RevisionStep> all = this.map.planUpgrade(List.of(), "heads");
		assertThat(run(Set.of(), all)).containsExactlyInAnyOrderElementsOf(this.graph.ids());
		assertThat(this.map.isAtHead(all.get(all.size() - 1).rowsAfter())).isTrue();

		assertThat(this.map.planOfflineUpgrade(target)).isEqualTo(this.map.planUpgrade(List.of(), target));
		assertThat(this.map.planOfflineUpgrade("base:" + target)).isEqualTo(this.map.planUpgrade(List.of(), target));
		assertThat(this.map.planOfflineUpgrade("base:heads")).isEqualTo(all);
		assertThat(this.map.planOfflineUpgrade(target + ":heads"))
			.isEqualTo(this.map.planUpgrade(List.of(target), "heads"));
	}

	private void downgrades() {
		List<String> top = this.graph.maximal(new HashSet<>(this.graph.ids()));
		List<RevisionStep> all = this.map.planDowngrade(top, "base");
		assertThat(run(new HashSet<>(this.graph.ids()), all)).containsExactlyInAnyOrderElementsOf(this.graph.ids());

		String target = this.graph.any();
		Set<String> undone = this.graph.above(this.graph.children(target));
		if (this.graph.children(target).isEmpty() && !top.contains(target)) {
			assertThatExceptionOfType(WrongDirectionException.class)
				.isThrownBy(() -> this.map.planDowngrade(top, target));
			return;
		}
		List<RevisionStep> down = this.map.planDowngrade(top, target);
		assertThat(run(new HashSet<>(this.graph.ids()), down)).containsExactlyInAnyOrderElementsOf(undone);
		// up again, and down again: the same rows both times
		Set<String> left = new TreeSet<>(without(undone));
		List<String> rows = this.graph.maximal(left);
		List<RevisionStep> up = this.map.planUpgrade(rows, "heads");
		assertThat(run(left, up)).containsExactlyInAnyOrderElementsOf(undone);
		assertThat(last(up, rows)).isEqualTo(top);
		assertThat(last(this.map.planDowngrade(last(up, rows), target), top)).isEqualTo(rows);
		assertThat(this.map.planOfflineDowngrade(target + ":base"))
			.isEqualTo(this.map.planDowngrade(List.of(target), "base"));
	}

	private void stamps() {
		List<String> rows = this.graph.maximal(this.graph.anyState());
		String target = this.graph.any();
		assertThat(last(this.map.planStamp(rows, List.of("heads"), false), rows))
			.isEqualTo(this.map.realHeads().stream().sorted().toList());
		assertThat(last(this.map.planStamp(rows, List.of("base"), false), rows)).isEmpty();
		assertThat(last(this.map.planStamp(rows, List.of(target), true), List.of())).containsExactly(target);
		List<String> stamped = last(this.map.planStamp(rows, List.of(target), false), rows);
		assertThat(stamped).contains(target);
		assertThat(this.graph.maximal(this.graph.closure(stamped))).isEqualTo(stamped);
	}

	private static List<String> last(List<RevisionStep> steps, List<String> rows) {
		return steps.isEmpty() ? rows : steps.get(steps.size() - 1).rowsAfter();
	}

	/**
	 * Runs a plan: every step must be possible where it comes, and leave in the version
	 * table what is applied and implied by nothing. Returns the revisions that ran.
	 */
	private List<String> run(Set<String> before, List<RevisionStep> steps) {
		Set<String> applied = new TreeSet<>(before);
		Set<String> table = new TreeSet<>(this.graph.maximal(applied));
		List<String> ran = new ArrayList<>();
		for (RevisionStep step : steps) {
			String id = String.valueOf(step.revision());
			if (step.direction() == Direction.UPGRADE) {
				assertThat(applied).as("what %s needs", id).containsAll(this.graph.needs(id));
				assertThat(applied.add(id)).as("%s runs once", id).isTrue();
			}
			else {
				assertThat(this.graph.dependents(id)).as("what needs %s", id).noneMatch(applied::contains);
				assertThat(applied.remove(id)).as("%s is applied", id).isTrue();
			}
			step.rowChanges().forEach((change) -> apply(change, table));
			assertThat(step.rowsAfter()).as("rows after %s", id)
				.isEqualTo(this.graph.maximal(applied))
				.containsExactlyElementsOf(table);
			ran.add(id);
		}
		return ran;
	}

	private static void apply(VersionRowChange change, Set<String> table) {
		if (change instanceof VersionRowChange.Insert insert) {
			assertThat(table.add(insert.revision())).as("%s", change).isTrue();
		}
		else if (change instanceof VersionRowChange.Delete delete) {
			assertThat(table.remove(delete.revision())).as("%s", change).isTrue();
		}
		else if (change instanceof VersionRowChange.Update update) {
			assertThat(table.remove(update.from()) && table.add(update.to())).as("%s", change).isTrue();
		}
	}

	@Test
	void sameSeedSameGraph() {
		assertThat(new RandomGraph(7).nodes()).isEqualTo(new RandomGraph(7).nodes());
	}

}
