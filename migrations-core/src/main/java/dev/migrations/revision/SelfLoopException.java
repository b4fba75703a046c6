package dev.migrations.revision;

/**
 * A revision that revises itself.
 *
 * @since 0.1.0
 */
public final class SelfLoopException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	SelfLoopException(String revision) {
		super("Revision '" + revision + "' revises itself. Name the revision before it, or none if it is the first.");
		this.revision = revision;
	}

	public String revision() {
		return this.revision;
	}

}
