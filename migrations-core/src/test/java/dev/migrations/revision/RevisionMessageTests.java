package dev.migrations.revision;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static dev.migrations.revision.Graphs.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What users read when something is wrong, word for word.
 */
class RevisionMessageTests {

	private final RevisionMap line = graph("a <- b <- c");

	private final RevisionMap fork = graph(
			"ae1027a6acf <- ae1975ea83b; ae1027a6acf <- 27c6a30d7c24; 27c6a30d7c24 is shop");

	@Test
	void unknownRevision() {
		message("Revision 'abc' is unknown. Run 'history' to see all revisions.",
				() -> this.line.planUpgrade(List.of(), "abc"));
		message("Revision 'abc' is unknown. Run 'history' to see all revisions.", () -> this.line.get("abc"));
	}

	@Test
	void unknownRow() {
		message("The database is at revision 'zzz', which is unknown here. Run the release that has it; or, if the database "
				+ "is as a revision here leaves it, run 'stamp --purge REVISION' with that one.",
				() -> this.line.planUpgrade(List.of("zzz"), "head"));
	}

	@Test
	void ambiguousRevision() {
		message("Revision 'ae1' is ambiguous, it may be 'ae1027a6acf', 'ae1975ea83b'. Give more characters.",
				() -> this.fork.resolve("ae1"));
	}

	@Test
	void unknownBranch() {
		message("Branch 'net' is unknown. Give a branch label or a revision before '@'; run 'history' to see them.",
				() -> this.fork.resolve("net@ae1027a6acf"));
	}

	@Test
	void revisionOnAnotherBranch() {
		message("Revision 'ae1975ea83b' is not on branch 'shop'. Name it without 'shop@'.",
				() -> this.fork.resolve("shop@ae1975ea83b"));
	}

	@Test
	void multipleHeads() {
		message("Multiple heads exist: 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Run 'merge heads -m \"merge\"' to join them, run 'upgrade heads' to apply each of them, "
				+ "or name one of them instead of 'head'.", () -> this.fork.planUpgrade(List.of(), "head"));
		message("Multiple heads exist: 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Run 'merge ae1027a6acf@heads -m \"merge\"' to join them, run 'upgrade ae1027a6acf@heads' to apply "
				+ "each of them, or name one of them instead of 'ae1027a6acf@head'.",
				() -> this.fork.planUpgrade(List.of(), "ae1027a6acf@head"));
		message("Multiple heads exist: 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Run 'merge heads -m \"merge\"' to join them, run 'upgrade heads' to apply each of them, "
				+ "or name one of them instead of 'heads'.", () -> this.fork.resolve("heads"));
	}

	@Test
	void ambiguousWalk() {
		message("Relative revision '+2' is ambiguous, the next step may be 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Name the revision itself, or a branch as in 'label@+2'.",
				() -> this.fork.planUpgrade(List.of(), "+2"));
		message("Relative revision 'ae1027a6acf@+2' is ambiguous, the next step may be 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Name the revision itself.", () -> this.fork.planUpgrade(List.of(), "ae1027a6acf@+2"));
	}

	@Test
	void ambiguousUpgrade() {
		message("Relative revision '+1' is ambiguous, the database is at 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Name a branch as in 'label@+1', or run 'upgrade heads'.",
				() -> this.fork.planUpgrade(List.of("ae1975ea83b", "27c6a30d7c24"), "+1"));
		message("Relative revision 'ae1027a6acf@+1' is ambiguous, the database is at 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Name the revision itself, or run 'upgrade heads'.",
				() -> this.fork.planUpgrade(List.of("ae1975ea83b", "27c6a30d7c24"), "ae1027a6acf@+1"));
	}

	@Test
	void relativeTargetOutOfReach() {
		message("Relative revision '+5' is out of reach, fewer than 5 revisions follow the current one. "
				+ "Run 'upgrade heads' for all of them.", () -> this.line.planUpgrade(List.of("a"), "+5"));
		message("Relative revision '-3' is out of reach, fewer than 3 revisions are applied there. "
				+ "Run 'downgrade base' to undo all of them.", () -> this.line.planDowngrade(List.of("b"), "-3"));
	}

	@Test
	void relativeTargetInTheOtherDirection() {
		message("Relative revision '-1' does not lead upwards. Upgrade to '+N', or run 'downgrade -1'.",
				() -> this.line.planUpgrade(List.of("b"), "-1"));
		message("Relative revision '+1' does not lead downwards. Downgrade to '-N', or run 'upgrade +1'.",
				() -> this.line.planDowngrade(List.of("b"), "+1"));
		message("Relative revision '+0' does not lead upwards. Upgrade to '+N'.",
				() -> this.line.planUpgrade(List.of("b"), "+0"));
	}

