package dev.migrations.operation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;

/**
 * A primary key: in a table that is created as it is, on an existing table with
 * {@code on}: {@code primaryKey("pk_users", "id").on(table("users").schema("shop"))}.
 *
 * @param primaryKey the constraint
 * @param table the existing table, or {@code null} inside {@code op.createTable}
 * @since 0.1.0
 */
public record PrimaryKeySpec(PrimaryKey primaryKey, @Nullable QualifiedName table) implements TableElement {

	public PrimaryKeySpec on(String tableName) {
		return new PrimaryKeySpec(this.primaryKey, QualifiedName.of(tableName));
	}

	public PrimaryKeySpec on(TableSpec tableSpec) {
		return new PrimaryKeySpec(this.primaryKey, tableSpec.existing());
	}

	/**
	 * Lets the index of the key carry columns along (PostgreSQL's {@code INCLUDE}).
	 */
	public PrimaryKeySpec include(String... columns) {
		return new PrimaryKeySpec(this.primaryKey.withInclude(List.of(columns)), this.table);
	}

	@Override
	public Table addTo(Table newTable) {
		return newTable.withPrimaryKey(this.primaryKey);
	}

}
