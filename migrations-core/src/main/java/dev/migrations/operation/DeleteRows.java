package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Deletes rows.
 *
 * @param table the table
 * @param where the condition in SQL, or {@code null} for all rows
 * @param binds the values of the condition's {@code ?} places
 * @since 0.1.0
 */
public record DeleteRows(QualifiedName table, @Nullable String where,
		List<@Nullable Object> binds) implements Operation {

	public DeleteRows {
		binds = Collections.unmodifiableList(new ArrayList<>(binds));
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.impossible("the rows deleted from '" + this.table + "' are unknown");
	}

	@Override
	public String describe() {
		return "delete from '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DeleteRows(names.apply(this.table), this.where, this.binds);
	}

}
