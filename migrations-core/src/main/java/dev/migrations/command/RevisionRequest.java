package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a new revision shall be.
 *
 * @param message what it does, in a few words
 * @param autogenerate whether it is to hold what entities and database differ in
 * @param format its kind of file, or {@code null} for the configured one
 * @param head the revision it follows, or {@code null} for the only head
 * @param revisionId its identifier, or {@code null} for a random one
 * @param branchLabels names for the branch that starts here
 * @param dependsOn revisions on other branches that must be applied before
 * @param output the folder to write to, or {@code null} for the module's own
 * @since 0.1.0
 */
public record RevisionRequest(String message, boolean autogenerate, @Nullable RevisionFormat format,
		@Nullable String head, @Nullable String revisionId, List<String> branchLabels, List<String> dependsOn,
		@Nullable Path output) {

	public RevisionRequest {
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	public static RevisionRequest of(String message) {
		return new RevisionRequest(message, false, null, null, null, List.of(), List.of(), null);
	}

	public RevisionRequest withAutogenerate() {
		return new RevisionRequest(this.message, true, this.format, this.head, this.revisionId, this.branchLabels,
				this.dependsOn, this.output);
	}

	public RevisionRequest withFormat(@Nullable RevisionFormat newFormat) {
		return new RevisionRequest(this.message, this.autogenerate, newFormat, this.head, this.revisionId,
				this.branchLabels, this.dependsOn, this.output);
	}

	public RevisionRequest withHead(@Nullable String newHead) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, newHead, this.revisionId,
				this.branchLabels, this.dependsOn, this.output);
	}

	public RevisionRequest withRevisionId(@Nullable String newId) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.head, newId, this.branchLabels,
				this.dependsOn, this.output);
	}

	public RevisionRequest withOutput(@Nullable Path newOutput) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.head, this.revisionId,
				this.branchLabels, this.dependsOn, newOutput);
	}

}
