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
public abstract sealed class RevisionException extends MigrationsException
		permits AmbiguousRevisionException, AmbiguousUpgradeException, AmbiguousWalkException, BadRangeException,
		BranchNotFoundException, CurrentRevisionUnknownException, CycleException, DependencyCycleException,
		DependencySelfLoopException, DuplicateHeadsException, DuplicateLabelException, DuplicateRevisionException,
		IllegalBranchLabelException, IllegalRevisionIdException, LabelLikeRevisionIdException, MissingRevisionException,
		MultipleHeadsException, NotAHeadException, OfflineStartException, OverlappingRevisionsException,
		RangeNotAllowedException, RangeNotAncestorException, RangeRequiredException, RelativeTooFarException,
		RevisionNotFoundException, RevisionNotInBranchException, SelfLoopException, WalkedTooFarException,
		WrongBranchException, WrongDirectionException {

	private static final long serialVersionUID = 1L;

	private static final int NAMES_IN_MESSAGE = 10;

	RevisionException(String message) {
		super(message);
	}

	/** Names for a message; of very many, the first ones and how many more there are. */
	static String quoted(Collection<String> names) {
		String shown = names.stream()
			.limit(NAMES_IN_MESSAGE)
			.map((name) -> "'" + name + "'")
			.collect(Collectors.joining(", "));
		int more = names.size() - NAMES_IN_MESSAGE;
		return (more > 0) ? shown + " and " + more + " more" : shown;
	}

}
