package dev.migrations.dialect.sqlite;

import java.util.Locale;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DefaultOperationVisitor;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.operation.RestartSequence;
import dev.migrations.operation.ValidateConstraint;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * What SQLite cannot do, by its manual, and what to write instead. Visits answer
 * {@code true}.
 */
final class SqliteRefusals extends DefaultOperationVisitor<Boolean> {

	private final SqliteSqlGenerator sql;

	SqliteRefusals(SqliteSqlGenerator sql) {
		this.sql = sql;
	}

	private boolean refuse(boolean said, String what, String remedy) {
		if (said) {
			throw this.sql.refuse(what, remedy);
		}
		return true;
	}

	@Override
	protected Boolean otherwise(Operation operation) {
		return true;
	}

	@Override
	public Boolean visit(CreateTable operation) {
		Table table = operation.table();
		table.foreignKeys().forEach(this::check);
		table.uniqueConstraints().forEach(this::check);
		table.checkConstraints().forEach(this::check);
		table.indexes().forEach(this::check);
		boolean withoutRowid = this.sql.optionsOf(table.options()).toUpperCase(Locale.ROOT).contains("ROWID");
		boolean numbered = table.columns().stream().anyMatch((column) -> column.identity() != null);
		refuse(withoutRowid && numbered, "number the rows of table '" + table.name() + "', which is WITHOUT ROWID",
				"Leave out .identity() or WITHOUT ROWID.");
		return refuse(withoutRowid && table.primaryKey() == null,
				"keep the table '" + table.name() + "' WITHOUT ROWID and without a primary key",
				"Give it a primary key, or leave out WITHOUT ROWID.");
	}

	/**
	 * Numbers begin after the greatest of the table, in steps of one ("SQLite
	 * Autoincrement").
	 */
	@Override
	public Boolean visit(AlterColumn operation) {
		for (ColumnChange change : operation.changes()) {
			if (change instanceof ColumnChange.SetIdentity identity && identity.to() != null) {
				this.sql.identityOf(identity.to());
			}
		}
		return true;
	}

	@Override
	public Boolean visit(CreateUniqueConstraint operation) {
		return check(operation.unique());
	}

	/**
	 * NULL is distinct from NULL in a UNIQUE constraint ("CREATE TABLE" in the manual).
	 * That of a table takes no DEFERRABLE; that of a column takes it and does nothing.
	 */
	private boolean check(UniqueConstraint unique) {
		String name = "the unique constraint '" + unique.name() + "'";
		refuse(!unique.nullsDistinct(), "take NULL for equal to NULL in " + name,
				"Write a unique index by an expression that is never NULL: expression(\"ifnull(…, '')\").");
		return refuse(unique.deferrability() != Deferrability.NOT_DEFERRABLE,
				"check " + name + " at the end of the transaction: only foreign keys wait", "Leave out .deferrable().");
	}

	@Override
	public Boolean visit(CreateForeignKey operation) {
		return check(operation.foreignKey());
	}

	/**
	 * MATCH is read and not enforced ("SQLite Foreign Key Support" in the manual, "Limits
	 * and Unsupported Features").
	 */
	private boolean check(ForeignKey key) {
		String name = "the foreign key '" + key.name() + "'";
		refuse(key.rule().match() != ReferentialMatch.SIMPLE,
				"enforce MATCH " + key.rule().match() + " of " + name + ": it reads the word and does nothing",
				"Leave it out, and add a check that the columns are all NULL or none.");
		return refuse(!key.rule().validated(), "add " + name + " and remember that rows were not looked at",
				"Leave out .notValidated(): correct the rows first.");
	}

	@Override
	public Boolean visit(CreateCheckConstraint operation) {
		return check(operation.check());
	}

	private boolean check(CheckConstraint check) {
		return refuse(!check.validated(),
				"add the check constraint '" + check.name() + "' and remember that rows were not looked at",
				"Leave out .notValidated(): correct the rows first.");
	}

	@Override
	public Boolean visit(ValidateConstraint operation) {
		return refuse(true, "validate the " + operation.kind().word() + " '" + operation.name() + "' on '"
				+ operation.table() + "' later than it is added", "Leave it out: the constraint is validated already.");
	}

