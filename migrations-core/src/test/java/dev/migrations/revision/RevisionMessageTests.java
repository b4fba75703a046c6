package dev.migrations.revision;

import java.util.List;

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
		message("The database is at revision 'zzz', which is unknown here. "
				+ "Run the release that brought it, or rewrite the version table with 'stamp --purge'.",
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
				+ "Merge them with 'merge heads' or upgrade to 'heads'.",
				() -> this.fork.planUpgrade(List.of(), "head"));
	}

	@Test
	void ambiguousWalk() {
		message("Relative revision '+2' is ambiguous, the next step may be 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Name the revision, or a branch as in 'label@+1'.", () -> this.fork.planUpgrade(List.of(), "+2"));
	}

	@Test
	void ambiguousUpgrade() {
		message("Relative revision '+1' is ambiguous, the database is at 'ae1975ea83b', '27c6a30d7c24'. "
				+ "Name a branch as in 'label@+1', or upgrade to 'heads'.",
				() -> this.fork.planUpgrade(List.of("ae1975ea83b", "27c6a30d7c24"), "+1"));
	}

	@Test
	void relativeTargetOutOfReach() {
		message("Relative revision '+5' is out of reach, fewer than 5 revisions follow the current one. "
				+ "Upgrade to 'heads' for all of them.", () -> this.line.planUpgrade(List.of("a"), "+5"));
		message("Relative revision '-3' is out of reach, fewer than 3 revisions are applied there. "
				+ "Downgrade to 'base' to undo all of them.", () -> this.line.planDowngrade(List.of("b"), "-3"));
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
				+ "Name a revision of that branch.", () -> graph("a <- b; a <- c").planDowngrade(List.of("b"), "a@a"));
	}

	@Test
	void overlappingRevisions() {
		message("Revision 'c' already implies 'a'. Keep 'c' alone.",
				() -> this.line.planUpgrade(List.of("a", "c"), "head"));
	}

	@Test
	void rangesThatAreNone() {
		message("Revision 'c' is not an ancestor of 'a'. Give a range as 'older:newer' along one branch.",
				() -> this.line.history("c:a", List.of()));
		message("Range 'a:b' is not allowed, the database says where to start. Name the end alone.",
				() -> this.line.planUpgrade(List.of(), "a:b"));
		message("Downgrade to 'a' with '--sql' does not say where to start. Give a range, as in 'head:a'.",
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
		message("Revision 'b' is not a head. Use '--splice' to start a new branch from it, or name a head.",
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
		message("Revision id '" + tooLong + "' is longer than 32 characters. Use letters, digits and '_', at most 32.",
				() -> RevisionNode.of(tooLong));
		message("Branch label 'a@b' of revision 'x' cannot be used in a target. Use letters, digits and '_', "
				+ "and none of 'head', 'heads', 'base', 'current'.", () -> graph("x is a@b"));
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
		message("Revision 'b' refers to 'a', which does not exist. Restore 'a' or correct 'b'.",
				() -> RevisionMap.of(List.of(RevisionNode.of("b", "a"))));
	}

	@Test
	void circles() {
		message("Revision 'a' revises itself. Name the revision before it.", () -> RevisionNode.of("a", "a"));
		message("Revision 'a' depends on itself. Remove that dependency.", () -> graph("a needs a"));
		message("Revisions 'a', 'b' revise one another in a circle. Correct what one of them revises.",
				() -> graph("a <- b; b <- a"));
		message("Revisions 'a', 'b' depend on one another in a circle. Remove one of the dependencies.",
				() -> graph("a; b; a needs b; b needs a"));
	}

	@Test
	void everyErrorHasACategoryInTheCorpus() {
		assertThat(RevisionException.class.getPermittedSubclasses()).hasSize(ErrorCategories.count());
	}

	private static NewRevision request(String id, String... parents) {
		return new NewRevision(id, List.of(parents), false, List.of(), List.of());
	}

	private static void message(String expected, ThrowingCallable call) {
		assertThatThrownBy(call).isInstanceOf(RevisionException.class).hasMessage(expected);
	}

}
