package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A revision as commands show it.
 *
 * @param id its identifier
 * @param downRevisions the revisions it follows
 * @param dependsOn revisions on other branches that must be applied before
 * @param branchLabels the labels of the branch it belongs to, its own and those it is
 * given by its ancestors and descendants (Alembic's rule)
 * @param children the revisions that follow it
 * @param message what it does
 * @param created when it was written, in ISO 8601, or empty
 * @param generatedBy what generated it, or empty
 * @param location where it is, for messages
 * @param file its source file, or {@code null} where there is none at hand
 * @param head whether no other revision follows it
 * @param effectiveHead whether no other revision follows it and one depends on it, so
 * that it is no row of an upgraded database
 * @param branchPoint whether several revisions follow it
 * @param mergePoint whether it follows several revisions
 * @since 0.1.0
 */
public record RevisionInfo(String id, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels,
		List<String> children, String message, String created, String generatedBy, String location, @Nullable Path file,
		boolean head, boolean effectiveHead, boolean branchPoint, boolean mergePoint) {

	public RevisionInfo {
		downRevisions = List.copyOf(downRevisions);
		dependsOn = List.copyOf(dependsOn);
		branchLabels = List.copyOf(branchLabels);
		children = List.copyOf(children);
	}

}
