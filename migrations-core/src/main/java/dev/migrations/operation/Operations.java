package dev.migrations.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * The {@code op} of a revision. Every method records one operation and nothing runs, so
 * that a plan exists, and can be shown, checked and refused, before anything happens.
 * Strings say the plain case; the specs of {@link Ddl} say everything else.
 *
 * @since 0.1.0
 */
public final class Operations {

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
		Table created = Table.of(table.name(), List.of()).withComment(table.comment());
		for (TableElement element : elements) {
			created = element.addTo(created);
		}
		apply(new CreateTable(created, table.existence()));
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

	public void createIndex(String name, String table, String... columns) {
		createIndex(Ddl.index(name).on(table, columns));
	}

	public void createIndex(IndexSpec index) {
		apply(new CreateIndex(index.requiredTable(), index.index(), index.existence()));
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
		apply(new DropIndex(table.existing(), name, null, existence));
	}

	public void createPrimaryKey(String name, String table, String... columns) {
		createPrimaryKey(Ddl.primaryKey(name, columns).on(table));
	}

	public void createPrimaryKey(PrimaryKeySpec spec) {
		apply(new CreatePrimaryKey(required(spec.table(), "Primary key", spec.primaryKey().name()), spec.primaryKey()));
	}

	public void createUnique(String name, String table, String... columns) {
		createUnique(Ddl.unique(name, columns).on(table));
	}

	public void createUnique(UniqueSpec spec) {
		apply(new CreateUniqueConstraint(required(spec.table(), "Unique constraint", spec.unique().name()),
				spec.unique()));
	}

	public void createCheck(String name, String table, String condition) {
		createCheck(Ddl.check(name, condition).on(table));
	}

	public void createCheck(CheckSpec spec) {
		apply(new CreateCheckConstraint(required(spec.table(), "Check constraint", spec.check().name()), spec.check()));
	}

	public void createForeignKey(ForeignKeySpec spec) {
		apply(new CreateForeignKey(required(spec.table(), "Foreign key", spec.name()), spec.foreignKey()));
	}

	public void dropPrimaryKey(String name, String table) {
		dropPrimaryKey(name, Ddl.table(table));
	}

	public void dropPrimaryKey(String name, TableSpec table) {
		dropPrimaryKey(name, table, Existence.UNCHECKED);
	}

	/**
	 * Drops a primary key, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropPrimaryKey(String name, String table, Existence existence) {
		dropPrimaryKey(name, Ddl.table(table), existence);
	}

	/**
	 * Drops a primary key, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropPrimaryKey(String name, TableSpec table, Existence existence) {
		apply(new DropConstraint(table.existing(), name, ConstraintKind.PRIMARY_KEY, null, existence));
	}

	public void dropUnique(String name, String table) {
		dropUnique(name, Ddl.table(table));
	}

	public void dropUnique(String name, TableSpec table) {
		dropUnique(name, table, Existence.UNCHECKED);
	}

	/**
	 * Drops a unique constraint, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropUnique(String name, String table, Existence existence) {
		dropUnique(name, Ddl.table(table), existence);
	}

	/**
	 * Drops a unique constraint, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropUnique(String name, TableSpec table, Existence existence) {
		apply(new DropConstraint(table.existing(), name, ConstraintKind.UNIQUE, null, existence));
	}

	public void dropForeignKey(String name, String table) {
		dropForeignKey(name, Ddl.table(table));
	}

	public void dropForeignKey(String name, TableSpec table) {
		dropForeignKey(name, table, Existence.UNCHECKED);
	}

	/**
	 * Drops a foreign key, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropForeignKey(String name, String table, Existence existence) {
		dropForeignKey(name, Ddl.table(table), existence);
	}

	/**
	 * Drops a foreign key, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropForeignKey(String name, TableSpec table, Existence existence) {
		apply(new DropConstraint(table.existing(), name, ConstraintKind.FOREIGN_KEY, null, existence));
	}

	public void dropCheck(String name, String table) {
		dropCheck(name, Ddl.table(table));
	}

	public void dropCheck(String name, TableSpec table) {
		dropCheck(name, table, Existence.UNCHECKED);
	}

	/**
	 * Drops a check constraint, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropCheck(String name, String table, Existence existence) {
		dropCheck(name, Ddl.table(table), existence);
	}

	/**
	 * Drops a check constraint, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropCheck(String name, TableSpec table, Existence existence) {
		apply(new DropConstraint(table.existing(), name, ConstraintKind.CHECK, null, existence));
	}

	public void createSequence(String name) {
		createSequence(Ddl.sequence(name));
	}

	public void createSequence(SequenceSpec sequence) {
		apply(new CreateSequence(sequence.sequence(), sequence.existence()));
	}

	/**
	 * Changes the increment of a sequence.
	 */
	public void alterSequence(SequenceSpec from, SequenceSpec to) {
		apply(new AlterSequence(from.existing(), to.existing()));
	}

	public void dropSequence(String name) {
		dropSequence(Ddl.sequence(name));
	}

	public void dropSequence(SequenceSpec sequence) {
		apply(new DropSequence(sequence.sequence().name(), null, sequence.existence()));
	}

	/**
	 * Executes one statement as it is. Without binds nothing in it is a place for a
	 * value; with binds each {@code ?} is.
	 */
	public void execute(String sql, @Nullable Object... binds) {
		apply(new ExecuteSql(sql, Arrays.asList(binds)));
	}

	/**
	 * Runs Java code on the migration's connection when its turn comes; plans show it by
	 * its description.
	 */
	public void run(String description, JdbcWork work) {
		apply(new RunJava(description, work));
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

	/**
	 * Records any operation: a {@link CustomOperation}, for instance (Alembic's
	 * {@code op.invoke}).
	 */
	public void apply(Operation operation) {
		this.recorded.add(operation);
	}

	private static QualifiedName required(@Nullable QualifiedName table, String what, @Nullable String name) {
		if (table == null) {
			throw new IncompleteOperationException(what + " '" + name + "' names no table.", "Add .on(\"table\").");
		}
		return table;
	}

}
