package dev.migrations.revision;

import java.util.List;
import java.util.Set;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static dev.migrations.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Plans: which revisions run, in which order, and what becomes of the version table.
 */
class RevisionPlanTests {

	private final RevisionMap line = graph("a <- b <- c");

	private final RevisionMap diamond = graph("a <- b <- c; b <- d; c,d <- m");

	@Test
	void upgradeFromNothingInsertsThenUpdatesOneRow() {
		List<RevisionStep> steps = this.line.planUpgrade(List.of(), "head");
		assertThat(steps).containsExactly(
				new RevisionStep(Direction.UPGRADE, "a", List.of(), List.of("a"),
						List.of(new VersionRowChange.Insert("a")), List.of("a")),
				new RevisionStep(Direction.UPGRADE, "b", List.of("a"), List.of("b"),
						List.of(new VersionRowChange.Update("a", "b")), List.of("b")),
				new RevisionStep(Direction.UPGRADE, "c", List.of("b"), List.of("c"),
						List.of(new VersionRowChange.Update("b", "c")), List.of("c")));
	}

	@Test
	void upgradeToWhatIsAppliedDoesNothing() {
		assertThat(this.line.planUpgrade(List.of("c"), "head")).isEmpty();
		assertThat(this.line.planUpgrade(List.of("c"), "a")).isEmpty();
	}

	@Test
	void relativeTargetsCountFromTheDatabaseOrFromARevision() {
		assertThat(revisions(this.line.planUpgrade(List.of("a"), "+1"))).containsExactly("b");
		assertThat(revisions(this.line.planUpgrade(List.of(), "b+1"))).containsExactly("a", "b", "c");
		assertThat(revisions(this.line.planUpgrade(List.of(), "head-1"))).containsExactly("a", "b");
		assertThat(revisions(this.line.planDowngrade(List.of("c"), "-2"))).containsExactly("c", "b");
		assertThat(revisions(this.line.planDowngrade(List.of("c"), "-3"))).containsExactly("c", "b", "a");
	}

	@Test
	void mergeDeletesOneRowAndUpdatesTheOther() {
		RevisionStep merge = this.diamond.planUpgrade(Set.of("c", "d"), "head").get(0);
		assertThat(merge.rowChanges()).containsExactly(new VersionRowChange.Delete("c"),
				new VersionRowChange.Update("d", "m"));
		assertThat(merge.from()).containsExactly("c", "d");
		assertThat(merge.rowsAfter()).containsExactly("m");
	}

	@Test
	void undoingAMergeBringsItsParentsBack() {
		List<RevisionStep> steps = this.diamond.planDowngrade(List.of("m"), "b");
		assertThat(revisions(steps)).containsExactly("m", "c", "d");
		assertThat(steps.get(0).rowChanges()).containsExactly(new VersionRowChange.Insert("c"),
				new VersionRowChange.Update("m", "d"));
		assertThat(steps.get(1).rowsAfter()).containsExactly("d");
		assertThat(steps.get(2).rowsAfter()).containsExactly("b");
	}

	@Test
	void rowOfADependencyDisappearsAndComesBack() {
		RevisionMap map = graph("x <- y; a <- b; b needs y");
		List<RevisionStep> up = map.planUpgrade(List.of(), "heads");
		assertThat(up.get(up.size() - 1).rowsAfter()).containsExactly("b");
		List<RevisionStep> down = map.planDowngrade(List.of("b"), "a");
		assertThat(down.get(0).rowsAfter()).containsExactly("a", "y");
	}

	@Test
	void downgradeTakesDependentsWithIt() {
		RevisionMap map = graph("x <- y; a <- b; b needs y");
		assertThat(revisions(map.planDowngrade(List.of("b"), "x"))).containsExactly("b", "y");
	}

	@Test
	void rowsStayMaximalWhereAlembicLeavesAnAncestor() {
		RevisionMap map = graph("m <- n <- o <- z; w; z needs n");
		List<RevisionStep> steps = map.planDowngrade(List.of("z", "w"), "o");
		assertThat(steps.get(0).rowsAfter()).containsExactly("o", "w");
	}

	@Test
	void upgradeSucceedsWhereAlembicCrashes() {
		RevisionMap map = graph("m <- n; m <- o; m <- x; x needs n,o");
		List<RevisionStep> steps = map.planUpgrade(List.of(), "heads");
		assertThat(revisions(steps)).containsExactly("m", "o", "n", "x");
		assertThat(steps.get(3).rowsAfter()).containsExactly("x");
	}

	@Test
	void offlinePlanStartsWhereTheRangeSays() {
		assertThat(revisions(this.line.planOfflineUpgrade("a:c"))).containsExactly("b", "c");
		assertThat(revisions(this.line.planOfflineUpgrade("b"))).containsExactly("a", "b");
		assertThat(revisions(this.line.planOfflineDowngrade("c:a"))).containsExactly("c", "b");
		assertThat(this.line.planOfflineStamp(List.of("a:c")).get(0).rowChanges())
			.containsExactly(new VersionRowChange.Update("a", "c"));
	}

	@Test
	void stampReplacesTheRowsOfItsLineage() {
		List<RevisionStep> steps = this.diamond.planStamp(List.of("c", "d"), List.of("a"), false);
		assertThat(steps).containsExactly(new RevisionStep(Direction.DOWNGRADE, null, List.of("c", "d"), List.of("a"),
				List.of(new VersionRowChange.Delete("c"), new VersionRowChange.Update("d", "a")), List.of("a")));
		assertThat(steps.get(0).isStamp()).isTrue();
	}

	@Test
	void stampKeepsARowThatIsATarget() {
		RevisionMap map = graph("a <- b1 <- c1; a <- b2 <- c2");
		List<RevisionStep> steps = map.planStamp(List.of("b1", "c2"), List.of("heads"), false);
		assertThat(steps.get(steps.size() - 1).rowsAfter()).containsExactly("c1", "c2");
	}

	@Test
	void stampOfSeveralLowerTargetsReplacesAllRows() {
		RevisionMap map = graph("a <- b1 <- c1; a <- b2 <- c2");
		List<RevisionStep> steps = map.planStamp(List.of("c1", "c2"), List.of("b1", "b2", "b1"), false);
		assertThat(steps.get(steps.size() - 1).rowsAfter()).containsExactly("b1", "b2");
	}

	@Test
	void purgeForgetsUnknownRows() {
		assertThat(this.line.planStamp(List.of("zzz"), List.of("b"), true).get(0).rowsAfter()).containsExactly("b");
		assertThatExceptionOfType(CurrentRevisionUnknownException.class)
			.isThrownBy(() -> this.line.planStamp(List.of("zzz"), List.of("b"), false));
	}

	@Test
	void relativeDowngradeFromSeveralRowsTakesTheFirstAndWarns() {
		Logger logger = (Logger) LoggerFactory.getLogger(DowngradeTargets.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		try {
			assertThat(revisions(this.diamond.planDowngrade(List.of("d", "c"), "-1"))).containsExactly("d");
		}
		finally {
			logger.detachAppender(appender);
		}
		assertThat(appender.list).extracting(ILoggingEvent::getFormattedMessage)
			.containsExactly("Relative downgrade '-1' from several revisions takes the first one, 'd'; "
					+ "name a branch as in 'label@-1'");
	}

	private static List<String> revisions(List<RevisionStep> steps) {
		return steps.stream().map(RevisionStep::revision).toList();
	}

}
