package dev.migrations.dialect.hsqldb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of an HSQLDB database, put together from four views.
 */
class HsqldbConstraints {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	private final Map<QualifiedName, Constraint> constraints = new LinkedHashMap<>();

	private final Map<QualifiedName, List<KeyColumn>> columns = new HashMap<>();

	private final Map<QualifiedName, Reference> references = new HashMap<>();

	private final Map<QualifiedName, String> conditions = new HashMap<>();

	HsqldbConstraints(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	void addTo(FoundSchema found) throws SQLException {
		String[] none = {};
		found.read(HsqldbCatalogue.CONSTRAINTS, none, (row) -> this.constraints.put(HsqldbSchemaInspector.key(row, 1),
				new Constraint(row.getString(3), HsqldbSchemaInspector.key(row, 4), row.getString(6))));
		found.read(HsqldbCatalogue.CONSTRAINT_COLUMNS, none,
				(row) -> this.columns.computeIfAbsent(HsqldbSchemaInspector.key(row, 1), (key) -> new ArrayList<>())
					.add(new KeyColumn(row.getString(3), row.getInt(4))));
		found.read(HsqldbCatalogue.FOREIGN_KEYS, none, (row) -> this.references.put(HsqldbSchemaInspector.key(row, 1),
				new Reference(HsqldbSchemaInspector.key(row, 3), action(row.getString(5)), action(row.getString(6)))));
		found.read(HsqldbCatalogue.CHECKS, none,
				(row) -> this.conditions.put(HsqldbSchemaInspector.key(row, 1), row.getString(3)));
		this.constraints
			.forEach((key, constraint) -> found.withTable(constraint.table(), (table) -> add(table, key, constraint)));
	}

	private void add(FoundTable table, QualifiedName key, Constraint constraint) {
		String name = this.identifiers.canonical(key.name());
		switch (constraint.type()) {
			case "PRIMARY KEY" -> table.set(new PrimaryKey(name, columns(key)));
			case "UNIQUE" -> table.add(new UniqueConstraint(name, columns(key)));
			case "FOREIGN KEY" -> table.add(foreignKey(name, key));
			default -> {
				String condition = this.conditions.get(key);
				if (condition != null) {
					table.add(new CheckConstraint(name, this.rules.canonicalExpressionText(condition)));
				}
			}
		}
	}

	private ForeignKey foreignKey(String name, QualifiedName key) {
		Reference reference = this.references.get(key);
		Constraint referenced = (reference != null) ? this.constraints.get(reference.uniqueConstraint()) : null;
		if (reference == null || referenced == null) {
			throw new IllegalStateException("The catalogue does not say what foreign key '" + name + "' refers to.");
		}
		List<String> all = columns(reference.uniqueConstraint());
		List<String> inOrder = this.columns.getOrDefault(key, List.of())
			.stream()
			.map((column) -> all.get(column.positionInUniqueConstraint() - 1))
			.toList();
		return ForeignKey.of(name, columns(key), tableName(referenced), inOrder)
			.withOnUpdate(reference.onUpdate())
			.withOnDelete(reference.onDelete());
	}

	private QualifiedName tableName(Constraint constraint) {
		QualifiedName table = constraint.table();
		String schema = table.schema();
		String canonicalSchema = (schema == null || schema.equals(constraint.currentSchema())) ? null
				: this.identifiers.canonical(schema);
		return new QualifiedName(canonicalSchema, this.identifiers.canonical(table.name()));
	}

	private List<String> columns(QualifiedName constraint) {
		return this.columns.getOrDefault(constraint, List.of())
			.stream()
			.map((column) -> this.identifiers.canonical(column.name()))
			.toList();
	}

	private static ReferentialAction action(String rule) {
		return ReferentialAction.valueOf(rule.replace(' ', '_'));
	}

	private record Constraint(String type, QualifiedName table, @Nullable String currentSchema) {

	}

	private record KeyColumn(String name, int positionInUniqueConstraint) {

	}

	private record Reference(QualifiedName uniqueConstraint, ReferentialAction onUpdate, ReferentialAction onDelete) {

	}

}
