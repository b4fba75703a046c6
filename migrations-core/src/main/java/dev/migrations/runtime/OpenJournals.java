package dev.migrations.runtime;

import java.util.List;
import java.util.Optional;

/**
 * Revisions that an earlier run left half applied, and nobody has settled.
 *
 * @param entries their rows of the history
 */
record OpenJournals(List<HistoryEntry> entries) {

	OpenJournals {
		entries = List.copyOf(entries);
	}

	/**
	 * The journal that the plan goes on with, if any.
	 */
	Optional<HistoryEntry> of(RevisionPlan plan) {
		return this.entries.stream()
			.filter((entry) -> entry.isOf(plan.script().id(), plan.step().direction()))
			.findFirst();
	}

	/**
	 * Nothing else may run while a revision is half applied: it could build on what is
	 * not there, or make impossible to go on.
	 * @throws HalfAppliedRevisionException if one is, and the plans do not go on with it
	 */
	void requireContinuedBy(List<RevisionPlan> plans) {
		for (HistoryEntry entry : this.entries) {
			if (plans.stream().noneMatch((plan) -> entry.isOf(plan.script().id(), plan.step().direction()))) {
				throw HalfAppliedRevisionException.blocking(entry);
			}
		}
	}

}
