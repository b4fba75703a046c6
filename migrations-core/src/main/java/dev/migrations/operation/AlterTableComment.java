package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;

import org.jspecify.annotations.Nullable;

/**
 * Sets or removes the comment of a table.
 *
 * @param table its name
 * @param from the comment before, or {@code null} for none
 * @param to the comment after, or {@code null} for none
 * @since 0.1.0
 */
public record AlterTableComment(QualifiedName table, @Nullable String from, @Nullable String to) implements Operation {

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal.of(new AlterTableComment(this.table, this.to, this.from));
	}

	@Override
	public String describe() {
		return "alter comment of table '" + this.table + "'";
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new AlterTableComment(names.apply(this.table), this.from, this.to);
	}

}
