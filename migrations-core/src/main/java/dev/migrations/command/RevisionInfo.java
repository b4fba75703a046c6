package dev.migrations.command;

import java.util.List;

import dev.migrations.script.Script;

/**
 * A revision as commands show it.
 *
 * @param id its identifier
 * @param downRevisions the revisions it follows
 * @param dependsOn revisions on other branches that must be applied before
 * @param branchLabels names for the branch that starts here
 * @param message what it does
 * @param created when it was written, in ISO 8601, or empty
 * @param generatedBy what generated it, or empty
 * @param location where it is
 * @param head whether no other revision follows it
 * @param branchPoint whether several revisions follow it
 * @param mergePoint whether it follows several revisions
 * @since 0.1.0
 */
public record RevisionInfo(String id, List<String> downRevisions, List<String> dependsOn, List<String> branchLabels,
		String message, String created, String generatedBy, String location, boolean head, boolean branchPoint,
		boolean mergePoint) {

	static RevisionInfo of(Script script, boolean head, boolean branchPoint) {
		return new RevisionInfo(script.id(), script.header().revises(), script.header().dependsOn(),
				script.header().branchLabels(), script.header().message(), script.header().created(),
				script.header().generatedBy(), script.location(), head, branchPoint,
				script.header().revises().size() > 1);
	}

}
