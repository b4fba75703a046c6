package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;

/**
 * Creates a type of named values.
 *
 * @param type the type
 * @param existence whether it is created only if it is not there
 * @since 0.1.0
 */
public record CreateEnumType(EnumType type, Existence existence) implements Operation {

	public CreateEnumType {
		existence.requireOfCreation("The enum type '" + type.name() + "'");
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new DropEnumType(this.type.name(), this.type, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "create enum type '" + this.type.name() + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateEnumType(this.type.withName(names.apply(this.type.name())), this.existence);
	}

}
