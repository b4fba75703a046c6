package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Updates rows.
 *
 * @param table the table
 * @param assignments what is set
 * @param where the condition in SQL, or {@code null} for all rows
 * @param binds the values of the condition's {@code ?} places
 * @since 0.1.0
 */
public record UpdateRows(QualifiedName table, List<Assignment> assignments, @Nullable String where,
		List<@Nullable Object> binds) implements Operation {

	public UpdateRows {
		assignments = List.copyOf(assignments);
		binds = Collections.unmodifiableList(new ArrayList<>(binds));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible("the values of '" + this.table + "' before the update are unknown");
	}

	@Override
	public String describe() {
		return "update '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new UpdateRows(names.apply(this.table), this.assignments, this.where, this.binds);
	}

}
