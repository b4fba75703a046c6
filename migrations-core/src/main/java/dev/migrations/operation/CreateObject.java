package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;

/**
 * Creates a view, function, procedure or trigger.
 *
 * @param object the object
 * @since 0.1.0
 */
public record CreateObject(ReplaceableObject object) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropObject(this.object.id(), this.object.text(), Existence.UNCHECKED));
	}

	@Override
	public String describe() {
		return "create " + this.object.id();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateObject(this.object.withId(DropObject.mapped(this.object.id(), names)));
	}

}
