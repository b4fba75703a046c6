package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What {@code op.batchAlterTable} does to its table, without naming it again
 * (<a href="https://alembic.sqlalchemy.org/en/latest/batch.html">Alembic's batch
 * mode</a>).
 *
 * @since 0.1.0
 */
public final class BatchOperations {

	private final TableSpec table;

	private final List<Operation> operations = new ArrayList<>();

	private BatchAlterTable.Recreate recreate = BatchAlterTable.Recreate.AUTO;

	private @Nullable Table copyFrom;

	BatchOperations(TableSpec table) {
		this.table = table;
	}

	/**
	 * Whether the table is made anew; where the database cannot do otherwise unless said.
	 */
	public void recreate(BatchAlterTable.Recreate when) {
		this.recreate = when;
	}

	/**
	 * Says what the table is now, so that an offline script can make it anew.
	 */
	public void copyFrom(TableElement... elements) {
		this.copyFrom = this.table.with(elements);
	}

	public void alterTableComment(@Nullable String from, @Nullable String to) {
		record((op) -> op.alterTableComment(this.table, from, to));
	}

	public void addColumn(ColumnSpec column) {
		record((op) -> op.addColumn(this.table, column));
	}

	public void dropColumn(String column) {
		record((op) -> op.dropColumn(this.table, column));
	}

	public void alterColumn(String column, Consumer<ColumnChanges> changes) {
		record((op) -> op.alterColumn(this.table, column, changes));
	}

	public void renameColumn(String column, String newName) {
		record((op) -> op.renameColumn(this.table, column, newName));
	}

	public void createIndex(String name, String... columns) {
		record((op) -> op.createIndex(Ddl.index(name).on(this.table, columns)));
	}

	public void createIndex(IndexSpec index) {
		record((op) -> op.createIndex(index.on(this.table, index.index().elements().toArray(IndexElement[]::new))));
	}

	public void dropIndex(String name) {
		record((op) -> op.dropIndex(name, this.table));
	}

	public void createPrimaryKey(@Nullable String name, String... columns) {
		record((op) -> op.createPrimaryKey(Ddl.primaryKey(name, columns).on(this.table)));
	}

	public void dropPrimaryKey(String name) {
		record((op) -> op.dropPrimaryKey(name, this.table));
	}

	public void createUnique(@Nullable String name, String... columns) {
		createUnique(Ddl.unique(name, columns));
	}

	public void createUnique(UniqueSpec unique) {
		record((op) -> op.createUnique(unique.on(this.table)));
	}

	public void dropUnique(String name) {
		record((op) -> op.dropUnique(name, this.table));
	}

	public void createForeignKey(ForeignKeySpec foreignKey) {
		record((op) -> op.createForeignKey(foreignKey.on(this.table)));
	}

	public void dropForeignKey(String name) {
		record((op) -> op.dropForeignKey(name, this.table));
	}

	public void createCheck(@Nullable String name, String condition) {
		createCheck(Ddl.check(name, condition));
	}

	public void createCheck(CheckSpec check) {
		record((op) -> op.createCheck(check.on(this.table)));
	}

	public void dropCheck(String name) {
		record((op) -> op.dropCheck(name, this.table));
	}

	private void record(Consumer<Operations> code) {
		this.operations.addAll(Operations.record(code));
	}

	BatchAlterTable operation() {
		if (this.operations.isEmpty() && this.recreate != BatchAlterTable.Recreate.ALWAYS) {
			throw new IncompleteOperationException("The batch on '" + this.table.name() + "' alters nothing.",
					"Alter something, or write batch.recreate(ALWAYS) to make the table anew as it is.");
		}
		return new BatchAlterTable(this.table.existing(), this.operations, this.recreate, this.copyFrom);
	}

}
