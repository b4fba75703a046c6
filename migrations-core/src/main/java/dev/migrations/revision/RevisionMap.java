package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The graph of all revisions: answers questions about it and plans the way from the rows
 * of the version table to a target. Immutable; nothing here touches a database.
 * <p>
 * A row of the version table is a maximal applied revision. Where rows are asked for, any
 * order will do, except for {@code downgrade -N} without a branch, which starts from the
 * first. All targets are written as in {@link RevisionTarget}.
 *
 * @since 0.1.0
 */
public final class RevisionMap {

	private final RevisionGraph graph;

	private final RevisionResolver resolver;

	private final StepPlanner planner;

	private RevisionMap(RevisionGraph graph) {
		this.graph = graph;
		this.resolver = new RevisionResolver(graph);
		this.planner = new StepPlanner(graph, this.resolver);
	}

	/**
	 * Links revisions into a graph.
	 * @param inLoadOrder the revisions; where the graph leaves the order open, the plan
	 * follows this one
	 * @return the graph
	 * @throws DuplicateRevisionException if an id occurs twice
	 * @throws DuplicateLabelException if a branch label is already a label or an id
	 * @throws MissingRevisionException if a revision revises or depends on one that is
	 * not there
	 * @throws CycleException if revisions revise one another in a circle
	 * @throws DependencyCycleException if they do, dependencies included
	 */
	public static RevisionMap of(Collection<RevisionNode> inLoadOrder) {
		return new RevisionMap(GraphLoader.load(List.copyOf(inLoadOrder)));
	}

	/**
	 * This graph with one more revision, loaded last.
	 * @param revision the revision to add
	 * @return a new graph
	 */
	public RevisionMap with(RevisionNode revision) {
		return of(Stream.concat(revisions().stream(), Stream.of(revision)).toList());
	}

	/**
	 * All revisions.
	 * @return the revisions in load order
	 */
	public List<RevisionNode> revisions() {
		return this.graph.nodes().stream().map((node) -> node.revision).toList();
	}

	/**
	 * The versioned heads: what {@code heads} prints and {@code head} means.
	 * @return the ids of the revisions that no other revises, in load order
	 */
	public List<String> heads() {
		return RevisionResolver.ids(this.graph.heads());
	}

	/**
	 * The real heads: what {@code heads} means as a target, and the rows of the version
	 * table after a full upgrade.
	 * @return the ids of the revisions that no other revises or depends on, in load order
	 */
	public List<String> realHeads() {
		return RevisionResolver.ids(this.graph.realHeads());
	}

	/**
	 * The bases.
	 * @return the ids of the revisions that revise none, in load order
	 */
	public List<String> bases() {
		return RevisionResolver.ids(this.graph.bases());
	}

	/**
	 * The bases that depend on nothing either.
	 * @return their ids, in load order
	 */
	public List<String> realBases() {
		return RevisionResolver.ids(this.graph.realBases());
	}

	/**
	 * The branch points, as {@code branches} lists them.
	 * @return the ids of the revisions that several others revise, newest first
	 */
	public List<String> branchPoints() {
		return history().stream().filter((id) -> node(id).isBranchPoint()).toList();
	}

	/**
	 * The merge points.
	 * @return the ids of the revisions that revise several others, in load order
	 */
	public List<String> mergePoints() {
		return RevisionResolver.ids(this.graph.select(Node::isMergePoint));
	}

	/**
	 * Finds a revision by its full id.
	 * @param id the id
	 * @return the revision, if there is one
	 */
	public Optional<RevisionNode> find(String id) {
		Node node = this.graph.names().get(id);
		return (node != null && node.id().equals(id)) ? Optional.of(node.revision) : Optional.empty();
	}

	/**
	 * The revision with an id.
	 * @param id the full id
	 * @return the revision
	 * @throws RevisionNotFoundException if there is none
	 */
	public RevisionNode get(String id) {
		return node(id).revision;
	}

	/**
	 * The revisions that revise one.
	 * @param id the full id
	 * @return their ids, in load order
	 * @throws RevisionNotFoundException if there is no such revision
	 */
	public List<String> children(String id) {
		return RevisionResolver.ids(node(id).children);
	}

	/**
	 * What must be applied right before a revision: the revisions it revises, then those
	 * it depends on unless an ancestor declares the same dependency.
	 * @param id the full id
	 * @return their ids
	 * @throws RevisionNotFoundException if there is no such revision
	 */
	public List<String> effectiveDownRevisions(String id) {
		return RevisionResolver.ids(node(id).parents);
	}

