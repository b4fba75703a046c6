package dev.migrations.revision;

/**
 * Which way a step goes through the graph.
 *
 * @since 0.1.0
 */
public enum Direction {

	/** Towards the heads. */
	UPGRADE,

	/** Towards base. */
	DOWNGRADE

}
