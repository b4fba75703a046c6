package dev.migrations.revision;

import java.util.List;

/**
 * A revision that is asked for: what {@code revision} and {@code merge} are given.
 *
 * @param id the id it shall have
 * @param parents targets that name what it revises; several are a merge, {@code base} is
 * a new base
 * @param splice whether it may follow a revision that already has a successor
 * @param dependsOn names of revisions it depends on; beginnings of ids are completed,
 * labels stay labels
 * @param branchLabels labels for its branch
 * @since 0.1.0
 */
public record NewRevision(String id, List<String> parents, boolean splice, List<String> dependsOn,
		List<String> branchLabels) {

	public NewRevision {
		parents = List.copyOf(parents);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
	}

	/**
	 * A revision on top of the single head.
	 * @param id the id it shall have
	 * @return the request
	 */
	public static NewRevision onHead(String id) {
		return new NewRevision(id, List.of("head"), false, List.of(), List.of());
	}

}