	/**
	 * The branch labels a revision carries: its own, those of its ancestors, and those of
	 * its descendants as long as the line is the only one.
	 * @param id the full id
	 * @return the labels, in the order they were declared
	 * @throws RevisionNotFoundException if there is no such revision
	 */
	public List<String> labels(String id) {
		return this.graph.labels().of(node(id));
	}

	/**
	 * What a target means where it must be one revision.
	 * @param target an absolute target
	 * @return the full id; empty for base
	 * @throws RevisionException if it means none or several
	 */
	public Optional<String> resolve(String target) {
		return Optional.ofNullable(this.resolver.one(target).node()).map(Node::id);
	}

	/**
	 * What a target means where it may be several revisions, as {@code show} lists them.
	 * @param target an absolute target, or {@code -N}: the revision N below each head
	 * @return the full ids; {@code base} for a walk that reaches base or would go beyond
	 * @throws RevisionException if the target means nothing
	 */
	public List<String> resolveAll(String target) {
		return this.resolver.all(target).stream().map(RevisionMap::idOrBase).toList();
	}

	/**
	 * All revisions, each before those it needs.
	 * @return the ids, newest first
	 */
	public List<String> history() {
		return history(":", List.of());
	}

	/**
	 * The revisions of a range, both ends included.
	 * @param range {@code start:end}, where an empty start is base, an empty end is
	 * heads, and {@code current} stands for the rows
	 * @param rows the rows of the version table
	 * @return the ids, newest first
	 * @throws BadRangeException if it is no range
	 * @throws RangeNotAncestorException if the start is not an ancestor of the end
	 */
	public List<String> history(String range, Collection<String> rows) {
		return RevisionResolver.ids(new HistorySelection(this.graph, this.resolver).newestFirst(range, rows));
	}

	/**
	 * The newest applied revision of each branch: the rows, and the tips of branches that
	 * are applied only because others depend on them.
	 * @param rows the rows of the version table
	 * @return the ids, in load order
	 * @throws CurrentRevisionUnknownException if a row is not in this graph
	 */
	public List<String> current(Collection<String> rows) {
		List<Node> current = this.planner.current(rows);
		BitSet applied = this.graph.ancestors(current, Edges.REVISES_AND_DEPENDS_ON);
		return RevisionResolver.ids(CurrentTips.of(this.graph, applied));
	}

	/**
	 * Every applied revision: the rows and all that they need.
	 * @param rows the rows of the version table
	 * @return the ids
	 * @throws CurrentRevisionUnknownException if a row is not in this graph
	 */
	public Set<String> applied(Collection<String> rows) {
		BitSet applied = this.graph.ancestors(this.planner.current(rows), Edges.REVISES_AND_DEPENDS_ON);
		return Set.copyOf(applied.stream().mapToObj((position) -> this.graph.nodes().get(position).id()).toList());
	}

	/**
	 * The rows that this graph does not hold: the database is ahead of the code.
	 * @param rows the rows of the version table
	 * @return the unknown ones
	 */
	public List<String> unknown(Collection<String> rows) {
		return rows.stream().filter((row) -> find(row).isEmpty()).toList();
	}

	/**
	 * Whether everything is applied: the rows are the real heads. Alembic demands this
	 * before {@code revision --autogenerate}.
	 * @param rows the rows of the version table
	 * @return whether there is nothing to upgrade
	 */
	public boolean isAtHead(Collection<String> rows) {
		return new HashSet<>(rows).equals(new HashSet<>(realHeads()));
	}

	/**
	 * Whether the rows are the versioned heads, Alembic's {@code current --check-heads}.
	 * False in a fully upgraded database if one head depends on another; prefer
	 * {@link #isAtHead}.
	 * @param rows the rows of the version table
	 * @return whether rows and {@link #heads()} are the same
	 */
	public boolean isAtVersionedHeads(Collection<String> rows) {
		return new HashSet<>(rows).equals(new HashSet<>(heads()));
	}

	/**
	 * Plans a new revision, or a merge, and checks all of it.
	 * @param request what is asked for
	 * @return the revision to write
	 * @throws LabelLikeRevisionIdException if a label could be taken for the beginning of
	 * an id, or begins with an id
	 * @throws RevisionException if the request cannot be met, or the graph with it would
	 * not load
	 */
	public RevisionNode planRevision(NewRevision request) {
		NewRevisionPlanner planner = new NewRevisionPlanner(this.graph, this.resolver);
		RevisionNode revision = planner.plan(request);
		with(revision);
		planner.checkLabels(revision);
		return revision;
	}

