/**
 * The graph of revisions: which revision follows which, what a target such as
 * {@code head}, {@code +2} or {@code shop@head} means, and which steps lead there.
 * <p>
 * A tour: {@link dev.migrations.revision.RevisionMap} is the door. It is loaded from
 * {@link dev.migrations.revision.RevisionNode}s by {@code GraphLoader} into a
 * {@code RevisionGraph} of {@code Node}s; {@code RevisionResolver} and
 * {@code RelativeWalk} turn names into nodes; {@code UpgradeSelection} and
 * {@code DowngradeSelection} say which revisions a command concerns and
 * {@code TopologicalSort} in which order; {@code StepPlanner} and {@code StampPlanner}
 * turn that into {@link dev.migrations.revision.RevisionStep}s, with the changes to the
 * version table kept by {@code VersionRows}. Every failure is a
 * {@link dev.migrations.revision.RevisionException}.
 * <p>
 * The answers are Alembic's, checked against a corpus of its own. Where Alembic crashes
 * or leaves wrong rows, the rule is: the version table holds the maximal applied
 * revisions.
 */
@NullMarked
package dev.migrations.revision;

import org.jspecify.annotations.NullMarked;
