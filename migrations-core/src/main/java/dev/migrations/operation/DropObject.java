package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import org.jspecify.annotations.Nullable;

/**
 * Drops a view, function, procedure or trigger.
 *
 * @param object which one
 * @param text its text, which makes the reversal possible
 * @param existence whether it is dropped only if it is there
 * @since 0.1.0
 */
public record DropObject(ReplaceableObject.Id object, @Nullable String text, Existence existence) implements Operation {

	public DropObject {
		existence.requireOfDrop("The " + object);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		if (this.text == null) {
			return Reversal.impossible("the text of the dropped " + this.object + " is unknown");
		}
		return Reversal.of(new CreateObject(new ReplaceableObject(this.object, this.text)));
	}

	@Override
	public String describe() {
		return "drop " + this.object + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DropObject(mapped(this.object, names), this.text, this.existence);
	}

	static ReplaceableObject.Id mapped(ReplaceableObject.Id id, UnaryOperator<QualifiedName> names) {
		QualifiedName table = id.table();
		return id.withNames(names.apply(id.name()), (table != null) ? names.apply(table) : null);
	}

}
