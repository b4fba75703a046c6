package dev.migrations.revision;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static dev.migrations.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Questions about a graph.
 */
class RevisionMapTests {

	private final RevisionMap diamond = graph("a <- b <- c; b <- d; c,d <- m");

	private final RevisionMap shop = graph("a <- b <- c; b <- d; x <- y; y is shop; d needs y");

	@Test
	void emptyGraphHasNeitherHeadsNorBases() {
		RevisionMap empty = RevisionMap.of(List.of());
		assertThat(empty.heads()).isEmpty();
		assertThat(empty.bases()).isEmpty();
		assertThat(empty.history()).isEmpty();
		assertThat(empty.resolve("head")).isEmpty();
		assertThat(empty.planUpgrade(List.of(), "heads")).isEmpty();
		assertThat(empty.isAtHead(Set.of())).isTrue();
	}

	@Test
	void branchPointsAndMergePoints() {
		assertThat(this.diamond.branchPoints()).containsExactly("b");
		assertThat(this.diamond.mergePoints()).containsExactly("m");
		assertThat(this.diamond.children("b")).containsExactly("c", "d");
		assertThat(this.diamond.get("m").downRevisions()).containsExactly("c", "d");
	}

	@Test
	void dependencyMakesTheDifferenceBetweenHeadsAndRealHeads() {
		assertThat(this.shop.heads()).containsExactly("c", "d", "y");
		assertThat(this.shop.realHeads()).containsExactly("c", "d");
		assertThat(this.shop.bases()).containsExactly("a", "x");
		assertThat(this.shop.effectiveDownRevisions("d")).containsExactly("b", "y");
	}

	@Test
	void dependencyThatAnAncestorDeclaresIsNotRepeated() {
		RevisionMap map = graph("a <- b <- c; x; b needs x; c needs x");
		assertThat(map.effectiveDownRevisions("b")).containsExactly("a", "x");
		assertThat(map.effectiveDownRevisions("c")).containsExactly("b");
	}

	@Test
	void historyFollowsOneLineAsLongAsPossible() {
		assertThat(this.diamond.history()).containsExactly("m", "c", "d", "b", "a");
		assertThat(this.diamond.history("b:m", List.of())).containsExactly("m", "c", "d", "b");
		assertThat(this.diamond.history("current:", List.of("d"))).containsExactly("m", "d");
		assertThat(this.diamond.history(":current", List.of("d"))).containsExactly("d", "b", "a");
	}

	@Test
	void labelSpreadsUpAndDownItsLine() {
		assertThat(this.shop.labels("x")).containsExactly("shop");
		assertThat(this.shop.labels("y")).containsExactly("shop");
		assertThat(this.shop.labels("d")).isEmpty();
		assertThat(graph("a <- b <- c; b is shop").labels("a")).containsExactly("shop");
		assertThat(graph("a <- b <- c; b <- d; b is shop").labels("a")).isEmpty();
		assertThat(graph("a <- b <- c; b <- d; b is shop").labels("d")).containsExactly("shop");
	}

	@Test
	void labelWorksAsNameOfTheRevisionThatDeclaresIt() {
		assertThat(this.shop.resolve("shop")).contains("y");
		assertThat(this.shop.resolve("shop@head")).contains("y");
		assertThat(this.shop.resolve("shop@base")).isEmpty();
		assertThat(this.shop.find("shop")).isEmpty();
	}

	@Test
	void beginningOfAnIdIsEnoughIfTheIdIsLongerThanThree() {
		RevisionMap map = graph("ae1027a6acf <- 1975ea83b712; ae1");
		assertThat(map.resolve("19")).contains("1975ea83b712");
		assertThat(map.resolve("ae1")).contains("ae1");
		assertThat(map.resolve("ae10")).contains("ae1027a6acf");
		assertThat(map.resolve("a")).contains("ae1027a6acf");
	}

	@Test
	void minusCountsFromEveryHeadWhereSeveralRevisionsMayBeMeant() {
		assertThat(this.shop.resolveAll("-1")).containsExactly("b", "b");
		assertThat(this.shop.resolveAll("heads")).containsExactly("c", "d");
	}

	@Test
	void currentAddsWhatTheRowsImply() {
		assertThat(this.shop.current(List.of("d"))).containsExactly("d", "y");
		assertThat(this.shop.current(List.of())).isEmpty();
	}

	@Test
	void atHeadMeansRealHeads() {
		assertThat(this.shop.isAtHead(List.of("d", "c"))).isTrue();
		assertThat(this.shop.isAtVersionedHeads(List.of("d", "c"))).isFalse();
		assertThat(this.shop.isAtHead(List.of("d"))).isFalse();
	}

	@Test
	void unknownRowsAreThoseOutsideTheGraph() {
		assertThat(this.shop.unknown(List.of("a", "shop", "zzz"))).containsExactly("shop", "zzz");
	}

	@Test
	void newRevisionFollowsTheHead() {
		RevisionNode revision = this.diamond.planRevision(NewRevision.onHead("n"));
		assertThat(revision).isEqualTo(RevisionNode.of("n", "m"));
		assertThat(this.diamond.with(revision).heads()).containsExactly("n");
	}

	@Test
	void mergeRevisesTheHeadsInOrder() {
		NewRevision merge = new NewRevision("n", List.of("d", "c"), false, List.of("shop"), List.of("all"));
		assertThat(this.shop.planRevision(merge))
			.isEqualTo(new RevisionNode("n", List.of("d", "c"), List.of("shop"), List.of("all")));
	}

	@Test
	void newBaseRevisesNothing() {
		NewRevision base = new NewRevision("n", List.of("base"), false, List.of("ae"), List.of());
		assertThat(graph("ae1027a6acf").planRevision(base).dependsOn()).containsExactly("ae1027a6acf");
		assertThat(graph("ae1027a6acf").planRevision(base).downRevisions()).isEmpty();
	}

	@Test
	void newRevisionThatWouldBreakTheGraphIsRefusedBeforeItIsWritten() {
		NewRevision label = new NewRevision("n", List.of("heads"), false, List.of(), List.of("shop"));
		assertThatExceptionOfType(DuplicateLabelException.class).isThrownBy(() -> this.shop.planRevision(label));
		assertThatExceptionOfType(DuplicateRevisionException.class)
			.isThrownBy(() -> this.diamond.planRevision(NewRevision.onHead("a")));
	}

	@Test
	void circleBetweenABaseAndAHeadIsFound() {
		assertThatExceptionOfType(CycleException.class).isThrownBy(() -> graph("a <- b <- c <- d; c <- b"))
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactlyInAnyOrder("b", "c"));
	}

	@Test
	void circleOfDependenciesIsFound() {
		assertThatExceptionOfType(DependencyCycleException.class)
			.isThrownBy(() -> graph("a <- b; x <- y; a needs y; x needs b"))
			.satisfies((ex) -> assertThat(ex.revisions()).containsExactlyInAnyOrder("a", "b", "x", "y"));
	}

}
