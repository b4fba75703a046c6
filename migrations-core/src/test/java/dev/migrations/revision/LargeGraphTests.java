package dev.migrations.revision;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/**
 * Ten thousand revisions, in the shapes that hurt: nothing may look at all revisions for
 * each revision, or recurse along a line. The bounds are generous for slow machines; a
 * quadratic way takes minutes.
 */
class LargeGraphTests {

	private static final int SIZE = 10_000;

	private static final Duration BOUND = Duration.ofSeconds(5);

	@Test
	void line() {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < SIZE; i++) {
			nodes.add((i == 0) ? RevisionNode.of("r0") : RevisionNode.of("r" + i, "r" + (i - 1)));
		}
		check(nodes);
	}

	@Test
	void diamonds() {
		List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of("m0")));
		for (int i = 1; nodes.size() < SIZE; i++) {
			String below = "m" + (i - 1);
			nodes.add(RevisionNode.of("l" + i, below));
			nodes.add(RevisionNode.of("r" + i, below));
			nodes.add(RevisionNode.of("m" + i, "l" + i, "r" + i));
		}
		check(nodes);
	}

	@Test
	void ladderOfDependencies() {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < SIZE / 2; i++) {
			List<String> left = (i == 0) ? List.of() : List.of("a" + (i - 1));
			List<String> right = (i == 0) ? List.of() : List.of("b" + (i - 1));
			nodes.add(new RevisionNode("b" + i, right, List.of(), List.of("label" + i)));
			nodes.add(new RevisionNode("a" + i, left, List.of("b" + i), List.of()));
		}
		check(nodes);
	}

	@Test
	void ladderOfDependenciesLoadedFromTheTop() {
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = SIZE / 2 - 1; i >= 0; i--) {
			nodes.add(new RevisionNode("b" + i, (i == 0) ? List.of() : List.of("b" + (i - 1)), List.of(), List.of()));
			nodes.add(new RevisionNode("a" + i, (i == 0) ? List.of() : List.of("a" + (i - 1)), List.of("b" + i),
					List.of()));
		}
		check(nodes);
	}

	@Test
	void manyBranchesFromOneBase() {
		List<RevisionNode> nodes = new ArrayList<>(List.of(RevisionNode.of("base0")));
		for (int branch = 0; branch < SIZE / 10; branch++) {
			for (int i = 0; i < 10; i++) {
				nodes.add(RevisionNode.of("b" + branch + "_" + i, (i == 0) ? "base0" : "b" + branch + "_" + (i - 1)));
			}
		}
		check(nodes);
	}

	@Test
	void everythingDependsOnEverything() {
		Random random = new Random(1);
		List<RevisionNode> nodes = new ArrayList<>();
		for (int i = 0; i < SIZE; i++) {
			List<String> down = (i == 0) ? List.of() : List.of("r" + random.nextInt(i));
			List<String> dependsOn = (i < 2) ? List.of() : List.of("r" + random.nextInt(i), "r" + random.nextInt(i));
			nodes.add(new RevisionNode("r" + i, down, dependsOn, List.of()));
		}
		check(nodes);
	}

	private static void check(List<RevisionNode> nodes) {
		RevisionMap map = assertTimeout(BOUND, () -> RevisionMap.of(nodes));
		List<RevisionStep> up = assertTimeout(BOUND, () -> map.planUpgrade(List.of(), "heads"));
		assertThat(up).hasSize(nodes.size());
		List<String> rows = up.get(up.size() - 1).rowsAfter();
		assertThat(map.isAtHead(rows)).isTrue();
		List<RevisionStep> down = assertTimeout(BOUND, () -> map.planDowngrade(rows, "base"));
		assertThat(down).hasSize(nodes.size());
		assertThat(down.get(down.size() - 1).rowsAfter()).isEmpty();
		assertTimeout(BOUND, () -> map.planUpgrade(rows, "heads"));
		assertTimeout(BOUND, () -> map.planStamp(rows, List.of("heads"), false));
		assertTimeout(BOUND, () -> map.current(rows));
		assertTimeout(BOUND, () -> assertThat(map.history()).hasSize(nodes.size()));
	}

}
