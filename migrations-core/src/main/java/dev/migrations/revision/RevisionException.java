package dev.migrations.revision;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;

/**
 * What can go wrong with a revision graph or with naming a part of it; one subclass for
 * each case, with its facts as fields.
 *
 * @since 0.1.0
 */
public abstract sealed class RevisionException extends MigrationsException permits AmbiguousRevisionException,
		AmbiguousUpgradeException, AmbiguousWalkException, BadRangeException, BranchNotFoundException,
		CurrentRevisionUnknownException, CycleException, DependencyCycleException, DependencySelfLoopException,
		DuplicateHeadsException, DuplicateLabelException, DuplicateRevisionException, IllegalBranchLabelException,
		IllegalRevisionIdException, MissingRevisionException, MultipleHeadsException, NotAHeadException,
		OfflineStartException, OverlappingRevisionsException, RangeNotAllowedException, RangeNotAncestorException,
		RangeRequiredException, RelativeTooFarException, RevisionNotFoundException, RevisionNotInBranchException,
		SelfLoopException, WalkedTooFarException, WrongBranchException, WrongDirectionException {

	private static final long serialVersionUID = 1L;

	RevisionException(String message) {
		super(message);
	}

	static String quoted(Collection<String> names) {
		return names.stream().map((name) -> "'" + name + "'").collect(Collectors.joining(", "));
	}

}
