package dev.migrations.revision;

import java.util.Locale;

/**
 * Which way a step goes through the graph.
 *
 * @since 0.1.0
 */
public enum Direction {

	/** Towards the heads. */
	UPGRADE,

	/** Towards base. */
	DOWNGRADE;

	/**
	 * The direction as log lines and messages say it.
	 * @return {@code upgrade} or {@code downgrade}
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
