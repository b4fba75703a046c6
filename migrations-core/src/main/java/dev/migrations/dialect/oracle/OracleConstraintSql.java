package dev.migrations.dialect.oracle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.Existence;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.UniqueConstraint;

/**
 * Constraints and indexes in Oracle's words ("constraint" and "CREATE INDEX" in the SQL
 * reference).
 */
abstract class OracleConstraintSql extends OracleClauses {

	OracleConstraintSql(Identifiers identifiers, OracleVersion version) {
		super(identifiers, version);
	}

	@Override
	protected String uniqueClause(UniqueConstraint unique) {
		refuseEqualNulls(unique.nullsDistinct(), "unique constraint '" + unique.name() + "'");
		return super.uniqueClause(unique);
	}

	private void refuseEqualNulls(boolean distinct, String of) {
		if (!distinct) {
			throw unsupported("take NULL for equal to NULL in the " + of,
					"Create a unique index by an expression that is never NULL, such as expression(\"nvl(email, '-')\").");
		}
	}

	/**
	 * No action is what happens without an action; RESTRICT is taken for it, because it
	 * is checked with each statement unless it is deferred.
	 */
	@Override
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		String object = "refer to table '" + foreignKey.referencedTable() + "' from '" + table + "' with ON ";
		if (!isNoAction(foreignKey.onUpdate())) {
			throw unsupported(object + "UPDATE " + foreignKey.onUpdate().sql(),
					"Leave onUpdate(...) out, and let keys that are referred to be as they are.");
		}
		if (foreignKey.onDelete() == ReferentialAction.SET_DEFAULT) {
			throw unsupported(object + "DELETE SET DEFAULT", "Choose another action, such as SET NULL.");
		}
		if (foreignKey.rule().match() != ReferentialMatch.SIMPLE) {
			throw unsupported(
					"ask for MATCH " + foreignKey.rule().match() + " in the foreign key '" + foreignKey.name()
							+ "' on '" + table + "'",
					"Leave out .match(…) and add a check that either all or none of " + foreignKey.columns()
							+ " are NULL.");
		}
		return super.foreignKeyClause(table, foreignKey);
	}

	private static boolean isNoAction(ReferentialAction action) {
		return action == ReferentialAction.NO_ACTION || action == ReferentialAction.RESTRICT;
	}

	@Override
	protected String referentialAction(String event, ReferentialAction action) {
		return isNoAction(action) ? "" : super.referentialAction(event, action);
	}

	/**
	 * New rows are looked at, those that are there are not.
	 */
	@Override
	protected String validationClause(boolean validated) {
		return validated ? "" : " ENABLE NOVALIDATE";
	}

	@Override
	public List<Statement> visit(ValidateConstraint operation) {
		return statement(operation, alterTable(operation.table()) + "MODIFY CONSTRAINT " + identifier(operation.name())
				+ " ENABLE VALIDATE");
	}

	@Override
	public List<Statement> visit(DropConstraint operation) {
		if (operation.kind() == ConstraintKind.EXCLUDE) {
			throw unsupported("have the exclude constraint '" + operation.name() + "' on '" + operation.table() + "'",
					"Drop the trigger that stands for it.");
		}
		return statement(operation, unless(OracleErrors.NO_CONSTRAINT, operation.existence(),
				alterTable(operation.table()) + "DROP CONSTRAINT " + identifier(operation.name())));
	}

	/**
	 * An index without schema would belong to the user, not to the owner of the table.
	 * {@code ONLINE} is for one edition only, and so an option that is asked for.
	 */
	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		if (index.where() != null) {
			throw unsupported("create the partial index '" + index.name() + "' on '" + table + "'",
					"Index an expression that is NULL for the other rows, such as expression(\"CASE WHEN "
							+ index.where() + " THEN ... END\"): rows whose key is NULL are not in the index.");
		}
		refuseEqualNulls(index.details().nullsDistinct(), "index '" + index.name() + "'");
		String elements = index.elements()
			.stream()
			.map((element) -> indexElement(index, element))
			.collect(Collectors.joining(", ", "(", ")"));
		return unless(OracleErrors.NAME_TAKEN, existence,
				"CREATE " + uniqueIndexClause(index) + "INDEX " + identifier(table.withName(index.name())) + " ON "
						+ identifier(table) + " " + elements + indexInclude(index)
						+ options(index.details().options()));
	}

	@Override
	protected String uniqueIndexClause(Index index) {
		String method = index.details().method();
		if (method == null) {
			return super.uniqueIndexClause(index);
		}
		if (index.unique() || !"bitmap".equalsIgnoreCase(method)) {
			throw unsupported(
					"make the " + (index.unique() ? "unique " : "") + "index '" + index.name() + "' with the method '"
							+ method + "'",
					"Leave out .using(…); .using(\"bitmap\") is for indexes that are not unique, and "
							+ ".option(\"oracle\", \"REVERSE\", \"\") keeps the bytes of a key in reverse.");
		}
		return "BITMAP ";
	}

	/**
	 * NULL is the greatest value ("ORDER BY" in the SQL reference).
	 */
	private String indexElement(Index index, IndexElement element) {
		String order = "order the index '" + index.name() + "' by ";
		String text = element.text();
		IndexElement.Details details = element.details();
		if (details.length() != null) {
			throw unsupported(order + "the first " + details.length() + " characters of '" + text + "'",
					"Write expression(\"substr(" + text + ", 1, " + details.length() + ")\").");
		}
		if (details.collation() != null) {
			throw unsupported(order + "'" + text + "' in the collation '" + details.collation() + "'",
					"Write expression(\"nlssort(" + text + ", 'NLS_SORT=…')\"), or give the column itself this "
							+ "collation.");
		}
		NullsOrder own = element.descending() ? NullsOrder.FIRST : NullsOrder.LAST;
		if (element.nulls() != NullsOrder.UNSPECIFIED && element.nulls() != own) {
			throw unsupported(order + "'" + element + "' with NULL " + element.nulls().name().toLowerCase(Locale.ROOT),
					"Leave it out, or order by expression(\"nvl2(" + text + ", 1, 0)\") first.");
		}
		return indexElement(element.withNulls(NullsOrder.UNSPECIFIED));
	}

	/**
	 * An expression stands without parentheses.
	 */
	@Override
	protected String indexElement(IndexElement element) {
		String details = elementDetails(element);
		if (!element.expression()) {
			return super.indexElement(element);
		}
		return element.descending() ? element.text() + details + " DESC" : element.text() + details;
	}

	@Override
	protected String dropIndex(QualifiedName table, String index, Existence existence) {
		return unless(OracleErrors.NO_INDEX, existence, super.dropIndex(table, index, Existence.UNCHECKED));
	}

}
