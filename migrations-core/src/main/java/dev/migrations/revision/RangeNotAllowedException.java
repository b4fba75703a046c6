package dev.migrations.revision;

/**
 * {@code a:b} where the database itself says where to start.
 *
 * @since 0.1.0
 */
public final class RangeNotAllowedException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	RangeNotAllowedException(String target) {
		super("Range '" + target
				+ "' is not allowed, the database says where to start. Name the end alone, or add '--sql' for a script.");
		this.target = target;
	}

	public String target() {
		return this.target;
	}

}
