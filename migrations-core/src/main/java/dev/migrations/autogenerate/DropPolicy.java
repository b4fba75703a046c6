package dev.migrations.autogenerate;

/**
 * What a generated revision may drop ({@code migrations.autogenerate.drop}). What stays
 * is reported.
 *
 * @since 0.1.0
 */
public enum DropPolicy {

	/** What an applied revision created. */
	OWNED("no applied revision is known to have created "),

	/** Whatever the entities do not have. */
	ALL("nothing else keeps "),

	/** Nothing. */
	NONE("'migrations.autogenerate.drop=none' keeps ");

	private final String reason;

	DropPolicy(String reason) {
		this.reason = reason;
	}

	/**
	 * Why something stays, as a clause: {@code no applied revision is known to have
	 * created it}.
	 */
	String reason(String object) {
		return this.reason + object;
	}

}
