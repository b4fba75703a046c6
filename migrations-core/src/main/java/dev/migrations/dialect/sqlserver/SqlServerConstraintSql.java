package dev.migrations.dialect.sqlserver;

import java.util.List;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.UniqueConstraint;

/**
 * Constraints in SQL Server's words ("ALTER TABLE table_constraint" in its manual).
 */
abstract class SqlServerConstraintSql extends SqlServerClauses {

	SqlServerConstraintSql(Identifiers identifiers) {
		super(identifiers);
	}

	/**
	 * The old name is written as in a statement, the new one is taken as it is
	 * ("sp_rename" in the manual).
	 * @param kind {@code OBJECT}, {@code COLUMN} or {@code INDEX}
	 */
	protected String rename(String from, String to, String kind) {
		// of a length that can be kept
		identifier(to);
		return "EXEC sp_rename " + textLiteral(from) + ", " + textLiteral(exact(to)) + ", N'" + kind + "'";
	}

	@Override
	public List<Statement> visit(RenameConstraint operation) {
		String constraint = identifier(operation.table().withName(operation.name()));
		return statement(operation, rename(constraint, operation.newName(), "OBJECT"));
	}

	/**
	 * A second NULL violates a unique constraint, and a unique index, whatever is said
	 * ("Unique constraints and check constraints" in the manual).
	 */
	@Override
	protected String nullsDistinctClause(boolean distinct) {
		return "";
	}

	@Override
	protected String uniqueClause(UniqueConstraint unique) {
		refuseToWait(unique.deferrability(), "unique constraint '" + unique.name() + "'");
		return super.uniqueClause(unique);
	}

	@Override
	protected String checkClause(CheckConstraint check) {
		refuseToWait(check.deferrability(), "check constraint '" + check.name() + "'");
		return super.checkClause(check);
	}

	@Override
	protected String foreignKeyClause(QualifiedName table, ForeignKey key) {
		String name = "foreign key '" + key.name() + "' on '" + table + "'";
		refuseToWait(key.rule().deferrability(), name);
		if (key.rule().match() != ReferentialMatch.SIMPLE) {
			throw unsupported("ask for MATCH " + key.rule().match() + " in the " + name,
					"Leave out .match(…) and add a check that either all or none of " + key.columns() + " are NULL.");
		}
		return super.foreignKeyClause(table, key);
	}

	private void refuseToWait(Deferrability deferrability, String constraint) {
		if (deferrability != Deferrability.NOT_DEFERRABLE) {
			throw unsupported("let the check of the " + constraint + " wait until the end of the transaction",
					"Leave it out: constraints are checked with each statement. Let the rows come in an order that "
							+ "holds, or the columns be NULL until then.");
		}
	}

	/**
	 * Foreign keys are checked with each statement: RESTRICT is what NO ACTION does.
	 */
	@Override
	protected String referentialAction(String event, ReferentialAction action) {
		return (action != ReferentialAction.RESTRICT) ? super.referentialAction(event, action) : "";
	}

	/**
	 * Said by the statement, not by the constraint; a table that is created has no rows
	 * to look at.
	 */
	@Override
	protected String validationClause(boolean validated) {
		return "";
	}

	@Override
	public List<Statement> visit(CreateForeignKey operation) {
		boolean validated = operation.foreignKey().rule().validated();
		return validated ? super.visit(operation) : statement(operation,
				withoutLooking(operation.table(), foreignKeyClause(operation.table(), operation.foreignKey())));
	}

	@Override
	public List<Statement> visit(CreateCheckConstraint operation) {
		return operation.check().validated() ? super.visit(operation)
				: statement(operation, withoutLooking(operation.table(), checkClause(operation.check())));
	}

	private String withoutLooking(QualifiedName table, String clause) {
		return alterTable(table) + "WITH NOCHECK ADD " + clause;
	}

	/**
	 * The second CHECK switches the constraint on, the first looks at the rows; only then
	 * does the optimizer trust it ("ALTER TABLE" in the manual).
	 */
	@Override
	public List<Statement> visit(ValidateConstraint operation) {
		return statement(operation,
				alterTable(operation.table()) + "WITH CHECK CHECK CONSTRAINT " + identifier(operation.name()));
	}

	@Override
	protected String dropConstraintClause(DropConstraint operation) {
		if (operation.kind() == ConstraintKind.EXCLUDE) {
			throw unsupported("have the exclude constraint '" + operation.name() + "' on '" + operation.table() + "'",
					"Drop the trigger that stands for it.");
		}
		return super.dropConstraintClause(operation);
	}

}
