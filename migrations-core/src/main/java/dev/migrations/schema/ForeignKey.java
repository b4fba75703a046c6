package dev.migrations.schema;

import java.util.function.UnaryOperator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param columns its columns, in order
 * @param referencedTable the table it refers to
 * @param referencedColumns the columns it refers to, in the order of {@code columns}
 * @param rule what it asks of rows, and does to them
 * @since 0.1.0
 */
public record ForeignKey(@Nullable String name, List<String> columns, QualifiedName referencedTable,
		List<String> referencedColumns, ReferentialRule rule) {

	public ForeignKey {
		columns = List.copyOf(columns);
		referencedColumns = List.copyOf(referencedColumns);
	}

	public static ForeignKey of(@Nullable String name, List<String> columns, QualifiedName referencedTable,
			List<String> referencedColumns) {
		return new ForeignKey(name, columns, referencedTable, referencedColumns, ReferentialRule.STANDARD);
	}

	/**
	 * What happens when the referenced key changes.
	 */
	public ReferentialAction onUpdate() {
		return this.rule.onUpdate();
	}

	/**
	 * What happens when the referenced row is deleted.
	 */
	public ReferentialAction onDelete() {
		return this.rule.onDelete();
	}

	public ForeignKey withName(@Nullable String newName) {
		return new ForeignKey(newName, this.columns, this.referencedTable, this.referencedColumns, this.rule);
	}

	public ForeignKey withColumns(List<String> newColumns, List<String> newReferencedColumns) {
		return new ForeignKey(this.name, newColumns, this.referencedTable, newReferencedColumns, this.rule);
	}

	public ForeignKey withReferencedTable(QualifiedName newTable) {
		return new ForeignKey(this.name, this.columns, newTable, this.referencedColumns, this.rule);
	}

	public ForeignKey withRule(ReferentialRule newRule) {
		return new ForeignKey(this.name, this.columns, this.referencedTable, this.referencedColumns, newRule);
	}

	public ForeignKey withOnUpdate(ReferentialAction action) {
		return withRule(this.rule.withOnUpdate(action));
	}

	public ForeignKey withOnDelete(ReferentialAction action) {
		return withRule(this.rule.withOnDelete(action));
	}

	/**
	 * The foreign key with another name of the table it refers to.
	 */
	public ForeignKey mapNames(UnaryOperator<QualifiedName> names) {
		return withReferencedTable(names.apply(this.referencedTable));
	}

}
