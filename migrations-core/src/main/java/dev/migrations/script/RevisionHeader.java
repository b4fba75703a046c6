package dev.migrations.script;

import java.util.List;

/**
 * What the head of a revision says, read without running or loading it.
 *
 * @param id its identifier
 * @param revises the revisions it follows
 * @param branchLabels names for the branch that starts here
 * @param dependsOn revisions on other branches that must be applied before
 * @param message what it does
 * @param created when it was written, in ISO 8601, or empty
 * @param generatedBy what generated it, or empty
 * @param transactional whether it runs in a transaction
 * @param creates the objects a generated SQL revision creates: {@code table users}; empty
 * for Java revisions, whose operations tell
 * @since 0.1.0
 */
public record RevisionHeader(String id, List<String> revises, List<String> branchLabels, List<String> dependsOn,
		String message, String created, String generatedBy, boolean transactional, List<String> creates) {

	public RevisionHeader {
		revises = List.copyOf(revises);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
		creates = List.copyOf(creates);
	}

}
