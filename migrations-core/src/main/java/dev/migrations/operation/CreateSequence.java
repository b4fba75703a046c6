package dev.migrations.operation;

import dev.migrations.schema.Sequence;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 * @since 0.1.0
 */
public record CreateSequence(Sequence sequence) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropSequence(this.sequence.name(), this.sequence));
	}

}
