package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs operations outside of any transaction, each committed by itself: for statements
 * such as PostgreSQL's {@code CREATE INDEX CONCURRENTLY}. What the revision did before is
 * committed first (Alembic's {@code autocommit_block}).
 *
 * @param operations the operations
 * @since 0.1.0
 */
public record Autocommit(List<Operation> operations) implements Operation {

	public Autocommit {
		operations = List.copyOf(operations);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		List<Operation> reversed = new ArrayList<>();
		for (Operation operation : this.operations) {
			Reversal reversal = operation.reverse();
			if (reversal instanceof Reversal.Impossible) {
				return reversal;
			}
			reversed.addAll(0, reversal.operations());
		}
		return reversed.isEmpty() ? Reversal.unneeded() : Reversal.of(new Autocommit(reversed));
	}

	@Override
	public String describe() {
		return String.join(", ", this.operations.stream().map(Operation::describe).toList()) + " (autocommit)";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new Autocommit(this.operations.stream().map((operation) -> operation.mapNames(names)).toList());
	}

}
