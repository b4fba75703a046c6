package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.Table;

/**
 * The {@code op} of a revision. Every method records one operation and nothing runs, so
 * that a plan exists, and can be shown, checked and refused, before anything happens.
 * Strings say the plain case; the specs of {@link Ddl} say everything else.
 *
 * @since 0.1.0
 */
public final class Operations extends DataOperations {

	private final List<Operation> recorded = new ArrayList<>();

	private final MigrationContext context;

	private Operations(MigrationContext context) {
		this.context = context;
	}

	/**
	 * The operations that the code records, in order, for no database.
	 */
	public static List<Operation> record(Consumer<Operations> code) {
		return record(MigrationContext.NONE, code);
	}

	/**
	 * The operations that the code records, in order.
	 * @param context what the code may ask about the run
	 * @param code the code of a revision
	 */
	public static List<Operation> record(MigrationContext context, Consumer<Operations> code) {
		Operations op = new Operations(context);
		code.accept(op);
		return List.copyOf(op.recorded);
	}

	/**
	 * The run that this is recorded for.
	 */
	public MigrationContext context() {
		return this.context;
	}

	public void createTable(String table, TableElement... elements) {
		createTable(Ddl.table(table), elements);
	}

	public void createTable(TableSpec table, TableElement... elements) {
		apply(new CreateTable(table.with(elements), table.existence()));
	}

	public void dropTable(String table) {
		dropTable(Ddl.table(table));
	}

	public void dropTable(TableSpec table) {
		apply(new DropTable(table.name(), null, table.existence()));
	}

	public void renameTable(String table, String newName) {
		renameTable(Ddl.table(table), newName);
	}

	public void renameTable(TableSpec table, String newName) {
		apply(new RenameTable(table.existing(), newName));
	}

	/**
	 * Sets the comment of a table; {@code null} stands for none.
	 */
	public void alterTableComment(String table, @Nullable String from, @Nullable String to) {
		alterTableComment(Ddl.table(table), from, to);
	}

	/**
	 * Sets the comment of a table; {@code null} stands for none.
	 */
	public void alterTableComment(TableSpec table, @Nullable String from, @Nullable String to) {
		apply(new AlterTableComment(table.existing(), from, to));
	}

	public void addColumn(String table, ColumnSpec column) {
		addColumn(Ddl.table(table), column);
	}

	public void addColumn(TableSpec table, ColumnSpec column) {
		apply(new AddColumn(table.existing(), column.column(), column.existence()));
	}

	public void dropColumn(String table, String column) {
		dropColumn(Ddl.table(table), column);
	}

	public void dropColumn(TableSpec table, String column) {
		dropColumn(table, column, Existence.UNCHECKED);
	}

	/**
	 * Drops a column, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropColumn(String table, String column, Existence existence) {
		dropColumn(Ddl.table(table), column, existence);
	}

	/**
	 * Drops a column, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropColumn(TableSpec table, String column, Existence existence) {
		apply(new DropColumn(table.existing(), column, null, existence));
	}

	public void alterColumn(String table, String column, Consumer<ColumnChanges> changes) {
		alterColumn(Ddl.table(table), column, changes);
	}

	public void alterColumn(TableSpec table, String column, Consumer<ColumnChanges> changes) {
		ColumnChanges collected = new ColumnChanges(column);
		changes.accept(collected);
		apply(new AlterColumn(table.existing(), column, collected.changes(), collected.existing()));
	}

	public void renameColumn(String table, String column, String newName) {
		renameColumn(Ddl.table(table), column, newName);
	}

	public void renameColumn(TableSpec table, String column, String newName) {
		alterColumn(table, column, (change) -> change.rename(newName));
	}

	/**
	 * Alters one table in several ways at once: by one rebuild where a database cannot do
	 * otherwise (SQLite), by one statement where it can say all at once (MySQL), else by
	 * one statement after the other (Alembic's {@code batch_alter_table}).
	 */
	public void batchAlterTable(String table, Consumer<BatchOperations> alterations) {
		batchAlterTable(Ddl.table(table), alterations);
	}

	/**
	 * Alters one table in several ways at once.
	 */
	public void batchAlterTable(TableSpec table, Consumer<BatchOperations> alterations) {
		BatchOperations batch = new BatchOperations(table);
		alterations.accept(batch);
		apply(batch.operation());
	}

	public void createIndex(String name, String table, String... columns) {
		createIndex(Ddl.index(name).on(table, columns));
	}

	public void createIndex(IndexSpec index) {
		apply(new CreateIndex(index.requiredTable(), index.index(), index.existence(), index.isConcurrent()));
	}

	public void dropIndex(String name, String table) {
		dropIndex(name, Ddl.table(table));
	}

	public void dropIndex(String name, TableSpec table) {
		dropIndex(name, table, Existence.UNCHECKED);
	}

	/**
	 * Drops an index, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropIndex(String name, String table, Existence existence) {
		dropIndex(name, Ddl.table(table), existence);
	}

	/**
	 * Drops an index, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropIndex(String name, TableSpec table, Existence existence) {
		apply(new DropIndex(table.existing(), name, null, existence, false));
	}

	/**
	 * Drops an index while writers go on, where a database has this way; the statement
	 * then runs outside of the revision's transaction.
	 */
	public void dropIndexConcurrently(String name, String table) {
		dropIndexConcurrently(name, Ddl.table(table));
	}

	/**
	 * Drops an index while writers go on, where a database has this way.
	 */
	public void dropIndexConcurrently(String name, TableSpec table) {
		dropIndexConcurrently(name, table, Existence.UNCHECKED);
	}

	/**
	 * Drops an index while writers go on, only if it is there with
	 * {@link Ddl#ifExists()}.
	 */
	public void dropIndexConcurrently(String name, String table, Existence existence) {
		dropIndexConcurrently(name, Ddl.table(table), existence);
	}

	/**
	 * Drops an index while writers go on, only if it is there with
	 * {@link Ddl#ifExists()}.
	 */
	public void dropIndexConcurrently(String name, TableSpec table, Existence existence) {
		apply(new DropIndex(table.existing(), name, null, existence, true));
	}

	public void renameIndex(String name, String table, String newName) {
		renameIndex(name, Ddl.table(table), newName);
	}

	public void renameIndex(String name, TableSpec table, String newName) {
		apply(new RenameIndex(table.existing(), name, newName));
	}

	/**
	 * Runs what the block records outside of any transaction.
	 */
	public void autocommit(Consumer<Operations> block) {
		apply(new Autocommit(record(this.context, block)));
	}

	/**
	 * Says that this revision cannot be downgraded, and why.
	 */
	public void irreversible(String reason) {
		apply(new Irreversible(reason));
	}

	@Override
	public void apply(Operation operation) {
		this.recorded.add(operation);
	}

}
