package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Table;

/**
 * A foreign key:
 * {@code foreignKey("fk_posts_user_id_users", "user_id").references("users", "id")}, on
 * an existing table with {@code on}.
 *
 * @param name the constraint's name, or {@code null} to let the database choose
 * @param columns the columns that refer
 * @param referencedTable the table referred to, once given
 * @param referencedColumns the columns referred to
 * @param onUpdate what happens when the referenced key changes
 * @param onDelete what happens when the referenced row is deleted
 * @param table the existing table, or {@code null} inside {@code op.createTable}
 * @since 0.1.0
 */
public record ForeignKeySpec(@Nullable String name, List<String> columns, @Nullable QualifiedName referencedTable,
		List<String> referencedColumns, ReferentialAction onUpdate, ReferentialAction onDelete,
		@Nullable QualifiedName table) implements TableElement {

	static ForeignKeySpec of(@Nullable String name, List<String> columns) {
		return new ForeignKeySpec(name, columns, null, List.of(), ReferentialAction.NO_ACTION,
				ReferentialAction.NO_ACTION, null);
	}

	public ForeignKeySpec references(String tableName, String... referenced) {
		return references(Ddl.table(tableName), referenced);
	}

	public ForeignKeySpec references(TableSpec tableSpec, String... referenced) {
		return new ForeignKeySpec(this.name, this.columns, tableSpec.existing(), List.of(referenced), this.onUpdate,
				this.onDelete, this.table);
	}

	public ForeignKeySpec onDelete(ReferentialAction action) {
		return new ForeignKeySpec(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onUpdate,
				action, this.table);
	}

	public ForeignKeySpec onUpdate(ReferentialAction action) {
		return new ForeignKeySpec(this.name, this.columns, this.referencedTable, this.referencedColumns, action,
				this.onDelete, this.table);
	}

	public ForeignKeySpec on(String tableName) {
		return on(Ddl.table(tableName));
	}

	public ForeignKeySpec on(TableSpec tableSpec) {
		return new ForeignKeySpec(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onUpdate,
				this.onDelete, tableSpec.existing());
	}

	ForeignKey foreignKey() {
		if (this.referencedTable == null) {
			throw new IncompleteOperationException("Foreign key '" + this.name + "' refers to no table.",
					"Add .references(\"table\", \"column\").");
		}
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.onUpdate,
				this.onDelete);
	}

	@Override
	public Table addTo(Table newTable) {
		List<ForeignKey> foreignKeys = new ArrayList<>(newTable.foreignKeys());
		foreignKeys.add(foreignKey());
		return newTable.withForeignKeys(foreignKeys);
	}

}
