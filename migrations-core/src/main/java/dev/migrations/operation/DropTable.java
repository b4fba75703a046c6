package dev.migrations.operation;

import java.util.function.UnaryOperator;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

import org.jspecify.annotations.Nullable;

/**
 * Drops a table.
 *
 * @param table its name
 * @param original what it was, which makes the reversal possible
 * @param existence whether it is dropped only if it is there
 * @since 0.1.0
 */
public record DropTable(QualifiedName table, @Nullable Table original, Existence existence) implements Operation {

	public DropTable {
		existence.requireOfDrop(Existence.table(table));
	}

	public DropTable(QualifiedName table, @Nullable Table original) {
		this(table, original, Existence.UNCHECKED);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		if (this.original == null) {
			return Reversal.impossible("the definition of the dropped table '" + this.table + "' is unknown");
		}
		return Reversal.of(new CreateTable(this.original, this.existence.reversed()));
	}

	@Override
	public String describe() {
		return "drop table '" + this.table + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DropTable(names.apply(this.table), (this.original != null) ? this.original.mapNames(names) : null,
				this.existence);
	}

}
