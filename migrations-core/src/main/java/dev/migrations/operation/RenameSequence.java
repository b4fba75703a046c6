package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Renames a sequence within its schema.
 *
 * @param sequence the sequence
 * @param newName its new name
 * @since 0.1.0
 */
public record RenameSequence(QualifiedName sequence, String newName) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new RenameSequence(this.sequence.withName(this.newName), this.sequence.name()));
	}

	@Override
	public String describe() {
		return "rename sequence '" + this.sequence + "' to '" + this.newName + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new RenameSequence(names.apply(this.sequence), this.newName);
	}

}
