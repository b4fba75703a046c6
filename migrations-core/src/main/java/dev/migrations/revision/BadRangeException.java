package dev.migrations.revision;

/**
 * A text that should be a range and is not.
 *
 * @since 0.1.0
 */
public final class BadRangeException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String range;

	BadRangeException(String range) {
		super("Range '" + range + "' is malformed. Give 'start:end', 'start:' or ':end'.");
		this.range = range;
	}

	public String range() {
		return this.range;
	}

}
