package dev.migrations.revision;

import java.util.Map;

/**
 * The corpus' name for each of our errors.
 */
final class ErrorCategories {

	private static final Map<Class<? extends RevisionException>, String> CATEGORIES = Map.ofEntries(
			Map.entry(RevisionNotFoundException.class, "not-found"),
			Map.entry(CurrentRevisionUnknownException.class, "not-found"),
			Map.entry(AmbiguousRevisionException.class, "ambiguous"),
			Map.entry(BranchNotFoundException.class, "no-such-branch"),
			Map.entry(RevisionNotInBranchException.class, "not-in-branch"),
			Map.entry(MultipleHeadsException.class, "multiple-heads"),
			Map.entry(AmbiguousWalkException.class, "ambiguous-walk"),
			Map.entry(AmbiguousUpgradeException.class, "ambiguous-upgrade"),
			Map.entry(RelativeTooFarException.class, "relative-too-far"),
			Map.entry(WalkedTooFarException.class, "walked-too-far"),
			Map.entry(RangeNotAncestorException.class, "range-not-ancestor"),
			Map.entry(WrongDirectionException.class, "wrong-direction"),
			Map.entry(WrongBranchException.class, "wrong-branch"),
			Map.entry(OverlappingRevisionsException.class, "overlap"), Map.entry(NotAHeadException.class, "not-a-head"),
			Map.entry(DuplicateHeadsException.class, "duplicate-heads"),
			Map.entry(DuplicateLabelException.class, "duplicate-label"),
			Map.entry(IllegalBranchLabelException.class, "illegal-label"),
			Map.entry(IllegalRevisionIdException.class, "illegal-id"),
			Map.entry(LabelLikeRevisionIdException.class, "label-like-id"),
			Map.entry(RangeNotAllowedException.class, "range-not-allowed"),
			Map.entry(RangeRequiredException.class, "range-required"), Map.entry(BadRangeException.class, "bad-range"),
			Map.entry(OfflineStartException.class, "bad-range"), Map.entry(CycleException.class, "cycle"),
			Map.entry(SelfLoopException.class, "self-loop"),
			Map.entry(DependencyCycleException.class, "dependency-cycle"),
			Map.entry(DependencySelfLoopException.class, "dependency-self-loop"),
			Map.entry(MissingRevisionException.class, "missing-revision"),
			Map.entry(DuplicateRevisionException.class, "duplicate-revision"));

	private ErrorCategories() {
	}

	static String of(RevisionException error) {
		return CATEGORIES.getOrDefault(error.getClass(), "no category: " + error.getClass());
	}

	static int count() {
		return CATEGORIES.size();
	}

}
