package dev.migrations.revision;

/**
 * A revision that depends on itself.
 *
 * @since 0.1.0
 */
public final class DependencySelfLoopException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String revision;

	DependencySelfLoopException(String revision) {
		super("Revision '" + revision + "' depends on itself. Remove that dependency.");
		this.revision = revision;
	}

	public String revision() {
		return this.revision;
	}

}
