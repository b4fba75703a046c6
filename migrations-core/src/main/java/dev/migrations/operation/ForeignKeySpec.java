package dev.migrations.operation;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key:
 * {@code foreignKey("fk_posts_user_id_users", "user_id").references("users", "id")}, on
 * an existing table with {@code on}.
 *
 * @param name the constraint's name, or {@code null} to let the database choose
 * @param columns the columns that refer
 * @param referencedTable the table referred to, once given
 * @param referencedColumns the columns referred to
 * @param rule what it asks of rows, and does to them
 * @param table the existing table, or {@code null} inside {@code op.createTable}
 * @since 0.1.0
 */
public record ForeignKeySpec(@Nullable String name, List<String> columns, @Nullable QualifiedName referencedTable,
		List<String> referencedColumns, ReferentialRule rule, @Nullable QualifiedName table) implements TableElement {

	static ForeignKeySpec of(@Nullable String name, List<String> columns) {
		return new ForeignKeySpec(name, columns, null, List.of(), ReferentialRule.STANDARD, null);
	}

	public ForeignKeySpec references(String tableName, String... referenced) {
		return references(Ddl.table(tableName), referenced);
	}

	public ForeignKeySpec references(TableSpec tableSpec, String... referenced) {
		return new ForeignKeySpec(this.name, this.columns, tableSpec.existing(), List.of(referenced), this.rule,
				this.table);
	}

	public ForeignKeySpec onDelete(ReferentialAction action) {
		return with(this.rule.withOnDelete(action));
	}

	public ForeignKeySpec onUpdate(ReferentialAction action) {
		return with(this.rule.withOnUpdate(action));
	}

	/**
	 * Which rows must have a partner when some of the columns are NULL.
	 */
	public ForeignKeySpec match(ReferentialMatch match) {
		return with(this.rule.withMatch(match));
	}

	/**
	 * Lets a transaction put the check off until its end.
	 */
	public ForeignKeySpec deferrable() {
		return with(Deferrability.INITIALLY_IMMEDIATE);
	}

	/**
	 * Checks at the end of the transaction.
	 */
	public ForeignKeySpec initiallyDeferred() {
		return with(Deferrability.INITIALLY_DEFERRED);
	}

	/**
	 * Leaves the rows that are there unseen, until {@code op.validateConstraint}
	 * (PostgreSQL's {@code NOT VALID}).
	 */
	public ForeignKeySpec notValidated() {
		return with(this.rule.withValidated(false));
	}

	public ForeignKeySpec on(String tableName) {
		return on(Ddl.table(tableName));
	}

	public ForeignKeySpec on(TableSpec tableSpec) {
		return new ForeignKeySpec(this.name, this.columns, this.referencedTable, this.referencedColumns, this.rule,
				tableSpec.existing());
	}

	private ForeignKeySpec with(Deferrability deferrability) {
		return with(this.rule.withDeferrability(deferrability));
	}

	private ForeignKeySpec with(ReferentialRule changed) {
		return new ForeignKeySpec(this.name, this.columns, this.referencedTable, this.referencedColumns, changed,
				this.table);
	}

	ForeignKey foreignKey() {
		if (this.referencedTable == null) {
			throw new IncompleteOperationException("Foreign key '" + this.name + "' refers to no table.",
					"Add .references(\"table\", \"column\").");
		}
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, this.rule);
	}

	@Override
	public Table addTo(Table newTable) {
		List<ForeignKey> foreignKeys = new ArrayList<>(newTable.foreignKeys());
		foreignKeys.add(foreignKey());
		return newTable.withForeignKeys(foreignKeys);
	}

}
