package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;

/**
 * A sequence: {@code sequence("users_seq").increment(50)}.
 *
 * @param sequence the sequence so far
 * @since 0.1.0
 */
public record SequenceSpec(Sequence sequence) {

	public SequenceSpec schema(String schema) {
		return new SequenceSpec(this.sequence.withName(QualifiedName.of(schema, this.sequence.name().name())));
	}

	public SequenceSpec start(long start) {
		return new SequenceSpec(new Sequence(this.sequence.name(), start, this.sequence.increment()));
	}

	public SequenceSpec increment(long increment) {
		return new SequenceSpec(this.sequence.withIncrement(increment));
	}

}