	@Test
	void targetBeyondTheGraph() {
		message("Target 'b+9' lies beyond the ends of the graph. Name a revision, 'heads' or 'base'.",
				() -> this.line.planUpgrade(List.of(), "b+9"));
	}

	@Test
	void wrongDirection() {
		message("Cannot downgrade to 'c', it is not below the current 'b'. Name an ancestor, or run 'upgrade c'.",
				() -> this.line.planDowngrade(List.of("b"), "c"));
		message("Cannot downgrade to 'c', no revision is applied. Run 'upgrade c'.",
				() -> this.line.planDowngrade(List.of(), "c"));
	}

	@Test
	void wrongBranch() {
		message("Cannot downgrade to 'a@a', no revision directly above it leads to branch 'a'. "
				+ "Name a revision of that branch; 'history' shows them.",
				() -> graph("a <- b; a <- c").planDowngrade(List.of("b"), "a@a"));
	}

	@Test
	void overlappingRevisions() {
		message("The version table holds 'a' beside 'c', which already implies it. "
				+ "Run 'stamp --purge c' to remove what is too much.",
				() -> this.line.planUpgrade(List.of("a", "c"), "head"));
		message("The version table holds 'a', 'b' beside 'c', which already implies them. "
				+ "Run 'stamp --purge z c' to remove what is too much.",
				() -> graph("a <- b <- c; z").planUpgrade(List.of("a", "b", "z", "c"), "heads"));
		message("Target 'c' already implies 'a'. Name 'c' alone.",
				() -> this.line.planUpgrade(List.of(), List.of("a", "c")));
	}

	@Test
	void rangesThatAreNone() {
		message("Revision 'c' is not an ancestor of 'a'. Give a range as 'older:newer' along one branch.",
				() -> this.line.history("c:a", List.of()));
		message("Range 'a:b' is not allowed, the database says where to start. Name the end alone, or add '--sql' for a script.",
				() -> this.line.planUpgrade(List.of(), "a:b"));
		message("Downgrade to 'a' with '--sql' does not say where to start. Give a range, as in 'downgrade head:a --sql'.",
				() -> this.line.planOfflineDowngrade("a"));
		message("Range 'a' is malformed. Give 'start:end', 'start:' or ':end'.",
				() -> this.line.history("a", List.of()));
		message("Range ':b' does not say where to start. Give 'start:end', as in 'base:b'.",
				() -> this.line.planOfflineUpgrade(":b"));
		message("Targets 'a:b', 'b:c' start at different revisions. Give all of them the same start.",
				() -> this.line.planOfflineStamp(List.of("a:b", "b:c")));
	}

	@Test
	void parentsThatCannotBe() {
		message("Revision 'b' is not a head. Add '--splice' to start a new branch from it, or name a head; 'heads' shows them.",
				() -> this.line.planRevision(request("n", "b")));
		message("Parents 'c', 'c' name a revision twice. Name each one once.",
				() -> this.line.planRevision(request("n", "c", "head")));
	}

	@Test
	void illegalNames() {
		message("Revision id 'a-1' contains one of '@', '-', '+', ':'. Use letters, digits and '_', at most 32.",
				() -> RevisionNode.of("a-1"));
		message("Revision id ' ' is blank. Use letters, digits and '_', at most 32.", () -> RevisionNode.of(" "));
		message("Revision id 'heads' has a meaning of its own. Use letters, digits and '_', at most 32.",
				() -> RevisionNode.of("heads"));
		String tooLong = "a".repeat(33);
		message("Revision id '" + tooLong
				+ "' is longer than the 32 characters of the version table. Use letters, digits and '_', at most 32.",
				() -> RevisionNode.of(tooLong));
		message("Branch label 'a@b' of revision 'x' cannot be used in a target. Use letters, digits and '_', "
				+ "and none of 'head', 'heads', 'base', 'current'.", () -> graph("x is a@b"));
	}

	@Test
	void labelsThatCannotBeUsed() {
		String remedy = " cannot be used in a target. Use letters, digits and '_', "
				+ "and none of 'head', 'heads', 'base', 'current'.";
		for (String label : List.of("a@b", "a:b", "head", "heads", "base", "current", " ")) {
			message("Branch label '" + label + "' of revision 'x'" + remedy,
					() -> new RevisionNode("x", List.of(), List.of(), List.of(label)));
		}
	}

