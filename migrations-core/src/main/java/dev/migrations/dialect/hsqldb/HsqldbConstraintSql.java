package dev.migrations.dialect.hsqldb;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.UniqueConstraint;

/**
 * Constraints and indexes in HSQLDB's SQL ("Schemas and Database Objects" in its guide),
 * and what it has no words for.
 */
abstract class HsqldbConstraintSql extends StandardSqlGenerator {

	HsqldbConstraintSql(Identifiers identifiers) {
		super(HsqldbDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.HSQLDB));
	}

	/**
	 * All there is: what HSQLDB cannot do is refused here in words of its own.
	 */
	@Override
	protected Set<Capability> capabilities() {
		return HsqldbDialect.ANSWERED;
	}

	@Override
	protected String uniqueClause(UniqueConstraint unique) {
		String name = "the unique constraint '" + unique.name() + "'";
		requireAtOnce(unique.deferrability(), name);
		if (!unique.nullsDistinct()) {
			throw equalNulls(name);
		}
		return super.uniqueClause(unique);
	}

	// SET DATABASE SQL UNIQUE NULLS FALSE is of all constraints, and of keys in part only
	private UnsupportedOperationOnDialectException equalNulls(String of) {
		return unsupported("take NULL for equal to NULL in " + of,
				"Leave it out and make the columns NOT NULL, or name a column with .computed(\"coalesce(…)\") instead.");
	}

	/**
	 * HSQLDB "does not support deferring constraint enforcement" (CONSTRAINT in its
	 * guide).
	 */
	private void requireAtOnce(Deferrability deferrability, String name) {
		if (deferrability != Deferrability.NOT_DEFERRABLE) {
			throw unsupported("let the check of " + name + " wait until the end of the transaction",
					"Leave it out: constraints are checked with each statement. Let the rows come in an order that "
							+ "holds, or the columns be NULL until then.");
		}
	}

	private void requireValidated(boolean validated, String name) {
		if (!validated) {
			throw unsupported("add " + name + " without looking at the rows that are there",
					"Leave out .notValidated(), and correct the rows first.");
		}
	}

	@Override
	protected String checkClause(CheckConstraint check) {
		requireValidated(check.validated(), "the check constraint '" + check.name() + "'");
		requireAtOnce(check.deferrability(), "the check constraint '" + check.name() + "'");
		return super.checkClause(check);
	}

	/**
	 * HSQLDB looks for the other table in the schema of the first, not in that of the
	 * session; a session starts in PUBLIC. It takes MATCH FULL and forgets it: neither
	 * its catalogue nor the script it is started from has it.
	 */
	@Override
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		String name = "the foreign key '" + foreignKey.name() + "' on '" + table + "'";
		requireAtOnce(foreignKey.rule().deferrability(), name);
		requireValidated(foreignKey.rule().validated(), name);
		if (foreignKey.rule().match() != ReferentialMatch.SIMPLE) {
			throw unsupported("keep MATCH " + foreignKey.rule().match() + " in " + name,
					"Leave out .match(…) and add a check that either all or none of " + foreignKey.columns()
							+ " are NULL.");
		}
		QualifiedName referenced = foreignKey.referencedTable();
		boolean isFound = table.schema() == null || referenced.schema() != null;
		return super.foreignKeyClause(table,
				isFound ? foreignKey : foreignKey.withReferencedTable(QualifiedName.of("public", referenced.name())));
	}

	/**
	 * Constraints have their names in a schema.
	 */
	@Override
	public List<Statement> visit(RenameConstraint operation) {
		return statement(operation, "ALTER CONSTRAINT " + identifier(operation.table().withName(operation.name()))
				+ " RENAME TO " + identifier(operation.newName()));
	}

	/**
	 * An index is a list of columns and nothing else (CREATE INDEX in the guide).
	 */
	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		String name = "the index '" + index.name() + "' on '" + table + "'";
		if (index.where() != null) {
			throw unsupported("create the partial index '" + index.name() + "' on '" + table + "'",
					"Leave out .where(\"" + index.where() + "\"), or create the index for other databases only, "
							+ "in a CustomOperation or in a section of an SQL revision.");
		}
		index.elements().forEach((element) -> requireColumn(name, element));
		Index.Details details = index.details();
		if (details.method() != null) {
			throw unsupported("make " + name + " with the method '" + details.method() + "'",
					"Leave out .using(…) here.");
		}
		if (!details.include().isEmpty()) {
			throw unsupported("carry " + details.include() + " along in " + name,
					"Leave out .include(…) here, or order by these columns too.");
		}
		if (!details.nullsDistinct()) {
			throw equalNulls(name);
		}
		if (details.options().stream().anyMatch((option) -> option.dialect().equals(dialect()))) {
			throw unsupported("give " + name + " options", "Leave out .option(…) here.");
		}
		return super.createIndex(table, index, existence);
	}

	private void requireColumn(String index, IndexElement element) {
		String order = "order " + index + " by ";
		String text = "'" + element.text() + "'";
		IndexElement.Details details = element.details();
		if (element.expression()) {
			throw unsupported(order + "the expression " + text,
					"Add a column with .computed(\"" + element.text() + "\") and name that column in the index.");
		}
		if (details.length() != null) {
			throw unsupported(order + "the first " + details.length() + " characters of " + text,
					"Add a column with .computed(\"left(" + element.text() + ", " + details.length()
							+ ")\") and name that column in the index.");
		}
		if (details.operatorClass() != null) {
			throw unsupported(order + text + " with the operator class '" + details.operatorClass() + "'",
					"Leave out .operatorClass(…) here.");
		}
		if (details.collation() != null) {
			throw unsupported(order + text + " in the collation '" + details.collation() + "'",
					"Give the column itself this collation.");
		}
		if (element.nulls() != NullsOrder.UNSPECIFIED) {
			throw unsupported(order + text + " with NULL " + element.nulls().name().toLowerCase(Locale.ROOT),
					"Leave it out: HSQLDB reads an index in both directions.");
		}
	}

}
