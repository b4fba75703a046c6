package dev.migrations.schema;

/**
 * What a foreign key asks of rows, and does to them.
 *
 * @param onUpdate what happens when the referenced key changes
 * @param onDelete what happens when the referenced row is deleted
 * @param match which rows must have a partner when some columns are NULL
 * @param deferrability when it is checked
 * @param validated whether rows that were there before were looked at
 * @since 0.1.0
 */
public record ReferentialRule(ReferentialAction onUpdate, ReferentialAction onDelete, ReferentialMatch match,
		Deferrability deferrability, boolean validated) {

	/** What holds when nothing is said. */
	public static final ReferentialRule STANDARD = new ReferentialRule(ReferentialAction.NO_ACTION,
			ReferentialAction.NO_ACTION, ReferentialMatch.SIMPLE, Deferrability.NOT_DEFERRABLE, true);

	public ReferentialRule withOnUpdate(ReferentialAction action) {
		return new ReferentialRule(action, this.onDelete, this.match, this.deferrability, this.validated);
	}

	public ReferentialRule withOnDelete(ReferentialAction action) {
		return new ReferentialRule(this.onUpdate, action, this.match, this.deferrability, this.validated);
	}

	public ReferentialRule withMatch(ReferentialMatch newMatch) {
		return new ReferentialRule(this.onUpdate, this.onDelete, newMatch, this.deferrability, this.validated);
	}

	public ReferentialRule withDeferrability(Deferrability newDeferrability) {
		return new ReferentialRule(this.onUpdate, this.onDelete, this.match, newDeferrability, this.validated);
	}

	public ReferentialRule withValidated(boolean newValidated) {
		return new ReferentialRule(this.onUpdate, this.onDelete, this.match, this.deferrability, newValidated);
	}

}
