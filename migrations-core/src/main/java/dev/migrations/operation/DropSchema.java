package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Drops a schema, which must be empty.
 *
 * @param schema its name
 * @param existence whether it is dropped only if it is there
 * @since 0.1.0
 */
public record DropSchema(String schema, Existence existence) implements Operation {

	public DropSchema {
		existence.requireOfDrop("The schema '" + schema + "'");
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new CreateSchema(this.schema, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "drop schema '" + this.schema + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return this;
	}

}
