package dev.migrations.revision;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a revision says about its place in the graph.
 *
 * @param id the revision's name, at most 32 characters (Alembic's version column), none
 * of which has a meaning in a target
 * @param downRevisions the ids it revises: none for a base, several for a merge, in the
 * order they were written
 * @param dependsOn ids or branch labels of revisions that must be applied before it
 * without being its parents
 * @param branchLabels names for the line of revisions it belongs to
 * @since 0.1.0
 */
public record RevisionNode(String id, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels) {

	private static final int MAX_LENGTH = 32;

	private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

	/**
	 * Checks the names.
	 * @throws IllegalRevisionIdException if the id is blank, too long, a word with a
	 * meaning of its own or contains one of {@code @ - + :}
	 * @throws IllegalBranchLabelException if a label could never be named
	 * @throws SelfLoopException if the revision revises itself
	 * @throws DependencySelfLoopException if the revision depends on itself
	 */
	public RevisionNode {
		downRevisions = List.copyOf(new LinkedHashSet<>(downRevisions));
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
		if (downRevisions.contains(id)) {
			throw new SelfLoopException(id);
		}
		if (dependsOn.contains(id)) {
			throw new DependencySelfLoopException(id);
		}
		checkId(id);
		for (String label : branchLabels) {
			checkLabel(label, id);
		}
	}

	/**
	 * A revision without dependencies and branch labels.
	 * @param id the revision's name
	 * @param downRevisions the ids it revises
	 * @return the node
	 */
	public static RevisionNode of(String id, String... downRevisions) {
		return new RevisionNode(id, List.of(downRevisions), List.of(), List.of());
	}

	private static void checkId(String id) {
		if (id.isBlank()) {
			throw new IllegalRevisionIdException(id, "is blank");
		}
		if (id.length() > MAX_LENGTH) {
			throw new IllegalRevisionIdException(id,
					"is longer than the " + MAX_LENGTH + " characters of the version table");
		}
		if (RESERVED.contains(id)) {
			throw new IllegalRevisionIdException(id, "has a meaning of its own");
		}
		if (id.chars().anyMatch((c) -> "@-+:".indexOf(c) >= 0)) {
			throw new IllegalRevisionIdException(id, "contains one of '@', '-', '+', ':'");
		}
	}

	// '-' and '+' stay allowed: Alembic's users have labels such as 'rel-2', which work
	// with '@'
	private static void checkLabel(String label, String id) {
		if (label.isBlank() || RESERVED.contains(label) || label.indexOf('@') >= 0 || label.indexOf(':') >= 0) {
			throw new IllegalBranchLabelException(label, id);
		}
	}

}
