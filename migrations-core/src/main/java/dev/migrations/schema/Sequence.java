package dev.migrations.schema;

/**
 * A sequence that no identity column brought along.
 *
 * @param name its name
 * @param start the first value
 * @param increment the step between two values
 * @since 0.1.0
 */
public record Sequence(QualifiedName name, long start, long increment) {

	public static Sequence of(String name) {
		return new Sequence(QualifiedName.of(name), 1, 1);
	}

	public Sequence withName(QualifiedName newName) {
		return new Sequence(newName, this.start, this.increment);
	}

	public Sequence withIncrement(long newIncrement) {
		return new Sequence(this.name, this.start, newIncrement);
	}

}