	@Test
	void labelsThatLookLikeIds() {
		message("Branch label 'ae10' of revision 'n' is the beginning of revision id 'ae1027a6acf', "
				+ "so that one could be taken for the other. "
				+ "Choose a word that is no beginning of an id, as in '--branch-label shop'.",
				() -> this.fork.planRevision(labelled("n", "ae10")));
		message("Branch label 'ae1027a6acf_shop' of revision 'n' begins with revision id 'ae1027a6acf', "
				+ "so that one could be taken for the other. "
				+ "Choose a word that is no beginning of an id, as in '--branch-label shop'.",
				() -> this.fork.planRevision(labelled("n", "ae1027a6acf_shop")));
		message("Branch label 'f' of revision 'fresh' is the beginning of revision id 'fresh', "
				+ "so that one could be taken for the other. "
				+ "Choose a word that is no beginning of an id, as in '--branch-label shop'.",
				() -> this.fork.planRevision(labelled("fresh", "f")));
	}

	@Test
	void labelsThatLookLikeIdsAlreadyAreLeftAlone() {
		RevisionMap map = graph("ae1027a6acf <- n; n is ae10");
		assertThat(map.resolve("ae10")).contains("n");
		assertThat(map.planRevision(labelled("m", "shop")).branchLabels()).containsExactly("shop");
		// ids of up to three characters are never given by their beginning
		assertThat(this.line.planRevision(labelled("n", "api")).branchLabels()).containsExactly("api");
	}

	@Test
	void veryManyNamesAreCounted() {
		List<RevisionNode> nodes = IntStream.range(0, 1000).mapToObj((i) -> RevisionNode.of("r" + i)).toList();
		assertThatThrownBy(() -> RevisionMap.of(nodes).planUpgrade(List.of(), "head"))
			.hasMessageStartingWith("Multiple heads exist: 'r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9' "
					+ "and 990 more. Run 'merge heads")
			.isInstanceOfSatisfying(MultipleHeadsException.class, (ex) -> assertThat(ex.heads()).hasSize(1000));
	}

	@Test
	void namesUsedTwice() {
		message("Revision 'a' is defined twice. Remove one of them or give it an id of its own.",
				() -> RevisionMap.of(List.of(RevisionNode.of("a"), RevisionNode.of("a"))));
		message("Branch label 'b' of revision 'a' is already used by revision 'b'. Choose another label.",
				() -> graph("a <- b; a is b"));
	}

	@Test
	void missingRevision() {
		message("Revision 'b' revises 'a', which does not exist. "
				+ "Restore the file of 'a', or name in 'b' a revision that exists.",
				() -> RevisionMap.of(List.of(RevisionNode.of("b", "a"))));
		message("Revision 'b' depends on 'shop', which does not exist. "
				+ "Restore the file of 'shop', or name in 'b' a revision that exists.", () -> graph("b needs shop"));
		message("Revision 'b' revises 'ae', which does not exist. "
				+ "Give the id in full, it may be 'ae1027a6acf', 'ae1975ea83b'.",
				() -> RevisionMap.of(List.of(RevisionNode.of("ae1027a6acf"), RevisionNode.of("ae1975ea83b"),
						RevisionNode.of("b", "ae"))));
	}

	@Test
	void circles() {
		message("Revision 'a' revises itself. Name the revision before it, or none if it is the first.",
				() -> RevisionNode.of("a", "a"));
		message("Revision 'a' depends on itself. Remove that dependency.", () -> graph("a needs a"));
		message("Revisions 'a', 'b' revise one another in a circle. Correct what one of them revises.",
				() -> graph("a <- b; b <- a"));
		message("Revisions 'a', 'b' depend on one another in a circle. Remove one of the dependencies.",
				() -> graph("a; b; a needs b; b needs a"));
	}

