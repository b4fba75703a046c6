package dev.migrations.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;

/**
 * Adds and removes values of a type of named values. Rows must not hold a removed value
 * any more.
 *
 * @param from the type before
 * @param to the type after, under the same name
 * @param columns the columns of this type, which change with it when a value is removed
 * or the order changes
 * @since 0.1.0
 */
public record AlterEnumType(EnumType from, EnumType to, List<EnumColumn> columns) implements Operation {

	public AlterEnumType {
		columns = List.copyOf(columns);
		if (!from.name().equals(to.name())) {
			throw new IllegalArgumentException(
					"An enum type keeps its name when its values change: " + from.name() + ", " + to.name());
		}
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new AlterEnumType(this.to, this.from, this.columns));
	}

	@Override
	public String describe() {
		return "alter enum type '" + this.to.name() + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new AlterEnumType(this.from.withName(names.apply(this.from.name())),
				this.to.withName(names.apply(this.to.name())),
				this.columns.stream().map((column) -> column.mapNames(names)).toList());
	}

	/**
	 * Whether values are only added.
	 */
	public boolean isAddition() {
		return this.to.values().stream().filter(this.from.values()::contains).toList().equals(this.from.values());
	}

}
