package dev.migrations.schema;

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
 * @param indexes its indexes, without those that a constraint brought along
 * @param comment its comment, if any
 * @since 0.1.0
 */
public record Table(QualifiedName name, List<Column> columns, @Nullable PrimaryKey primaryKey,
		List<ForeignKey> foreignKeys, List<UniqueConstraint> uniqueConstraints, List<CheckConstraint> checkConstraints,
		List<Index> indexes, @Nullable String comment) {

	public Table {
		columns = List.copyOf(columns);
		foreignKeys = List.copyOf(foreignKeys);
		uniqueConstraints = List.copyOf(uniqueConstraints);
		checkConstraints = List.copyOf(checkConstraints);
		indexes = List.copyOf(indexes);
	}

	public static Table of(QualifiedName name, List<Column> columns) {
		return new Table(name, columns, null, List.of(), List.of(), List.of(), List.of(), null);
	}

	public Optional<Column> column(String columnName) {
		return this.columns.stream().filter((column) -> column.name().equals(columnName)).findFirst();
	}

	public Table withName(QualifiedName newName) {
		return new Table(newName, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.indexes, this.comment);
	}

	public Table withColumns(List<Column> newColumns) {
		return new Table(this.name, newColumns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.indexes, this.comment);
	}

	public Table withPrimaryKey(@Nullable PrimaryKey newPrimaryKey) {
		return new Table(this.name, this.columns, newPrimaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.indexes, this.comment);
	}

	public Table withForeignKeys(List<ForeignKey> newForeignKeys) {
		return new Table(this.name, this.columns, this.primaryKey, newForeignKeys, this.uniqueConstraints,
				this.checkConstraints, this.indexes, this.comment);
	}

	public Table withUniqueConstraints(List<UniqueConstraint> newUniqueConstraints) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, newUniqueConstraints,
				this.checkConstraints, this.indexes, this.comment);
	}

	public Table withCheckConstraints(List<CheckConstraint> newCheckConstraints) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				newCheckConstraints, this.indexes, this.comment);
	}

	public Table withIndexes(List<Index> newIndexes) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, newIndexes, this.comment);
	}

	public Table withComment(@Nullable String newComment) {
		return new Table(this.name, this.columns, this.primaryKey, this.foreignKeys, this.uniqueConstraints,
				this.checkConstraints, this.indexes, newComment);
	}

}
