package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.migrations.schema.DialectOption;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Alters one table in several ways at once: by one rebuild of it where a database cannot
 * alter it in place (SQLite), by one statement where a database can say all at once
 * (MySQL), else by one statement after the other.
 *
 * @param table the table
 * @param operations the alterations, in order
 * @param recreate whether the table is made anew
 * @param copyFrom the table as it is, for offline scripts (Alembic's {@code copy_from}),
 * or {@code null} to look
 * @param triggers the triggers of the table of {@code copyFrom}, which a table that is
 * made anew would lose
 * @param options what the new table has instead of the options of the old one (Alembic's
 * {@code table_kwargs}); none leaves them as they are
 * @param placements where columns stand in the new table, applied in order after all
 * alterations (Alembic's {@code partial_reordering})
 * @param namingConvention names the constraints that have no name in the old table, so
 * that they can be spoken of (Alembic's {@code naming_convention}); {@code null} leaves
 * them without
 * @since 0.1.0
 */
public record BatchAlterTable(QualifiedName table, List<Operation> operations, Recreate recreate,
		@Nullable Table copyFrom, List<ReplaceableObject> triggers, List<DialectOption> options,
		List<ColumnPlacement> placements, @Nullable NamingConvention namingConvention) implements Operation {

	public BatchAlterTable {
		operations = List.copyOf(operations);
		triggers = List.copyOf(triggers);
		options = List.copyOf(options);
		placements = List.copyOf(placements);
	}

	public BatchAlterTable(QualifiedName table, List<Operation> operations, Recreate recreate,
			@Nullable Table copyFrom) {
		this(table, operations, recreate, copyFrom, List.of(), List.of(), List.of(), null);
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
		Optional<String> unknown = unknownBefore();
		if (unknown.isPresent()) {
			return Reversal.impossible(unknown.get() + " of table '" + this.table
					+ "' before the batch are not known; batch.copyFrom(…) would tell them");
		}
		List<DialectOption> optionsBefore = this.options.isEmpty() || this.copyFrom == null ? List.of()
				: this.copyFrom.options();
		List<ColumnPlacement> placementsBefore = moves() ? placementsBefore() : List.of();
		boolean nothing = reversed.isEmpty() && optionsBefore.isEmpty() && placementsBefore.isEmpty();
		if (nothing && !this.operations.isEmpty()) {
			return Reversal.unneeded();
		}
		return Reversal.of(new BatchAlterTable(this.table, reversed, this.recreate, after(), this.triggers,
				optionsBefore, placementsBefore, this.namingConvention));
	}

	private Optional<String> unknownBefore() {
		if (this.copyFrom != null) {
			return Optional.empty();
		}
		return !this.options.isEmpty() ? Optional.of("the options")
				: moves() ? Optional.of("the places of the columns") : Optional.empty();
	}

	/**
	 * Whether a column is moved that is not added in this batch, and so is not gone when
	 * the batch is undone.
	 */
	private boolean moves() {
		return this.placements.stream()
			.anyMatch((placement) -> this.operations.stream()
				.noneMatch((operation) -> operation instanceof AddColumn added
						&& added.column().name().equals(placement.column())));
	}

	private List<ColumnPlacement> placementsBefore() {
		List<ColumnPlacement> before = new ArrayList<>();
		for (int i = 1; this.copyFrom != null && i < this.copyFrom.columns().size(); i++) {
			before.add(new ColumnPlacement(this.copyFrom.columns().get(i).name(), ColumnPlacement.Side.AFTER,
					this.copyFrom.columns().get(i - 1).name()));
		}
		return before;
	}

	private @Nullable Table after() {
		return (this.copyFrom != null) ? BatchedTable.after(this, this.copyFrom).orElse(null) : null;
	}

	@Override
	public String describe() {
		return "alter table '" + this.table + "': "
				+ String.join(", ", this.operations.stream().map(Operation::describe).toList());
	}

	@Override
	public Operation mapNames(UnaryOperator<QualifiedName> names) {
		return new BatchAlterTable(names.apply(this.table),
				this.operations.stream().map((operation) -> operation.mapNames(names)).toList(), this.recreate,
				(this.copyFrom != null) ? this.copyFrom.mapNames(names) : null,
				this.triggers.stream()
					.map((trigger) -> trigger.withId(DropObject.mapped(trigger.id(), names)))
					.toList(),
				this.options, this.placements, this.namingConvention);
	}

	/**
	 * The batch with other words for its parts.
	 */
	BatchAlterTable with(List<Operation> newOperations, @Nullable Table newCopyFrom) {
		return new BatchAlterTable(this.table, newOperations, this.recreate, newCopyFrom, this.triggers, this.options,
				this.placements, this.namingConvention);
	}

	/**
	 * Whether the table is made anew.
	 */
	public enum Recreate {

		/** Where the database cannot do otherwise. */
		AUTO,

		/** In any case, where a database has this way. */
		ALWAYS,

		/** In no case: what cannot be done in place is refused. */
		NEVER

	}

}
