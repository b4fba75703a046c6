package dev.migrations.boot.actuate.endpoint;

import java.util.List;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

import dev.migrations.runtime.MigrationStatus;

/**
 * A revision.
 *
 * @param id its identifier
 * @param downRevisions the revisions it follows
 * @param dependsOn revisions on other branches that must be applied before
 * @param branchLabels names for the branch that starts here
 * @param message what it does
 * @param state {@code applied} or {@code pending}
 * @param location where it is
 * @since 0.1.0
 */
public record RevisionDescriptor(String id, List<String> downRevisions, List<String> dependsOn,
		List<String> branchLabels, String message, String state, String location) implements OperationResponseBody {

	static RevisionDescriptor of(MigrationStatus.RevisionStatus revision) {
		return new RevisionDescriptor(revision.id(), revision.downRevisions(), revision.dependsOn(),
				revision.branchLabels(), revision.message(), revision.applied() ? "applied" : "pending",
				revision.location());
	}

}
