package dev.migrations.dialect.h2;

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
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of an H2 database, put together from four views.
 */
class H2Constraints {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	private final Map<QualifiedName, Constraint> constraints = new LinkedHashMap<>();

	private final Map<QualifiedName, List<KeyColumn>> columns = new HashMap<>();

	private final Map<QualifiedName, Reference> references = new HashMap<>();

	private final Map<QualifiedName, String> conditions = new HashMap<>();

	H2Constraints(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	void addTo(FoundSchema found) throws SQLException {
		String[] none = {};
		found.read(H2Catalogue.CONSTRAINTS, none,
				(row) -> this.constraints.put(H2SchemaInspector.key(row, 1), new Constraint(row.getString(3),
						H2SchemaInspector.key(row, 4), row.getString(6), !"NO".equals(row.getString(7)))));
		found.read(H2Catalogue.CONSTRAINT_COLUMNS, none,
				(row) -> this.columns.computeIfAbsent(H2SchemaInspector.key(row, 1), (key) -> new ArrayList<>())
					.add(new KeyColumn(row.getString(3), row.getInt(4))));
		found.read(H2Catalogue.FOREIGN_KEYS, none, (row) -> this.references.put(H2SchemaInspector.key(row, 1),
				new Reference(H2SchemaInspector.key(row, 3), action(row.getString(5)), action(row.getString(6)))));
		found.read(H2Catalogue.CHECKS, none,
				(row) -> this.conditions.put(H2SchemaInspector.key(row, 1), row.getString(3)));
		this.constraints
			.forEach((key, constraint) -> found.withTable(constraint.table(), (table) -> add(table, key, constraint)));
	}

	private void add(FoundTable table, QualifiedName key, Constraint constraint) {
		String name = this.identifiers.canonical(key.name());
		Reference reference = this.references.get(key);
		String condition = this.conditions.get(key);
		if (condition != null) {
			table.add(new CheckConstraint(name, this.rules.canonicalExpressionText(condition)));
		}
		else if (reference != null) {
			table.add(foreignKey(name, key, reference));
		}
		else if ("PRIMARY KEY".equals(constraint.type())) {
			table.set(new PrimaryKey(name, columns(key)));
		}
		else {
			table.add(
					new UniqueConstraint(name, columns(key), constraint.nullsDistinct(), Deferrability.NOT_DEFERRABLE));
		}
	}

	private ForeignKey foreignKey(String name, QualifiedName key, Reference reference) {
		Constraint referenced = this.constraints.get(reference.uniqueConstraint());
		if (referenced == null) {
			throw new IllegalStateException("The catalogue lists no constraint '" + reference.uniqueConstraint()
					+ "', which foreign key '" + name + "' refers to.");
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

	private record Constraint(String type, QualifiedName table, @Nullable String currentSchema, boolean nullsDistinct) {

	}

	private record KeyColumn(String name, int positionInUniqueConstraint) {

	}

	private record Reference(QualifiedName uniqueConstraint, ReferentialAction onUpdate, ReferentialAction onDelete) {

	}

}
