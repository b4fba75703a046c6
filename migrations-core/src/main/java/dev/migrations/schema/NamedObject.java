package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a {@link NamingConvention} knows of an object that it names.
 *
 * @param kind what it is
 * @param table its table
 * @param columns its columns, in order: expressions of an index among them; of a check
 * constraint, those that its expression speaks of
 * @param referredTable the table that a foreign key refers to
 * @param referredColumns the columns that a foreign key refers to
 * @param givenName the name that it was given, if any
 * @since 0.1.0
 */
public record NamedObject(NamedKind kind, QualifiedName table, List<String> columns,
		@Nullable QualifiedName referredTable, List<String> referredColumns, @Nullable String givenName) {

	public NamedObject {
		columns = List.copyOf(columns);
		referredColumns = List.copyOf(referredColumns);
	}

	public static NamedObject of(QualifiedName table, PrimaryKey key) {
		return new NamedObject(NamedKind.PRIMARY_KEY, table, key.columns(), null, List.of(), key.name());
	}

	public static NamedObject of(QualifiedName table, UniqueConstraint unique) {
		return new NamedObject(NamedKind.UNIQUE, table, unique.columns(), null, List.of(), unique.name());
	}

	public static NamedObject of(QualifiedName table, ForeignKey key) {
		return new NamedObject(NamedKind.FOREIGN_KEY, table, key.columns(), key.referencedTable(),
				key.referencedColumns(), key.name());
	}

	/**
	 * A check constraint.
	 * @param tableColumns the columns of its table, as far as they are known
	 */
	public static NamedObject of(QualifiedName table, CheckConstraint check, List<Column> tableColumns) {
		return new NamedObject(NamedKind.CHECK, table, ExpressionColumns.mentioned(check.expression(), tableColumns),
				null, List.of(), check.name());
	}

	/**
	 * An index, whose name is still to be found.
	 */
	public static NamedObject index(QualifiedName table, @Nullable String givenName, List<IndexElement> elements) {
		return elements(NamedKind.INDEX, table, givenName, elements);
	}

	/**
	 * An exclude constraint.
	 */
	public static NamedObject exclude(QualifiedName table, @Nullable String givenName, List<IndexElement> elements) {
		return elements(NamedKind.EXCLUDE, table, givenName, elements);
	}

	private static NamedObject elements(NamedKind kind, QualifiedName table, @Nullable String givenName,
			List<IndexElement> elements) {
		return new NamedObject(kind, table, elements.stream().map(IndexElement::text).toList(), null, List.of(),
				givenName);
	}

	public NamedObject withGivenName(@Nullable String name) {
		return new NamedObject(this.kind, this.table, this.columns, this.referredTable, this.referredColumns, name);
	}

}
