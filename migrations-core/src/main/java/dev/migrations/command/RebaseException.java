package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * A revision cannot be made to follow another one. Nothing was changed.
 *
 * @since 0.1.0
 */
public class RebaseException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private RebaseException(String revision, String message) {
		super(message);
		this.revision = revision;
	}

	static RebaseException applied(String revision) {
		return new RebaseException(revision, "Revision '" + revision
				+ "' is applied: databases remember what it followed, so it stays where it is. Write a 'merge' of the"
				+ " heads instead, or downgrade it in every database first.");
	}

	static RebaseException halfApplied(String revision) {
		return new RebaseException(revision, "Revision '" + revision
				+ "' is half applied, so it stays where it is. Run 'upgrade heads' to finish it, or settle it with"
				+ " 'stamp'.");
	}

	static RebaseException unknownRow(String revision, String row) {
		return new RebaseException(revision, "The database is at '" + row
				+ "', which this version of the application does not have, so it is not known whether revision '"
				+ revision + "' is applied. Use the version that has it.");
	}

	static RebaseException secondBase(String revision, String base) {
		return new RebaseException(revision,
				"Revision '" + revision + "' cannot follow base: '" + base
						+ "' does, and neither has a branch label. Name the revision to follow, or give '" + revision
						+ "' a branch label first.");
	}

	static RebaseException merge(String revision, List<String> parents) {
		return new RebaseException(revision, "Revision '" + revision + "' joins '" + String.join("', '", parents)
				+ "': to follow one revision alone, it would forget the others. Delete it and merge the heads again.");
	}

	static RebaseException ontoItself(String revision, String onto) {
		return new RebaseException(revision,
				"Revision '" + revision + "' cannot follow '" + onto + "', which "
						+ (revision.equals(onto) ? "is itself" : "follows or needs it")
						+ ". Name a revision of the other branch.");
	}

	/**
	 * The revision that was to be moved.
	 */
	public String revision() {
		return this.revision;
	}

}
