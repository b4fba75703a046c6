package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drops an index of a table.
 *
 * @param table the table
 * @param index the index's name
 * @param original what it was, which makes the reversal possible
 * @param existence whether it is dropped only if it is there
 * @param concurrently whether writers go on meanwhile, where a database has this way
 * (PostgreSQL); the statement then runs outside of the revision's transaction
 * @since 0.1.0
 */
public record DropIndex(QualifiedName table, String index, @Nullable Index original, Existence existence,
		boolean concurrently) implements Operation {

	public DropIndex {
		existence.requireOfDrop(Existence.index(table, index));
	}

	public DropIndex(QualifiedName table, String index, @Nullable Index original) {
		this(table, index, original, Existence.UNCHECKED, false);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		if (this.original == null) {
			return Reversal.impossible("the definition of the dropped index '" + this.index + "' is unknown");
		}
		return Reversal.of(new CreateIndex(this.table, this.original, this.existence.reversed(), this.concurrently));
	}

	public DropIndex withExistence(Existence newExistence) {
		return new DropIndex(this.table, this.index, this.original, newExistence, this.concurrently);
	}

	@Override
	public String describe() {
		return "drop index '" + this.index + "' on '" + this.table + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new DropIndex(names.apply(this.table), this.index, this.original, this.existence, this.concurrently);
	}

}
