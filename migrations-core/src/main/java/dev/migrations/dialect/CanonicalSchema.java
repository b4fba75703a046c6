package dev.migrations.dialect;

import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Puts a whole schema into the canonical form of a database.
 */
final class CanonicalSchema {

	private final ComparisonRules rules;

	CanonicalSchema(ComparisonRules rules) {
		this.rules = rules;
	}

	DatabaseSchema of(DatabaseSchema schema) {
		return new DatabaseSchema(schema.tables().stream().map(this::table).toList(),
				schema.sequences().stream().map((sequence) -> sequence.withName(name(sequence.name()))).toList());
	}

	private Table table(Table table) {
		PrimaryKey primaryKey = primaryKey(table.primaryKey());
		List<String> key = (primaryKey != null) ? primaryKey.columns() : List.of();
		return new Table(name(table.name()), table.columns().stream().map((column) -> column(column, key)).toList(),
				primaryKey, table.foreignKeys().stream().map(this::foreignKey).toList(),
				table.uniqueConstraints().stream().map(this::unique).toList(),
				table.checkConstraints().stream().map(this::check).toList(),
				table.indexes().stream().map(this::index).toList(), table.comment());
	}

	// columns of a key and numbered columns are never NULL, whether anyone says so or not
	private Column column(Column column, List<String> key) {
		String name = name(column.name());
		ServerDefault serverDefault = column.serverDefault();
		boolean nullable = column.nullable() && column.identity() == null && !key.contains(name);
		return new Column(name, this.rules.canonicalType(column.type()), nullable,
				(serverDefault != null) ? this.rules.canonicalDefault(serverDefault) : null, column.identity(),
				computed(column.computed()), column.comment());
	}

	private @Nullable Computed computed(@Nullable Computed computed) {
		return (computed != null) ? new Computed(text(computed.expression()), computed.stored()) : null;
	}

	private @Nullable PrimaryKey primaryKey(@Nullable PrimaryKey key) {
		return (key != null) ? new PrimaryKey(optionalName(key.name()), names(key.columns())) : null;
	}

	private ForeignKey foreignKey(ForeignKey key) {
		return new ForeignKey(optionalName(key.name()), names(key.columns()), name(key.referencedTable()),
				names(key.referencedColumns()), key.onUpdate(), key.onDelete());
	}

	private UniqueConstraint unique(UniqueConstraint unique) {
		return new UniqueConstraint(optionalName(unique.name()), names(unique.columns()));
	}

	private CheckConstraint check(CheckConstraint check) {
		return new CheckConstraint(optionalName(check.name()), text(check.expression()));
	}

	private Index index(Index index) {
		return new Index(name(index.name()), index.elements().stream().map(this::element).toList(), index.unique(),
				(index.where() != null) ? text(index.where()) : null);
	}

	private IndexElement element(IndexElement element) {
		return new IndexElement(element.expression() ? text(element.text()) : name(element.text()),
				element.expression(), element.descending());
	}

	private QualifiedName name(QualifiedName name) {
		return new QualifiedName(optionalName(name.schema()), name(name.name()));
	}

	private List<String> names(List<String> names) {
		return names.stream().map(this::name).toList();
	}

	private @Nullable String optionalName(@Nullable String name) {
		return (name != null) ? name(name) : null;
	}

	private String name(String name) {
		return this.rules.canonicalName(name);
	}

	private String text(String sql) {
		return this.rules.canonicalExpressionText(sql);
	}

}
