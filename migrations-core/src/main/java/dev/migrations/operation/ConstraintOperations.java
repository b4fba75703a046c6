package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code op} that speaks of constraints.
 */
abstract sealed class ConstraintOperations permits ObjectOperations {

	/**
	 * Records any operation: a {@link CustomOperation}, for instance (Alembic's
	 * {@code op.invoke}).
	 */
	public abstract void apply(Operation operation);

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

	public void createExclude(ExcludeSpec spec) {
		apply(new CreateExcludeConstraint(required(spec.table(), "Exclude constraint", spec.exclude().name()),
				spec.exclude()));
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

	public void dropExclude(String name, String table) {
		dropExclude(name, Ddl.table(table));
	}

	public void dropExclude(String name, TableSpec table) {
		dropExclude(name, table, Existence.UNCHECKED);
	}

	/**
	 * Drops an exclude constraint, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropExclude(String name, String table, Existence existence) {
		dropExclude(name, Ddl.table(table), existence);
	}

	/**
	 * Drops an exclude constraint, only if it is there with {@link Ddl#ifExists()}.
	 */
	public void dropExclude(String name, TableSpec table, Existence existence) {
		apply(new DropConstraint(table.existing(), name, ConstraintKind.EXCLUDE, null, existence));
	}

	public void renameConstraint(String name, String table, String newName, ConstraintKind kind) {
		renameConstraint(name, Ddl.table(table), newName, kind);
	}

	public void renameConstraint(String name, TableSpec table, String newName, ConstraintKind kind) {
		apply(new RenameConstraint(table.existing(), name, newName, kind));
	}

	/**
	 * Looks at the rows that were there before a constraint was added as not validated.
	 * There is nothing to write for it into a downgrade: the constraint stays validated.
	 */
	public void validateConstraint(String name, String table, ConstraintKind kind) {
		validateConstraint(name, Ddl.table(table), kind);
	}

	/**
	 * Looks at the rows that were there before a constraint was added as not validated.
	 * There is nothing to write for it into a downgrade: the constraint stays validated.
	 */
	public void validateConstraint(String name, TableSpec table, ConstraintKind kind) {
		apply(new ValidateConstraint(table.existing(), name, kind));
	}

	private static QualifiedName required(@Nullable QualifiedName table, String what, @Nullable String name) {
		if (table == null) {
			throw new IncompleteOperationException(what + " '" + name + "' names no table.", "Add .on(\"table\").");
		}
		return table;
	}

}
