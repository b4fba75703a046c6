package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;

/**
 * Creates a sequence.
 *
 * @param sequence the sequence
 * @param existence whether it is created only if it is not there
 * @since 0.1.0
 */
public record CreateSequence(Sequence sequence, Existence existence) implements Operation {

	public CreateSequence {
		existence.requireOfCreation(Existence.sequence(sequence.name()));
	}

	public CreateSequence(Sequence sequence) {
		this(sequence, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropSequence(this.sequence.name(), this.sequence, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "create sequence '" + this.sequence.name() + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateSequence(this.sequence.withName(names.apply(this.sequence.name())), this.existence);
	}

}