	@Test
	void errorsHaveFields() {
		fields(() -> this.line.planUpgrade(List.of(), "abc"), RevisionNotFoundException.class,
				(ex) -> List.of(ex.identifier()), "abc");
		fields(() -> this.line.planUpgrade(List.of("zzz"), "head"), CurrentRevisionUnknownException.class,
				(ex) -> List.of(ex.revision()), "zzz");
		fields(() -> this.fork.resolve("ae1"), AmbiguousRevisionException.class,
				(ex) -> List.of(ex.identifier(), ex.matches()), "ae1", List.of("ae1027a6acf", "ae1975ea83b"));
		fields(() -> this.fork.resolve("net@ae1027a6acf"), BranchNotFoundException.class, (ex) -> List.of(ex.branch()),
				"net");
		fields(() -> this.fork.resolve("shop@ae1975ea83b"), RevisionNotInBranchException.class,
				(ex) -> List.of(ex.revision(), ex.branch()), "ae1975ea83b", "shop");
		fields(() -> this.fork.resolve("head"), MultipleHeadsException.class, (ex) -> List.of(ex.heads(), ex.target()),
				List.of("ae1975ea83b", "27c6a30d7c24"), "head");
		fields(() -> this.line.planUpgrade(List.of("a"), "+5"), RelativeTooFarException.class,
				(ex) -> List.of(ex.target(), ex.steps(), ex.direction()), "+5", 5, Direction.UPGRADE);
		fields(() -> this.line.planUpgrade(List.of(), "b+9"), WalkedTooFarException.class, (ex) -> List.of(ex.target()),
				"b+9");
		fields(() -> this.line.planDowngrade(List.of("b"), "c"), WrongDirectionException.class,
				(ex) -> List.of(ex.target(), ex.current()), "c", List.of("b"));
		fields(() -> graph("a <- b; a <- c").planDowngrade(List.of("b"), "a@a"), WrongBranchException.class,
				(ex) -> List.of(ex.target(), ex.branch()), "a@a", "a");
		fields(() -> this.line.planUpgrade(List.of("a", "c"), "head"), OverlappingRevisionsException.class,
				(ex) -> List.of(ex.revision(), ex.ancestors()), "c", List.of("a"));
	}

	@Test
	void errorsOfBadGraphsHaveFields() {
		fields(() -> RevisionNode.of("a-1"), IllegalRevisionIdException.class, (ex) -> List.of(ex.id(), ex.reason()),
				"a-1", "contains one of '@', '-', '+', ':'");
		fields(() -> graph("x is a@b"), IllegalBranchLabelException.class, (ex) -> List.of(ex.label(), ex.revision()),
				"a@b", "x");
		fields(() -> this.fork.planRevision(labelled("n", "ae10")), LabelLikeRevisionIdException.class,
				(ex) -> List.of(ex.label(), ex.revision(), ex.id()), "ae10", "n", "ae1027a6acf");
		fields(() -> RevisionMap.of(List.of(RevisionNode.of("a"), RevisionNode.of("a"))),
				DuplicateRevisionException.class, (ex) -> List.of(ex.id()), "a");
		fields(() -> graph("a <- b; a is b"), DuplicateLabelException.class,
				(ex) -> List.of(ex.label(), ex.revision(), ex.owner()), "b", "a", "b");
		fields(() -> RevisionMap.of(List.of(RevisionNode.of("b", "a"))), MissingRevisionException.class,
				(ex) -> List.of(ex.revision(), ex.missing()), "b", "a");
		fields(() -> RevisionNode.of("a", "a"), SelfLoopException.class, (ex) -> List.of(ex.revision()), "a");
		fields(() -> graph("a needs a"), DependencySelfLoopException.class, (ex) -> List.of(ex.revision()), "a");
		fields(() -> graph("a <- b; b <- a"), CycleException.class, (ex) -> List.of(ex.revisions()), List.of("a", "b"));
		fields(() -> graph("a; b; a needs b; b needs a"), DependencyCycleException.class,
				(ex) -> List.of(ex.revisions()), List.of("a", "b"));
		fields(() -> this.line.planRevision(request("n", "b")), NotAHeadException.class, (ex) -> List.of(ex.revision()),
				"b");
		fields(() -> this.line.planRevision(request("n", "c", "head")), DuplicateHeadsException.class,
				(ex) -> List.of(ex.revisions()), List.of("c", "c"));
	}

	@Test
	void everyErrorHasACategoryInTheCorpus() {
		assertThat(RevisionException.class.getPermittedSubclasses()).hasSize(ErrorCategories.count());
	}

	private static NewRevision labelled(String id, String label) {
		return new NewRevision(id, List.of("heads"), false, List.of(), List.of(label));
	}

	private static NewRevision request(String id, String... parents) {
		return new NewRevision(id, List.of(parents), false, List.of(), List.of());
	}

	private static <T extends RevisionException> void fields(ThrowingCallable call, Class<T> type,
			Function<T, List<Object>> fields, Object... expected) {
		assertThatThrownBy(call).isInstanceOfSatisfying(type,
				(ex) -> assertThat(fields.apply(ex)).containsExactly(expected));
	}

	private static void message(String expected, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOf(RevisionException.class).hasMessage(expected);
	}

}
