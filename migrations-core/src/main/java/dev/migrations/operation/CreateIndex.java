package dev.migrations.operation;

import java.util.function.UnaryOperator;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Creates an index on a table.
 *
 * @param table the table
 * @param index the index
 * @param existence whether it is created only if it is not there
 * @param concurrently whether writers go on meanwhile, where a database has this way
 * (PostgreSQL); the statement then runs outside of the revision's transaction
 * @since 0.1.0
 */
public record CreateIndex(QualifiedName table, Index index, Existence existence,
		boolean concurrently) implements Operation {

	public CreateIndex {
		existence.requireOfCreation(Existence.index(table, index.name()));
	}

	public CreateIndex(QualifiedName table, Index index) {
		this(table, index, Existence.UNCHECKED, false);
	}

	@Override
	public <R> R accept(OperationVisitor<R> visitor) {
		return visitor.visit(this);
	}

	@Override
	public Reversal reverse() {
		return Reversal
			.of(new DropIndex(this.table, this.index.name(), this.index, this.existence.reversed(), this.concurrently));
	}

	public CreateIndex withExistence(Existence newExistence) {
		return new CreateIndex(this.table, this.index, newExistence, this.concurrently);
	}

	@Override
	public String describe() {
		return "create index '" + this.index.name() + "' on '" + this.table + "'" + this.existence.words();
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new CreateIndex(names.apply(this.table), this.index, this.existence, this.concurrently);
	}

}
