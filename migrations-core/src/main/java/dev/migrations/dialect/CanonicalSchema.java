package dev.migrations.dialect;

import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
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
				schema.sequences().stream().map(this::sequence).toList(),
				schema.enumTypes().stream().map((type) -> type.withName(name(type.name()))).toList(),
				schema.objects().stream().map(this::object).toList());
	}

	private Sequence sequence(Sequence sequence) {
		return new Sequence(name(sequence.name()), this.rules.canonicalNumbering(sequence.numbering()));
	}

	private ReplaceableObject object(ReplaceableObject object) {
		ReplaceableObject.Id id = object.id();
		QualifiedName table = id.table();
		return new ReplaceableObject(id.withNames(name(id.name()), (table != null) ? name(table) : null),
				text(object.text()));
	}

	private Table table(Table table) {
		PrimaryKey primaryKey = primaryKey(table.primaryKey());
		List<String> key = (primaryKey != null) ? primaryKey.columns() : List.of();
		return table.withName(name(table.name()))
			.withColumns(table.columns().stream().map((column) -> column(column, key)).toList())
			.withPrimaryKey(primaryKey)
			.withForeignKeys(table.foreignKeys().stream().map(this::foreignKey).toList())
			.withUniqueConstraints(table.uniqueConstraints().stream().map(this::unique).toList())
			.withCheckConstraints(table.checkConstraints().stream().map(this::check).toList())
			.withExcludeConstraints(table.excludeConstraints().stream().map(this::exclude).toList())
			.withIndexes(table.indexes().stream().map(this::index).toList());
	}

	// columns of a key and numbered columns are never NULL, whether anyone says so or not
	private Column column(Column column, List<String> key) {
		String name = name(column.name());
		ServerDefault serverDefault = column.serverDefault();
		boolean nullable = column.nullable() && column.identity() == null && !key.contains(name);
		return column.withName(name)
			.withType(this.rules.canonicalType(column.type()))
			.withNullable(nullable)
			.withServerDefault((serverDefault != null) ? this.rules.canonicalDefault(serverDefault) : null)
			.withIdentity(identity(column.identity()))
			.withComputed(computed(column.computed()));
	}

	private @Nullable Identity identity(@Nullable Identity identity) {
		return (identity != null)
				? new Identity(identity.generation(), this.rules.canonicalNumbering(identity.numbering())) : null;
	}

	private @Nullable Computed computed(@Nullable Computed computed) {
		return (computed != null) ? new Computed(text(computed.expression()), computed.stored()) : null;
	}

	private @Nullable PrimaryKey primaryKey(@Nullable PrimaryKey key) {
		return (key != null) ? new PrimaryKey(optionalName(key.name()), names(key.columns()), names(key.include()))
				: null;
	}

	private ForeignKey foreignKey(ForeignKey key) {
		return key.withName(optionalName(key.name()))
			.withColumns(names(key.columns()), names(key.referencedColumns()))
			.withReferencedTable(name(key.referencedTable()));
	}

	private UniqueConstraint unique(UniqueConstraint unique) {
		return unique.withName(optionalName(unique.name()))
			.withColumns(names(unique.columns()))
			.withInclude(names(unique.include()));
	}

	private CheckConstraint check(CheckConstraint check) {
		return check.withName(optionalName(check.name())).withExpression(text(check.expression()));
	}

	private ExcludeConstraint exclude(ExcludeConstraint exclude) {
		return exclude.withName(optionalName(exclude.name()))
			.withElements(exclude.elements()
				.stream()
				.map((each) -> new ExcludeConstraint.Element(element(each.element()), each.operator()))
				.toList())
			.withWhere(optionalText(exclude.where()));
	}

	private Index index(Index index) {
		return index.withName(name(index.name()))
			.withElements(index.elements().stream().map(this::element).toList())
			.withWhere(optionalText(index.where()))
			.withDetails(index.details().withInclude(names(index.details().include())));
	}

	private IndexElement element(IndexElement element) {
		return element.withText(element.expression() ? text(element.text()) : name(element.text()))
			.withNulls(this.rules.canonicalNulls(element.nulls(), element.descending()));
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

	private @Nullable String optionalText(@Nullable String sql) {
		return (sql != null) ? text(sql) : null;
	}

	private String text(String sql) {
		return this.rules.canonicalExpressionText(sql);
	}

}
