package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * Renames a value of a type of named values; rows that hold it follow.
 *
 * @param type the type
 * @param from the value before
 * @param to the value after
 * @since 0.1.0
 */
public record RenameEnumValue(QualifiedName type, String from, String to) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new RenameEnumValue(this.type, this.to, this.from));
	}

	@Override
	public String describe() {
		return "rename value '" + this.from + "' of enum type '" + this.type + "' to '" + this.to + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new RenameEnumValue(names.apply(this.type), this.from, this.to);
	}

}
