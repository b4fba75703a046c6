package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;

import org.jspecify.annotations.Nullable;

/**
 * Drops a sequence.
 *
 * @param sequence its name
 * @param original what it was, which makes the reversal possible
 * @param existence whether it is dropped only if it is there
 * @since 0.1.0
 */
public record DropSequence(QualifiedName sequence, @Nullable Sequence original,
		Existence existence) implements Operation {

	public DropSequence {
		existence.requireOfDrop(Existence.sequence(sequence));
	}

	public DropSequence(QualifiedName sequence, @Nullable Sequence original) {
		this(sequence, original, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		if (this.original == null) {
			return Reversal.impossible("the definition of the dropped sequence '" + this.sequence + "' is unknown");
		}
		return Reversal.of(new CreateSequence(this.original, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "drop sequence '" + this.sequence + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DropSequence(names.apply(this.sequence),
				(this.original != null) ? this.original.withName(names.apply(this.original.name())) : null,
				this.existence);
	}

}
