package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.NamedObject;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a table becomes by the alterations of a batch, so that the batch can be undone in
 * a script too. Visits answer nothing where that cannot be told from the operation alone.
 */
final class BatchedTable extends DefaultOperationVisitor<Optional<Table>> {

	private final Table table;

	private BatchedTable(Table table) {
		this.table = table;
	}

	static Optional<Table> after(BatchAlterTable batch, Table before) {
		Optional<Table> table = Optional.of(before);
		for (Operation operation : batch.operations()) {
			table = table.flatMap((known) -> operation.accept(new BatchedTable(known)));
		}
		for (ColumnPlacement placement : batch.placements()) {
			table = table.flatMap((known) -> placed(known, placement));
		}
		return batch.options().isEmpty() ? table : table.map((known) -> known.withOptions(batch.options()));
	}

	private static Optional<Table> placed(Table table, ColumnPlacement placement) {
		Optional<Column> column = table.column(placement.column());
		Optional<Column> other = table.column(placement.other());
		if (column.isEmpty() || other.isEmpty()) {
			return Optional.empty();
		}
		List<Column> columns = new ArrayList<>(table.columns());
		columns.remove(column.get());
		int at = columns.indexOf(other.get());
		columns.add((placement.side() == ColumnPlacement.Side.BEFORE) ? at : at + 1, column.get());
		return Optional.of(table.withColumns(columns));
	}

	@Override
	protected Optional<Table> otherwise(Operation operation) {
		return Optional.empty();
	}

	@Override
	public Optional<Table> visit(AlterTableComment operation) {
		return Optional.of(this.table.withComment(operation.to()));
	}

	@Override
	public Optional<Table> visit(AddColumn operation) {
		return Optional.of(this.table.column(operation.column().name()).isPresent() ? this.table
				: this.table.withColumns(with(this.table.columns(), operation.column())));
	}

	@Override
	public Optional<Table> visit(DropColumn operation) {
		String name = operation.column();
		PrimaryKey key = this.table.primaryKey();
		return Optional.of(this.table
			.withColumns(this.table.columns().stream().filter((column) -> !column.name().equals(name)).toList())
			.withPrimaryKey((key != null && key.columns().contains(name)) ? null : key)
			.withUniqueConstraints(without(this.table.uniqueConstraints(), (each) -> each.columns().contains(name)))
			.withForeignKeys(without(this.table.foreignKeys(), (each) -> each.columns().contains(name)))
			.withCheckConstraints(without(this.table.checkConstraints(),
					(each) -> NamedObject.of(this.table.name(), each, this.table.columns()).columns().contains(name)))
			.withIndexes(without(this.table.indexes(), (each) -> mentions(each, name))));
	}

	private static boolean mentions(Index index, String column) {
		return index.elements()
			.stream()
			.anyMatch((each) -> each.expression() ? each.text().contains(column) : each.text().equals(column));
	}

	/**
	 * Of a rename, all that may name the column would have to be known.
	 */
	@Override
	public Optional<Table> visit(AlterColumn operation) {
		Optional<Column> before = this.table.column(operation.column());
		if (before.isEmpty() || !operation.newName().equals(operation.column())) {
			return Optional.empty();
		}
		return new AlterColumn(operation.table(), operation.column(), operation.changes(), before.get()).changed()
			.map((changed) -> this.table.withColumns(this.table.columns()
				.stream()
				.map((column) -> column.equals(before.get()) ? changed : column)
				.toList()));
	}

	@Override
	public Optional<Table> visit(CreateIndex operation) {
		return Optional.of(this.table.withIndexes(with(this.table.indexes(), operation.index())));
	}

	@Override
	public Optional<Table> visit(DropIndex operation) {
		return Optional
			.of(this.table.withIndexes(without(this.table.indexes(), (each) -> each.name().equals(operation.index()))));
	}

	@Override
	public Optional<Table> visit(RenameIndex operation) {
		return Optional.of(this.table.withIndexes(this.table.indexes()
			.stream()
			.map((each) -> each.name().equals(operation.index()) ? each.withName(operation.newName()) : each)
			.toList()));
	}

	@Override
	public Optional<Table> visit(CreatePrimaryKey operation) {
		return Optional.of(this.table.withPrimaryKey(operation.primaryKey()));
	}

	@Override
	public Optional<Table> visit(CreateUniqueConstraint operation) {
		return Optional.of(this.table.withUniqueConstraints(with(this.table.uniqueConstraints(), operation.unique())));
	}

	@Override
	public Optional<Table> visit(CreateForeignKey operation) {
		return Optional.of(this.table.withForeignKeys(with(this.table.foreignKeys(), operation.foreignKey())));
	}

	@Override
	public Optional<Table> visit(CreateCheckConstraint operation) {
		return Optional.of(this.table.withCheckConstraints(with(this.table.checkConstraints(), operation.check())));
	}

	@Override
	public Optional<Table> visit(DropConstraint operation) {
		String name = operation.name();
		return switch (operation.kind()) {
			case PRIMARY_KEY -> Optional.of(this.table.withPrimaryKey(null));
			case UNIQUE -> Optional.of(this.table
				.withUniqueConstraints(without(this.table.uniqueConstraints(), (each) -> name.equals(each.name()))));
			case FOREIGN_KEY -> Optional
				.of(this.table.withForeignKeys(without(this.table.foreignKeys(), (each) -> name.equals(each.name()))));
			case CHECK -> Optional.of(this.table
				.withCheckConstraints(without(this.table.checkConstraints(), (each) -> name.equals(each.name()))));
			case EXCLUDE -> Optional.empty();
		};
	}

	@Override
	public Optional<Table> visit(RenameConstraint operation) {
		String to = operation.newName();
		PrimaryKey key = this.table.primaryKey();
		return switch (operation.kind()) {
			case PRIMARY_KEY -> Optional.of(this.table.withPrimaryKey((key != null) ? key.withName(to) : null));
			case UNIQUE -> Optional.of(this.table.withUniqueConstraints(renamed(this.table.uniqueConstraints(),
					operation, (each) -> each.name(), (each) -> each.withName(to))));
			case FOREIGN_KEY -> Optional.of(this.table.withForeignKeys(
					renamed(this.table.foreignKeys(), operation, (each) -> each.name(), (each) -> each.withName(to))));
			case CHECK -> Optional.of(this.table.withCheckConstraints(renamed(this.table.checkConstraints(), operation,
					(each) -> each.name(), (each) -> each.withName(to))));
			case EXCLUDE -> Optional.empty();
		};
	}

	private static <T> List<T> renamed(List<T> all, RenameConstraint operation, Function<T, @Nullable String> name,
			Function<T, T> renamed) {
		return all.stream()
			.map((each) -> operation.name().equals(name.apply(each)) ? renamed.apply(each) : each)
			.toList();
	}

	private static <T> List<T> with(List<T> all, T another) {
		return Stream.concat(all.stream(), Stream.of(another)).toList();
	}

	private static <T> List<T> without(List<T> all, Predicate<T> gone) {
		return all.stream().filter(gone.negate()).toList();
	}

}
