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
 * @param parents the revisions it follows; several are a merge, none stands for the only
 * head
 * @param splice whether it may follow a revision that others follow already
 * @param revisionId its identifier, or {@code null} for a random one
 * @param branchLabels names for the branch that starts here
 * @param dependsOn revisions on other branches that must be applied before
 * @param output the folder to write to, or {@code null} for the module's own
 * @param versionPath the configured location it goes to, or {@code null} for that of the
 * revision it follows
 * @since 0.1.0
 */
public record RevisionRequest(String message, boolean autogenerate, @Nullable RevisionFormat format,
		List<String> parents, boolean splice, @Nullable String revisionId, List<String> branchLabels,
		List<String> dependsOn, @Nullable Path output, @Nullable String versionPath) {

	public RevisionRequest {
		parents = List.copyOf(parents);
		branchLabels = List.copyOf(branchLabels);
		dependsOn = List.copyOf(dependsOn);
	}

	public static RevisionRequest of(String message) {
		return new RevisionRequest(message, false, null, List.of(), false, null, List.of(), List.of(), null, null);
	}

	public RevisionRequest withAutogenerate() {
		return new RevisionRequest(this.message, true, this.format, this.parents, this.splice, this.revisionId,
				this.branchLabels, this.dependsOn, this.output, this.versionPath);
	}

	public RevisionRequest withFormat(@Nullable RevisionFormat newFormat) {
		return new RevisionRequest(this.message, this.autogenerate, newFormat, this.parents, this.splice,
				this.revisionId, this.branchLabels, this.dependsOn, this.output, this.versionPath);
	}

	/**
	 * The revision it follows, or {@code null} for the only head.
	 */
	public RevisionRequest withHead(@Nullable String head) {
		return withParents((head != null) ? List.of(head) : List.of());
	}

	/**
	 * The revisions it follows: a merge, where there are several.
	 */
	public RevisionRequest withParents(List<String> newParents) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, newParents, this.splice,
				this.revisionId, this.branchLabels, this.dependsOn, this.output, this.versionPath);
	}

	public RevisionRequest withSplice(boolean newSplice) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.parents, newSplice,
				this.revisionId, this.branchLabels, this.dependsOn, this.output, this.versionPath);
	}

	public RevisionRequest withRevisionId(@Nullable String newId) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.parents, this.splice, newId,
				this.branchLabels, this.dependsOn, this.output, this.versionPath);
	}

	public RevisionRequest withOutput(@Nullable Path newOutput) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.parents, this.splice,
				this.revisionId, this.branchLabels, this.dependsOn, newOutput, this.versionPath);
	}

	/**
	 * Names for the branch that starts with it.
	 */
	public RevisionRequest withBranchLabels(List<String> newLabels) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.parents, this.splice,
				this.revisionId, newLabels, this.dependsOn, this.output, this.versionPath);
	}

	/**
	 * Ids, their starts or branch labels of revisions that must be applied before it.
	 */
	public RevisionRequest withDependsOn(List<String> newDependsOn) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.parents, this.splice,
				this.revisionId, this.branchLabels, newDependsOn, this.output, this.versionPath);
	}

	/**
	 * One of {@code migrations.locations}, or {@code null} for that of the revision it
	 * follows (Alembic's {@code --version-path}).
	 */
	public RevisionRequest withVersionPath(@Nullable String newVersionPath) {
		return new RevisionRequest(this.message, this.autogenerate, this.format, this.parents, this.splice,
				this.revisionId, this.branchLabels, this.dependsOn, this.output, newVersionPath);
	}

}
