package dev.migrations.schema;

import java.util.function.UnaryOperator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A table with everything that belongs to it.
 *
 * @param name its name
 * @param columns its columns, in order
 * @param primaryKey its primary key, if any
 * @param foreignKeys its foreign keys
 * @param uniqueConstraints its unique constraints
 * @param checkConstraints its check constraints
 * @param excludeConstraints its exclude constraints
 * @param indexes its indexes, without those that a constraint brought along
 * @param comment its comment, if any
 * @param options what only one kind of database says of it
 * @since 0.1.0
 */
public record Table(QualifiedName name, List<Column> columns, @Nullable PrimaryKey primaryKey,
		List<ForeignKey> foreignKeys, List<UniqueConstraint> uniqueConstraints, List<CheckConstraint> checkConstraints,
		List<ExcludeConstraint> excludeConstraints, List<Index> indexes, @Nullable String comment,
		List<DialectOption> options) {

	public Table {
		columns = List.copyOf(columns);
		foreignKeys = List.copyOf(foreignKeys);
		uniqueConstraints = List.copyOf(uniqueConstraints);
		checkConstraints = List.copyOf(checkConstraints);
		excludeConstraints = List.copyOf(excludeConstraints);
		indexes = List.copyOf(indexes);
		options = List.copyOf(options);
	}

	public static Table of(QualifiedName name, List<Column> columns) {
		return new Table(name, columns, null, List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());
	}

	public Optional<Column> column(String columnName) {
		return this.columns.stream().filter((column) -> column.name().equals(columnName)).findFirst();
	}

	public Table withName(QualifiedName newName) {
		return new Table(newName, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.excludeConstraints, this.indexes, this.comment, this.options);
	}

	public Table withColumns(List<Column> newColumns) {
		return new Table(this.name, newColumns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.excludeConstraints, this.indexes, this.comment, this.options);
	}

	public Table withPrimaryKey(@Nullable PrimaryKey newPrimaryKey) {
		return new Table(this.name, this.columns, newPrimaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.excludeConstraints, this.indexes, this.comment, this.options);
	}

	public Table withForeignKeys(List<ForeignKey> newForeignKeys) {
		return new Table(this.name, this.columns, this.primaryKey, newForeignKeys, this.uniqueConstraints,
				this.checkConstraints, this.excludeConstraints, this.indexes, this.comment, this.options);
	}

	public Table withUniqueConstraints(List<UniqueConstraint> newUniqueConstraints) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, newUniqueConstraints,
				this.checkConstraints, this.excludeConstraints, this.indexes, this.comment, this.options);
	}

	public Table withCheckConstraints(List<CheckConstraint> newCheckConstraints) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				newCheckConstraints, this.excludeConstraints, this.indexes, this.comment, this.options);
	}

	public Table withExcludeConstraints(List<ExcludeConstraint> newExcludeConstraints) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, newExcludeConstraints, this.indexes, this.comment, this.options);
	}

	public Table withIndexes(List<Index> newIndexes) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.excludeConstraints, newIndexes, this.comment, this.options);
	}

	public Table withComment(@Nullable String newComment) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.excludeConstraints, this.indexes, newComment, this.options);
	}

	public Table withOptions(List<DialectOption> newOptions) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.excludeConstraints, this.indexes, this.comment, newOptions);
	}

	/**
	 * The table under other names of itself and of the tables it refers to.
	 */
	public Table mapNames(UnaryOperator<QualifiedName> names) {
		return withName(names.apply(this.name))
			.withForeignKeys(this.foreignKeys.stream().map((key) -> key.mapNames(names)).toList());
	}

}
