package dev.migrations.schema;

/**
 * How the database numbers the rows of a column.
 *
 * @param generation whether a value given by the statement wins
 * @param start the first value
 * @param increment the step between two values
 * @since 0.1.0
 */
public record Identity(Generation generation, long start, long increment) {

	public static Identity byDefault() {
		return new Identity(Generation.BY_DEFAULT, 1, 1);
	}

	public static Identity always() {
		return new Identity(Generation.ALWAYS, 1, 1);
	}

	/**
	 * Whether a value given by the statement wins.
	 */
	public enum Generation {

		/** A given value wins. */
		BY_DEFAULT,

		/** A given value is an error. */
		ALWAYS

	}

}