	@Override
	public Boolean visit(CreateIndex operation) {
		return check(operation.index());
	}

	/**
	 * What stands in "CREATE INDEX" of the manual is all there is.
	 */
	private boolean check(Index index) {
		String name = "the index '" + index.name() + "'";
		Index.Details details = index.details();
		refuse(details.method() != null,
				"make " + name + " with the method '" + details.method() + "': it has trees only",
				"Leave out .using(…) here.");
		refuse(!details.include().isEmpty(), "carry " + details.include() + " along in " + name,
				"Order by these columns too, behind the others: a query that needs no others reads the index alone.");
		refuse(!details.nullsDistinct(), "take NULL for equal to NULL in " + name,
				"Order by an expression that is never NULL: expression(\"ifnull(…, '')\").");
		refuse(!this.sql.optionsOf(details.options()).isEmpty(), "give options to " + name,
				"Leave out .option(…) here.");
		index.elements().forEach((element) -> check(name, element));
		return true;
	}

	private void check(String name, IndexElement element) {
		IndexElement.Details details = element.details();
		refuse(element.nulls() != NullsOrder.UNSPECIFIED, "say where " + name + " keeps NULL",
				"Leave it out: NULL comes first, and last where the order is descending. A query may say NULLS FIRST or"
						+ " NULLS LAST in its ORDER BY.");
		refuse(details.operatorClass() != null, "use the operator class '" + details.operatorClass() + "' in " + name,
				"Leave out .operatorClass(…) here, or give a .collation(…).");
		refuse(details.length() != null, "take only the beginning of '" + element.text() + "' in " + name,
				"Order by an expression: expression(\"substr(" + element.text() + ", 1, " + details.length() + ")\").");
	}

	/**
	 * A schema is a file ("ATTACH DATABASE").
	 */
	@Override
	public Boolean visit(CreateSchema operation) {
		return refuse(true, "create the schema '" + operation.schema() + "': a schema is another database file",
				"Attach the file where connections are opened: ATTACH DATABASE 'file' AS " + operation.schema() + ".");
	}

	@Override
	public Boolean visit(DropSchema operation) {
		return refuse(true, "drop the schema '" + operation.schema() + "': a schema is another database file",
				"Remove the ATTACH DATABASE where connections are opened, and delete the file.");
	}

	@Override
	public Boolean visit(CreateEnumType operation) {
		return operation.accept(this.sql).isEmpty();
	}

	@Override
	public Boolean visit(CreateSequence operation) {
		return sequences("create the sequence '" + operation.sequence().name() + "'");
	}

	@Override
	public Boolean visit(AlterSequence operation) {
		return sequences("alter the sequence '" + operation.to().name() + "'");
	}

	@Override
	public Boolean visit(RenameSequence operation) {
		return sequences("rename the sequence '" + operation.sequence() + "'");
	}

	@Override
	public Boolean visit(RestartSequence operation) {
		return sequences("restart the sequence '" + operation.sequence() + "'");
	}

	@Override
	public Boolean visit(DropSequence operation) {
		return sequences("drop the sequence '" + operation.sequence() + "'");
	}

	private boolean sequences(String what) {
		return refuse(true, what,
				"Number rows with .identity(), keep a table with one row per counter, or create it for"
						+ " other databases only, in a CustomOperation or in a section of an SQL revision.");
	}

	@Override
	public Boolean visit(CreateObject operation) {
		return check(operation.object().id());
	}

	@Override
	public Boolean visit(ReplaceObject operation) {
		return check(operation.to().id());
	}

	@Override
	public Boolean visit(DropObject operation) {
		return check(operation.object());
	}

	private boolean check(ReplaceableObject.Id object) {
		return switch (object.kind()) {
			case VIEW, TRIGGER -> true;
			case MATERIALIZED_VIEW -> refuse(true, "keep the rows of the " + object,
					"Write view(…), or a table that is filled by triggers or by the application.");
			case FUNCTION, PROCEDURE -> refuse(true, "keep the " + object + ": functions are those of the program",
					"Register it where connections are opened, or write the expression where it is used.");
		};
	}

}
