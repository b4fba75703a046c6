package dev.migrations.operation;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;

/**
 * A custom operation that expands to operations under other names.
 *
 * @param original the operation
 * @param names the other names
 */
record Renamed(CustomOperation original, UnaryOperator<QualifiedName> names) implements CustomOperation {

	@Override
	public String description() {
		return this.original.description();
	}

	@Override
	public List<Operation> expand(String dialect) {
		return this.original.expand(dialect).stream().map((operation) -> operation.mapNames(this.names)).toList();
	}

	@Override
	public Reversal reverse() {
		Reversal reversal = this.original.reverse();
		return (reversal instanceof Reversal.Impossible) ? reversal
				: Reversal.of(reversal.operation().mapNames(this.names));
	}

}
