package dev.migrations.schema;

/**
 * How the database numbers the rows of a column.
 *
 * @param generation whether a value given by the statement wins
 * @param numbering how the numbers follow one another
 * @since 0.1.0
 */
public record Identity(Generation generation, Numbering numbering) {

	public Identity(Generation generation, long start, long increment) {
		this(generation, Numbering.of(start, increment));
	}

	public static Identity byDefault() {
		return new Identity(Generation.BY_DEFAULT, Numbering.FROM_ONE);
	}

	public static Identity always() {
		return new Identity(Generation.ALWAYS, Numbering.FROM_ONE);
	}

	/**
	 * The first value.
	 */
	public long start() {
		return this.numbering.start();
	}

	/**
	 * The step between two values.
	 */
	public long increment() {
		return this.numbering.increment();
	}

	public Identity withNumbering(Numbering newNumbering) {
		return new Identity(this.generation, newNumbering);
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