	/**
	 * Plans an upgrade: everything the target needs that is not applied.
	 * @param rows the rows of the version table
	 * @param target the target
	 * @return the steps; none if the target is applied already
	 * @throws RangeNotAllowedException if the target is a range
	 * @throws RevisionException if the target or the rows are wrong
	 */
	public List<RevisionStep> planUpgrade(Collection<String> rows, String target) {
		return this.planner.upgrade(rows, target);
	}

	/**
	 * Plans an upgrade to several targets at once.
	 * @param rows the rows of the version table
	 * @param targets absolute targets
	 * @return the steps
	 * @throws RevisionException if the targets or the rows are wrong
	 */
	public List<RevisionStep> planUpgrade(Collection<String> rows, Collection<String> targets) {
		return this.planner.upgrade(rows, targets);
	}

	/**
	 * Plans an upgrade in offline mode.
	 * @param target a target to reach from base, or {@code start:end}
	 * @return the steps
	 * @throws RevisionException if the target is wrong
	 */
	public List<RevisionStep> planOfflineUpgrade(String target) {
		return this.planner.offlineUpgrade(target);
	}

	/**
	 * Plans a downgrade: undoes every applied revision above the target.
	 * @param rows the rows of the version table
	 * @param target the target
	 * @return the steps; none if the target is a row
	 * @throws RangeNotAllowedException if the target is a range
	 * @throws WrongDirectionException if the target is not below the rows
	 * @throws RevisionException if the target or the rows are wrong
	 */
	public List<RevisionStep> planDowngrade(Collection<String> rows, String target) {
		return this.planner.downgrade(rows, target);
	}

	/**
	 * Checks that what stands before {@code @} in the target of a downgrade names
	 * something. Alembic passes over it where nothing depends on it, so that
	 * {@code typo@base} undoes everything; whoever runs a plan asks here first.
	 * @param target a target, or {@code start:end}
	 * @throws BranchNotFoundException if it names nothing
	 */
	public void requireBranch(String target) {
		String end = target.substring(target.indexOf(':') + 1);
		int at = end.lastIndexOf('@');
		if (at > 0) {
			this.resolver.branch(end.substring(0, at));
		}
	}

	/**
	 * Plans a downgrade in offline mode.
	 * @param target {@code start:end}
	 * @return the steps
	 * @throws RangeRequiredException if the target is not a range
	 * @throws RevisionException if the target is wrong
	 */
	public List<RevisionStep> planOfflineDowngrade(String target) {
		return this.planner.offlineDowngrade(target);
	}

	/**
	 * Plans a stamp: the targets take the place of the rows of their lineages.
	 * @param rows the rows of the version table
	 * @param targets absolute targets; {@code base} removes rows
	 * @param purge whether all rows are deleted before the first step, by the caller;
	 * unknown rows do not matter then
	 * @return the steps
	 * @throws RevisionException if the targets or the rows are wrong
	 */
	public List<RevisionStep> planStamp(Collection<String> rows, List<String> targets, boolean purge) {
		return this.planner.stamp(rows, targets, purge);
	}

	/**
	 * Plans a stamp in offline mode.
	 * @param targets absolute targets, or {@code start:end} with one and the same start
	 * @return the steps
	 * @throws OfflineStartException if the starts differ
	 * @throws RevisionException if the targets are wrong
	 */
	public List<RevisionStep> planOfflineStamp(List<String> targets) {
		return this.planner.offlineStamp(targets);
	}

	/** Alembic's iteration over a range, with all its variants. */
	List<String> iterateUp(List<String> upper, List<String> lower, UpgradeSelection.Mode mode) {
		Selection selection = new UpgradeSelection(this.graph, this.resolver, mode).select(upper, lower);
		return RevisionResolver.ids(TopologicalSort.topDown(this.graph, selection));
	}

	/** Alembic's iteration over what a downgrade undoes, with all its variants. */
	List<String> iterateDown(List<String> upper, String lower, DowngradeSelection.Mode mode) {
		Selection selection = new DowngradeSelection(this.graph, this.resolver, mode).select(upper, lower);
		return RevisionResolver.ids(TopologicalSort.topDown(this.graph, selection));
	}

	private Node node(String id) {
		Node node = this.graph.names().get(id);
		if (node == null || !node.id().equals(id)) {
			throw new RevisionNotFoundException(id);
		}
		return node;
	}

	private static String idOrBase(Position position) {
		Node node = position.node();
		return (node != null) ? node.id() : "base";
	}

}
