package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;

/**
 * Changes the increment of a sequence; its current value stays.
 *
 * @param from the sequence before
 * @param to the sequence after, under the same name
 * @since 0.1.0
 */
public record AlterSequence(Sequence from, Sequence to) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new AlterSequence(this.to, this.from));
	}

	@Override
	public String describe() {
		return "alter sequence '" + this.to.name() + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new AlterSequence(this.from.withName(names.apply(this.from.name())),
				this.to.withName(names.apply(this.to.name())));
	}

}
