package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;

/**
 * Puts another text in the place of a view, function, procedure or trigger. It is dropped
 * and created, so that anything may change, and rights on it must be granted anew; but
 * SQL Server alters it and Oracle creates it over the old one, unless its name or kind
 * changes or it is a materialized view, and rights on it stay.
 *
 * @param from the object before, which makes the reversal possible
 * @param to the object after
 * @since 0.1.0
 */
public record ReplaceObject(ReplaceableObject from, ReplaceableObject to) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new ReplaceObject(this.to, this.from));
	}

	@Override
	public String describe() {
		return "replace " + this.to.id();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new ReplaceObject(this.from.withId(DropObject.mapped(this.from.id(), names)),
				this.to.withId(DropObject.mapped(this.to.id(), names)));
	}

}
