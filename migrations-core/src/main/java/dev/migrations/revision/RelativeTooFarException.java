package dev.migrations.revision;

/**
 * {@code +N} or {@code -N}, counted from the database, leads nowhere: there are not so
 * many revisions, or the sign is that of the other direction.
 *
 * @since 0.1.0
 */
public final class RelativeTooFarException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String target;

	private final int steps;

	private final Direction direction;

	RelativeTooFarException(String target, int steps, Direction direction) {
		super(message(target, steps, direction));
		this.target = target;
		this.steps = steps;
		this.direction = direction;
	}

	/** The relative target. */
	public String target() {
		return this.target;
	}

	/** Steps asked for; below zero is down. */
	public int steps() {
		return this.steps;
	}

	/** Where the command goes. */
	public Direction direction() {
		return this.direction;
	}

	private static String message(String target, int steps, Direction direction) {
		if (steps == 0) {
			return "Relative revision '" + target + "' does not lead " + ((direction == Direction.UPGRADE)
					? "upwards. Upgrade to '+N'." : "downwards. Downgrade to '-N'.");
		}
		if (direction == Direction.UPGRADE && steps < 0) {
			return "Relative revision '" + target + "' does not lead upwards. Upgrade to '+N', or run 'downgrade "
					+ target + "'.";
		}
		if (direction == Direction.DOWNGRADE && steps > 0) {
			return "Relative revision '" + target + "' does not lead downwards. Downgrade to '-N', or run 'upgrade "
					+ target + "'.";
		}
		return (direction == Direction.UPGRADE)
				? "Relative revision '" + target + "' is out of reach, fewer than " + steps
						+ " revisions follow the current one. Run 'upgrade heads' for all of them."
				: "Relative revision '" + target + "' is out of reach, fewer than " + Math.abs((long) steps)
						+ " revisions are applied there. Run 'downgrade base' to undo all of them.";
	}

}
