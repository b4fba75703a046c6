package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Looks at the rows that were there before a constraint was added as not validated
 * (PostgreSQL's {@code VALIDATE CONSTRAINT}), without locking out readers and writers.
 *
 * <p>
 * Its downgrade does nothing. A revision that adds a constraint as not validated and then
 * validates it is undone by dropping the constraint; where an earlier revision added it,
 * it stays, and stays validated: that forbids nothing that a constraint which is not
 * validated allows to new rows, and no database but by dropping and adding it anew can
 * forget that it looked.
 *
 * @param table the table
 * @param name the constraint's name
 * @param kind what it is: a foreign key or a check
 * @since 0.1.0
 */
public record ValidateConstraint(QualifiedName table, String name, ConstraintKind kind) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.unneeded();
	}

	@Override
	public String describe() {
		return "validate " + this.kind.word() + " '" + this.name + "' on '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new ValidateConstraint(names.apply(this.table), this.name, this.kind);
	}

}
