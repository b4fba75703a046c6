package dev.migrations.revision;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Thousands of revisions, in the shapes that hurt: nothing may look at all revisions for
 * each revision, or recurse along a line. Work is counted in bytes allocated, which is
 * the same on a busy machine; how long it takes is for the benchmarks to say.
 */
class LargeGraphTests {

	private static final int SMALL = 1500;

	private static final int TIMES = 8;

	@Test
	void line() {
		check(LargeGraphTests::lineOf);
	}

	@Test
	void diamonds() {
		check(LargeGraphTests::diamondsOf);
	}

	@Test
	void ladderOfDependencies() {
		check(LargeGraphTests::ladderOfDependenciesOf);
	}

	@Test
	void ladderOfDependenciesLoadedFromTheTop() {
		check(LargeGraphTests::ladderOfDependenciesLoadedFromTheTopOf);
	}

	@Test
	void manyBranchesFromOneBase() {
		check(LargeGraphTests::manyBranchesFromOneBaseOf);
	}

	@Test
	void everythingDependsOnEverything() {
		check(LargeGraphTests::everythingDependsOnEverythingOf);
	}

	@Test
	void aHeadBesideEveryRevision() {
		check(LargeGraphTests::deadEnds);
	}

	@Test
	void aHeadBesideEveryRevisionInNoOrder() {
		check((size) -> {
			List<RevisionNode> nodes = deadEnds(size);
			Collections.shuffle(nodes, new Random(1));
			return nodes;
		});
	}

	@Test
	void aLabelOnEveryRevision() {
		check((size) -> {
			List<RevisionNode> nodes = new ArrayList<>();
			for (RevisionNode node : lineOf(size)) {
				nodes.add(new RevisionNode(node.id(), node.downRevisions(), List.of(), List.of("on_" + node.id())));
			}
			return nodes;
		});
	}

	@Test
	void oneMergeOfAll() {
		check((size) -> {
			List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of("root")));
			for (int i = 0; i < size; i++) {
				nodes.add(RevisionNode.of("r" + i, "root"));
			}
			nodes.add(RevisionNode.of("merge", nodes.stream().skip(1).map(RevisionNode::id).toArray(String[]::new)));
			return nodes;
		});
	}

	private static List<RevisionNode> lineOf(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			nodes.add((i == 0) ? RevisionNode.of("r0") : RevisionNode.of("r" + i, "r" + (i - 1)));
		}
		return nodes;
	}

	private static List<RevisionNode> diamondsOf(int size) {
		List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of("m0")));
		for (int i = 1; nodes.size() < size; i++) {
			String below = "m" + (i - 1);
			nodes.add(RevisionNode.of("l" + i, below));
			nodes.add(RevisionNode.of("r" + i, below));
			nodes.add(RevisionNode.of("m" + i, "l" + i, "r" + i));
		}
		return nodes;
	}

	private static List<RevisionNode> ladderOfDependenciesOf(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < size / 2; i++) {
			List<String> left = (i == 0) ? List.of() : List.of("a" + (i - 1));
			List<String> right = (i == 0) ? List.of() : List.of("b" + (i - 1));
			nodes.add(new RevisionNode("b" + i, right, List.of(), List.of("label" + i)));
			nodes.add(new RevisionNode("a" + i, left, List.of("b" + i), List.of()));
		}
		return nodes;
	}

	private static List<RevisionNode> ladderOfDependenciesLoadedFromTheTopOf(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = size / 2 - 1; i >= 0; i--) {
			nodes.add(new RevisionNode("b" + i, (i == 0) ? List.of() : List.of("b" + (i - 1)), List.of(), List.of()));
			nodes.add(new RevisionNode("a" + i, (i == 0) ? List.of() : List.of("a" + (i - 1)), List.of("b" + i),
					List.of()));
		}
		return nodes;
	}

	private static List<RevisionNode> manyBranchesFromOneBaseOf(int size) {
		List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of("base0")));
		for (int branch = 0; branch < size / 10; branch++) {
			for (int i = 0; i < 10; i++) {
				nodes.add(RevisionNode.of("b" + branch + "_" + i, (i == 0) ? "base0" : "b" + branch + "_" + (i - 1)));
			}
		}
		return nodes;
	}

	private static List<RevisionNode> everythingDependsOnEverythingOf(int size) {
		Random random = new Random(1);
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			List<String> down = (i == 0) ? List.of() : List.of("r" + random.nextInt(i));
			List<String> dependsOn = (i < 2) ? List.of() : List.of("r" + random.nextInt(i), "r" + random.nextInt(i));
			nodes.add(new RevisionNode("r" + i, down, dependsOn, List.of()));
		}
		return nodes;
	}

	private static List<RevisionNode> deadEnds(int size) {
		List<RevisionNode> nodes = new ArrayList<>();
		for (RevisionNode node : lineOf(size / 2)) {
			nodes.add(node);
			nodes.add(RevisionNode.of("head_" + node.id(), node.id()));
		}
		return nodes;
	}

	private static void check(Function<Integer, List<RevisionNode>> shape) {
		List<RevisionNode> few = shape.apply(SMALL);
		List<RevisionNode> many = shape.apply(SMALL * TIMES);
		// the first run loads classes
		work(few);
		long small = work(few);
		long large = work(many);
		// twice for what sorting and searching add; a quadratic way is at eight times
		assertThat(large / small).as("bytes for %d times the revisions, in times", TIMES).isLessThan(2L * TIMES);
	}

	private static long work(List<RevisionNode> nodes) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		everyQuestion(nodes);
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	private static void everyQuestion(List<RevisionNode> nodes) {
		RevisionMap map = RevisionMap.of(nodes);
		List<RevisionStep> up = map.planUpgrade(List.of(), "heads");
		assertThat(up).hasSize(nodes.size());
		List<String> rows = up.get(up.size() - 1).rowsAfter();
		assertThat(map.isAtHead(rows)).isTrue();
		List<RevisionStep> down = map.planDowngrade(rows, "base");
		assertThat(down).hasSize(nodes.size());
		assertThat(down.get(down.size() - 1).rowsAfter()).isEmpty();
		assertThat(map.planUpgrade(rows, "heads")).isEmpty();
		assertThat(map.planStamp(rows, List.of("heads"), false)).isEmpty();
		map.planStamp(map.realBases(), List.of("heads"), false);
		assertThat(map.current(rows)).isNotEmpty();
		assertThat(map.history()).hasSize(nodes.size());
		assertThat(map.branchPoints()).hasSizeLessThan(nodes.size());
		nodes.forEach((node) -> map.resolve(node.id()));
	}

}
