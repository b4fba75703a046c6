package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drops a type of named values, which no column may have any more.
 *
 * @param type its name
 * @param original what it was, which makes the reversal possible
 * @param existence whether it is dropped only if it is there
 * @since 0.1.0
 */
public record DropEnumType(QualifiedName type, @Nullable EnumType original, Existence existence) implements Operation {

	public DropEnumType {
		existence.requireOfDrop("The enum type '" + type + "'");
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		if (this.original == null) {
			return Reversal.impossible("the values of the dropped enum type '" + this.type + "' are unknown");
		}
		return Reversal.of(new CreateEnumType(this.original, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "drop enum type '" + this.type + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DropEnumType(names.apply(this.type),
				(this.original != null) ? this.original.withName(names.apply(this.original.name())) : null,
				this.existence);
	}

}
