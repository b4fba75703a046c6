package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Creates a schema.
 *
 * @param schema its name
 * @param existence whether it is created only if it is not there
 * @since 0.1.0
 */
public record CreateSchema(String schema, Existence existence) implements Operation {

	public CreateSchema {
		existence.requireOfCreation("The schema '" + schema + "'");
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropSchema(this.schema, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "create schema '" + this.schema + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return this;
	}

}
