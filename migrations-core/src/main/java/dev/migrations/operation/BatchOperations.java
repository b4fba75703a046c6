package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What {@code op.batchAlterTable} does to its table, without naming it again
 * (<a href="https://alembic.sqlalchemy.org/en/latest/batch.html">Alembic's batch
 * mode</a>). Options of the table that is named, {@code table("t").option(…)}, take the
 * place of those that it has.
 *
 * @since 0.1.0
 */
public final class BatchOperations {

	private final TableSpec table;

	private final List<Operation> operations = new ArrayList<>();

	private BatchAlterTable.Recreate recreate = BatchAlterTable.Recreate.AUTO;

	private @Nullable Table copyFrom;

	private final List<ReplaceableObject> triggers = new ArrayList<>();

	private final List<ColumnPlacement> placements = new ArrayList<>();

	private @Nullable NamingConvention namingConvention;

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
	 * Says what the table is now, so that an offline script can make it anew
	 * ({@code copy_from}). Online the table itself is looked at.
	 */
	public void copyFrom(TableElement... elements) {
		copyFrom(Ddl.table(this.table.name().name()), elements);
	}

	/**
	 * Says what the table is now, with its comment and options.
	 * @param before comment and options; its name is not looked at
	 * @param elements columns and constraints
	 */
	public void copyFrom(TableSpec before, TableElement... elements) {
		this.copyFrom = before.with(elements).withName(this.table.existing());
	}

	/**
	 * Says which indexes the table of {@code copyFrom} has, which is called first.
	 */
	public void copyFromIndexes(IndexSpec... indexes) {
		if (this.copyFrom == null) {
			throw new IncompleteOperationException(
					"The batch on '" + this.table.name() + "' names indexes of a table that it does not describe.",
					"Call batch.copyFrom(…) before batch.copyFromIndexes(…).");
		}
		this.copyFrom = this.copyFrom.withIndexes(Arrays.stream(indexes).map(IndexSpec::index).toList());
	}

	/**
	 * Says which triggers the table of {@code copyFrom} has.
	 */
	public void copyFromTriggers(ObjectSpec... specs) {
		Arrays.stream(specs).map(ObjectSpec::object).forEach(this.triggers::add);
	}

	/**
	 * Names constraints that have no name in the table as it is, so that the batch can
	 * drop or rename them, and gives them these names where the table is made anew
	 * ({@code naming_convention}).
	 */
	public void namingConvention(NamingConvention convention) {
		this.namingConvention = convention;
	}

	/**
	 * Puts a column directly before another, once all alterations are done; for this the
	 * table is made anew.
	 */
	public void placeBefore(String other, String column) {
		this.placements.add(new ColumnPlacement(column, ColumnPlacement.Side.BEFORE, other));
	}

	/**
	 * Puts columns directly behind another, in this order, once all alterations are done;
	 * for this the table is made anew ({@code partial_reordering}).
	 */
	public void placeAfter(String other, String... columns) {
		String last = other;
		for (String column : columns) {
			this.placements.add(new ColumnPlacement(column, ColumnPlacement.Side.AFTER, last));
			last = column;
		}
	}

	/**
	 * Adds a column directly before another ({@code insert_before}).
	 */
	public void addColumnBefore(String other, ColumnSpec column) {
		addColumn(column);
		placeBefore(other, column.column().name());
	}

	/**
	 * Adds a column directly behind another ({@code insert_after}).
	 */
	public void addColumnAfter(String other, ColumnSpec column) {
		addColumn(column);
		placeAfter(other, column.column().name());
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

	/**
	 * Drops it only if it is there: {@code ifExists()}.
	 */
	public void dropColumn(String column, Existence existence) {
		record((op) -> op.dropColumn(this.table, column, existence));
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

	/**
	 * Drops it only if it is there: {@code ifExists()}.
	 */
	public void dropIndex(String name, Existence existence) {
		record((op) -> op.dropIndex(name, this.table, existence));
	}

	public void renameIndex(String name, String newName) {
		record((op) -> op.renameIndex(name, this.table, newName));
	}

	public void renameConstraint(String name, String newName, ConstraintKind kind) {
		record((op) -> op.renameConstraint(name, this.table, newName, kind));
	}

	public void createPrimaryKey(@Nullable String name, String... columns) {
		record((op) -> op.createPrimaryKey(Ddl.primaryKey(name, columns).on(this.table)));
	}

	public void createPrimaryKey(PrimaryKeySpec primaryKey) {
		record((op) -> op.createPrimaryKey(primaryKey.on(this.table)));
	}

	public void dropPrimaryKey(String name) {
		record((op) -> op.dropPrimaryKey(name, this.table));
	}

	/**
	 * Drops it only if it is there: {@code ifExists()}.
	 */
	public void dropPrimaryKey(String name, Existence existence) {
		record((op) -> op.dropPrimaryKey(name, this.table, existence));
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

	/**
	 * Drops it only if it is there: {@code ifExists()}.
	 */
	public void dropUnique(String name, Existence existence) {
		record((op) -> op.dropUnique(name, this.table, existence));
	}

	public void createForeignKey(ForeignKeySpec foreignKey) {
		record((op) -> op.createForeignKey(foreignKey.on(this.table)));
	}

	public void dropForeignKey(String name) {
		record((op) -> op.dropForeignKey(name, this.table));
	}

	/**
	 * Drops it only if it is there: {@code ifExists()}.
	 */
	public void dropForeignKey(String name, Existence existence) {
		record((op) -> op.dropForeignKey(name, this.table, existence));
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

	/**
	 * Drops it only if it is there: {@code ifExists()}.
	 */
	public void dropCheck(String name, Existence existence) {
		record((op) -> op.dropCheck(name, this.table, existence));
	}

	public void createExclude(ExcludeSpec exclude) {
		record((op) -> op.createExclude(exclude.on(this.table)));
	}

	public void dropExclude(String name) {
		record((op) -> op.dropExclude(name, this.table));
	}

	/**
	 * Drops it only if it is there: {@code ifExists()}.
	 */
	public void dropExclude(String name, Existence existence) {
		record((op) -> op.dropExclude(name, this.table, existence));
	}

	/**
	 * Looks at the rows that were there before a constraint was added as not validated.
	 */
	public void validateConstraint(String name, ConstraintKind kind) {
		record((op) -> op.validateConstraint(name, this.table, kind));
	}

	private void record(Consumer<Operations> code) {
		this.operations.addAll(Operations.record(code));
	}

	BatchAlterTable operation() {
		boolean nothing = this.operations.isEmpty() && this.placements.isEmpty() && this.table.options().isEmpty();
		if (nothing && this.recreate != BatchAlterTable.Recreate.ALWAYS) {
			throw new IncompleteOperationException("The batch on '" + this.table.name() + "' alters nothing.",
					"Alter something, or write batch.recreate(ALWAYS) to make the table anew as it is.");
		}
		return new BatchAlterTable(this.table.existing(), this.operations, this.recreate, this.copyFrom, this.triggers,
				this.table.options(), this.placements, this.namingConvention);
	}

}
