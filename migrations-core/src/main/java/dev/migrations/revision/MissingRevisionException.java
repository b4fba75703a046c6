package dev.migrations.revision;

import java.util.List;

/**
 * A revision that revises or depends on one that is not there.
 *
 * @since 0.1.0
 */
public final class MissingRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	private final String missing;

	/**
	 * A revision that is not there.
	 * @param relation how the other one refers to it: {@code revises}
	 * @param begun ids that begin like it
	 */
	MissingRevisionException(String revision, String relation, String missing, List<String> begun) {
		super("Revision '" + revision + "' " + relation + " '" + missing + "', which does not exist. "
				+ (begun.isEmpty()
						? "Restore the file of '" + missing + "', or name in '" + revision + "' a revision that exists."
						: "Give the id in full, it may be " + quoted(begun) + "."));
		this.revision = revision;
		this.missing = missing;
	}

	/** The revision that refers to the missing one. */
	public String revision() {
		return this.revision;
	}

	public String missing() {
		return this.missing;
	}

}
