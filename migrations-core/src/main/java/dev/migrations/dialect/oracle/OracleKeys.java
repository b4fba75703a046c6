package dev.migrations.dialect.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The constraints and indexes of an Oracle database, put together from two queries.
 */
class OracleKeys {

	private static final Pattern QUOTED_NAME = Pattern.compile("\"[^\"]+\"");

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	OracleKeys(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	void addTo(FoundSchema found, List<String> others) throws SQLException {
		Map<QualifiedName, Constraint> constraints = new LinkedHashMap<>();
		found.read(OracleCatalogue.of(OracleCatalogue.CONSTRAINTS, others.size()), others, (row) -> {
			QualifiedName key = new QualifiedName(row.getString(1), row.getString(3));
			Constraint constraint = constraints.get(key);
			if (constraint == null) {
				constraint = constraint(row);
				constraints.put(key, constraint);
			}
			if (row.getString(7) != null) {
				constraint.columns().add(name(row.getString(7)));
			}
			if (row.getString(10) != null) {
				constraint.referencedColumns().add(name(row.getString(10)));
			}
		});
		constraints.values()
			.forEach((constraint) -> found.withTable(constraint.table(), (table) -> add(table, constraint)));
		found.read(OracleCatalogue.of(OracleCatalogue.INDEX_COLUMNS, others.size()), others, (row) -> {
			QualifiedName table = OracleSchemaInspector.key(row);
			Index.Details details = Index.Details.NONE.withMethod(row.getString(8).endsWith("BITMAP") ? "bitmap" : null)
				.withOptions(OracleOptions.of(this.identifiers, row.getString(9), null));
			Index index = new Index(name(row.getString(4)), List.of(), "UNIQUE".equals(row.getString(5)), null,
					details);
			IndexElement element = element(row.getString(6), "DESC".equals(row.getString(7)), row.getString(10));
			found.withTable(table, (one) -> one.addToIndex(index, element));
		});
	}

	private Constraint constraint(ResultSet row) throws SQLException {
		String referenced = row.getString(9);
		String schema = row.getString(8);
		return new Constraint(OracleSchemaInspector.key(row), name(row.getString(3)), row.getString(4),
				row.getString(5), row.getString(6),
				(referenced != null) ? new QualifiedName((schema != null) ? name(schema) : null, name(referenced))
						: null,
				deferrability(row.getString(11), row.getString(12)), "VALIDATED".equals(row.getString(13)),
				new ArrayList<>(), new ArrayList<>());
	}

	private static Deferrability deferrability(String deferrable, String deferred) {
		if (!"DEFERRABLE".equals(deferrable)) {
			return Deferrability.NOT_DEFERRABLE;
		}
		return "DEFERRED".equals(deferred) ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
	}

	private void add(FoundTable table, Constraint constraint) {
		switch (constraint.type()) {
			case "P" -> table.set(new PrimaryKey(constraint.name(), constraint.columns()));
			case "U" -> table
				.add(new UniqueConstraint(constraint.name(), constraint.columns(), true, constraint.deferrability()));
			case "C" -> table.add(new CheckConstraint(constraint.name(),
					this.rules.canonicalExpressionText(String.valueOf(constraint.condition())), constraint.validated(),
					constraint.deferrability()));
			default -> {
				QualifiedName referenced = constraint.referencedTable();
				if (referenced != null) {
					table.add(ForeignKey
						.of(constraint.name(), constraint.columns(), referenced, constraint.referencedColumns())
						.withRule(ReferentialRule.STANDARD.withOnDelete(action(constraint.deleteRule()))
							.withDeferrability(constraint.deferrability())
							.withValidated(constraint.validated())));
				}
			}
		}
	}

	private static ReferentialAction action(@Nullable String rule) {
		return (rule != null) ? ReferentialAction.valueOf(rule.replace(' ', '_')) : ReferentialAction.NO_ACTION;
	}

	/**
	 * A descending column is kept as an expression, which is the column's name.
	 */
	private IndexElement element(String column, boolean descending, @Nullable String expression) {
		IndexElement element;
		if (expression == null) {
			element = IndexElement.column(name(column));
		}
		else if (QUOTED_NAME.matcher(expression.strip()).matches()) {
			String quoted = expression.strip();
			element = IndexElement.column(name(quoted.substring(1, quoted.length() - 1)));
		}
		else {
			element = IndexElement.expression(this.rules.canonicalExpressionText(expression));
		}
		return descending ? element.desc() : element;
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	/**
	 * A constraint.
	 *
	 * @param type {@code P}, {@code U}, {@code R} (references) or {@code C} (check)
	 */
	private record Constraint(QualifiedName table, String name, String type, @Nullable String condition,
			@Nullable String deleteRule, @Nullable QualifiedName referencedTable, Deferrability deferrability,
			boolean validated, List<String> columns, List<String> referencedColumns) {

	}

}
