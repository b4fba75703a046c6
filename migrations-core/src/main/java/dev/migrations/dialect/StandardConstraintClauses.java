package dev.migrations.dialect;

import java.util.List;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of constraints and indexes in standard SQL, a method each. A database
 * overrides the clause that it writes differently.
 *
 * @since 0.1.0
 * @see StandardSqlGenerator
 */
public abstract class StandardConstraintClauses extends StandardSqlClauses {

	protected StandardConstraintClauses(String dialect, Identifiers identifiers) {
		super(dialect, identifiers);
	}

	protected String constraintName(@Nullable String name) {
		return (name != null) ? "CONSTRAINT " + identifier(name) + " " : "";
	}

	protected String primaryKeyClause(PrimaryKey primaryKey) {
		return constraintName(primaryKey.name()) + "PRIMARY KEY " + identifiers(primaryKey.columns())
				+ constraintInclude("primary key '" + primaryKey.name() + "'", primaryKey.include());
	}

	protected String uniqueClause(UniqueConstraint unique) {
		return constraintName(unique.name()) + "UNIQUE" + nullsDistinctClause(unique.nullsDistinct()) + " "
				+ identifiers(unique.columns())
				+ constraintInclude("unique constraint '" + unique.name() + "'", unique.include())
				+ deferrabilityClause(unique.deferrability());
	}

	protected String checkClause(CheckConstraint check) {
		return constraintName(check.name()) + "CHECK (" + check.expression() + ")"
				+ deferrabilityClause(check.deferrability()) + validationClause(check.validated());
	}

	/**
	 * A foreign key of the table.
	 */
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		String referencedColumns = foreignKey.referencedColumns().isEmpty() ? ""
				: " " + identifiers(foreignKey.referencedColumns());
		return constraintName(foreignKey.name()) + "FOREIGN KEY " + identifiers(foreignKey.columns()) + " REFERENCES "
				+ identifier(foreignKey.referencedTable()) + referencedColumns + referentialRule(foreignKey.rule());
	}

	protected String referentialRule(ReferentialRule rule) {
		return matchClause(rule.match()) + referentialAction("ON UPDATE", rule.onUpdate())
				+ referentialAction("ON DELETE", rule.onDelete()) + deferrabilityClause(rule.deferrability())
				+ validationClause(rule.validated());
	}

	/**
	 * Which rows must have a partner, with a blank before it.
	 */
	protected String matchClause(ReferentialMatch match) {
		return (match != ReferentialMatch.SIMPLE) ? " MATCH " + match.name() : "";
	}

	/**
	 * When a constraint is checked, with a blank before it.
	 */
	protected String deferrabilityClause(Deferrability deferrability) {
		return switch (deferrability) {
			case NOT_DEFERRABLE -> "";
			case INITIALLY_IMMEDIATE -> " DEFERRABLE INITIALLY IMMEDIATE";
			case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
		};
	}

	/**
	 * Whether NULL equals nothing (ISO/IEC 9075-2:2023), with a blank before it.
	 */
	protected String nullsDistinctClause(boolean distinct) {
		return distinct ? "" : " NULLS NOT DISTINCT";
	}

	/**
	 * Whether rows that are there are looked at, with a blank before it. No standard
	 * knows it.
	 */
	protected String validationClause(boolean validated) {
		if (!validated) {
			throw unsupported("add a constraint without looking at the rows that are there",
					"Leave out .notValidated().");
		}
		return "";
	}

	protected String excludeClause(ExcludeConstraint exclude) {
		throw unsupported("create the exclude constraint '" + exclude.name() + "'",
				"Write a trigger that refuses such rows, or leave the constraint to PostgreSQL: "
						+ "if (op.context().dialect().equals(\"postgresql\")) { … }.");
	}

	protected String referentialAction(String event, ReferentialAction action) {
		return (action != ReferentialAction.NO_ACTION) ? " " + event + " " + action.sql() : "";
	}

	/**
	 * An element of an index. The standard knows no indexes; this is what databases agree
	 * on.
	 */
	protected String indexElement(IndexElement element) {
		String ordered = element.expression() ? "(" + element.text() + ")" : identifier(element.text());
		return ordered + elementDetails(element) + (element.descending() ? " DESC" : "") + nullsOrder(element.nulls());
	}

	/**
	 * What few indexes say of an element, with a blank before it.
	 */
	protected String elementDetails(IndexElement element) {
		IndexElement.Details details = element.details();
		String of = " of '" + element.text() + "' in an index";
		if (details.operatorClass() != null) {
			throw unsupported("use the operator class '" + details.operatorClass() + "'" + of,
					"Leave out .operatorClass(…) here.");
		}
		if (details.collation() != null) {
			throw unsupported("use the collation '" + details.collation() + "'" + of,
					"Give the column itself this collation.");
		}
		if (details.length() != null) {
			throw unsupported("take only the first " + details.length() + " characters" + of,
					"Leave out .length(…) here.");
		}
		return "";
	}

	/**
	 * Where an index keeps NULL, with a blank before it.
	 */
	protected String nullsOrder(NullsOrder nulls) {
		return (nulls != NullsOrder.UNSPECIFIED) ? " NULLS " + nulls.name() : "";
	}

	/**
	 * The access method of an index, with a blank before it. No standard knows it.
	 */
	protected String indexMethod(Index index) {
		if (index.details().method() != null) {
			throw unsupported(
					"make the index '" + index.name() + "' with the method '" + index.details().method() + "'",
					"Leave out .using(…) here.");
		}
		return "";
	}

	/**
	 * Columns that the index of a constraint carries along, with a blank before it. No
	 * standard knows them.
	 */
	protected String constraintInclude(String constraint, List<String> include) {
		if (!include.isEmpty()) {
			throw unsupported("carry " + include + " along in the " + constraint,
					"Leave out .include(…) here, or create an index that has these columns too.");
		}
		return "";
	}

	/**
	 * Columns that an index carries along, with a blank before it. No standard knows
	 * them.
	 */
	protected String indexInclude(Index index) {
		if (!index.details().include().isEmpty()) {
			throw unsupported("carry " + index.details().include() + " along in the index '" + index.name() + "'",
					"Leave out .include(…) here, or order by these columns too.");
		}
		return "";
	}

}
