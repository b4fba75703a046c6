package dev.migrations.revision;

/**
 * A range whose start is not an ancestor of its end.
 *
 * @since 0.1.0
 */
public final class RangeNotAncestorException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String start;

	private final String end;

	RangeNotAncestorException(String start, String end) {
		super("Revision '" + start + "' is not an ancestor of '" + end
				+ "'. Give a range as 'older:newer' along one branch.");
		this.start = start;
		this.end = end;
	}

	public String start() {
		return this.start;
	}

	public String end() {
		return this.end;
	}

}
