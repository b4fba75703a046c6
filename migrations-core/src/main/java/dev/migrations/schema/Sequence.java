package dev.migrations.schema;

/**
 * A sequence that no identity column brought along.
 *
 * @param name its name
 * @param numbering how its numbers follow one another
 * @since 0.1.0
 */
public record Sequence(QualifiedName name, Numbering numbering) {

	public Sequence(QualifiedName name, long start, long increment) {
		this(name, Numbering.of(start, increment));
	}

	public static Sequence of(String name) {
		return new Sequence(QualifiedName.of(name), Numbering.FROM_ONE);
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

	public Sequence withName(QualifiedName newName) {
		return new Sequence(newName, this.numbering);
	}

	public Sequence withNumbering(Numbering newNumbering) {
		return new Sequence(this.name, newNumbering);
	}

	public Sequence withIncrement(long newIncrement) {
		return withNumbering(this.numbering.withIncrement(newIncrement));
	}

}
