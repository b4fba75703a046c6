package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Renames a constraint.
 *
 * @param table the table
 * @param name the constraint's name
 * @param newName its new name
 * @param kind what it is
 * @since 0.1.0
 */
public record RenameConstraint(QualifiedName table, String name, String newName,
		ConstraintKind kind) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new RenameConstraint(this.table, this.newName, this.name, this.kind));
	}

	@Override
	public String describe() {
		return "rename " + this.kind.word() + " '" + this.name + "' on '" + this.table + "' to '" + this.newName + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new RenameConstraint(names.apply(this.table), this.name, this.newName, this.kind);
	}

}
