package dev.migrations.dialect.oracle;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Tables and their columns in Oracle's words.
 */
abstract class OracleTableSql extends OracleConstraintSql {

	OracleTableSql(Identifiers identifiers, OracleVersion version) {
		super(identifiers, version);
	}

	@Override
	protected String createTable(Table table, Existence existence) {
		return unless(OracleErrors.NAME_TAKEN, existence, super.createTable(table, Existence.UNCHECKED));
	}

	@Override
	public List<Statement> visit(DropTable operation) {
		return statement(operation,
				unless(OracleErrors.NO_TABLE, operation.existence(), "DROP TABLE " + identifier(operation.table())));
	}

	@Override
	public List<Statement> visit(AddColumn operation) {
		List<Statement> statements = new ArrayList<>(statement(operation, unless(OracleErrors.COLUMN_THERE,
				operation.existence(), alterTable(operation.table()) + "ADD " + columnDefinition(operation.column()))));
		statements.addAll(statements(operation, comments(operation.table(), operation.column())));
		return statements;
	}

	@Override
	public List<Statement> visit(DropColumn operation) {
		return statement(operation, unless(OracleErrors.NO_COLUMN, operation.existence(),
				alterTable(operation.table()) + "DROP COLUMN " + identifier(operation.column())));
	}

	@Override
	protected String commentOnTable(QualifiedName table, @Nullable String comment) {
		return inOneLine(super.commentOnTable(table, comment), comment);
	}

	@Override
	protected String commentOnColumn(QualifiedName table, String column, @Nullable String comment) {
		return inOneLine(super.commentOnColumn(table, column, comment), comment);
	}

	// a comment is a literal, and no literal holds a line break
	private String inOneLine(String sql, @Nullable String comment) {
		boolean plain = comment == null || comment.chars().noneMatch((each) -> each == '\n' || each == '\r');
		return plain ? sql : "BEGIN\n    EXECUTE IMMEDIATE " + textLiteral(sql) + ";\nEND;";
	}

	@Override
	public List<Statement> visit(AlterColumn operation) {
		String name = operation.table() + "." + operation.column();
		for (ColumnChange change : operation.changes()) {
			if (change instanceof ColumnChange.SetIdentity set) {
				refuseAnotherStart(name, set.from(), set.to());
			}
			if (change instanceof ColumnChange.SetComputed set && (set.from() == null || set.to() == null)) {
				throw unsupported(
						(set.to() == null) ? "keep the values of the computed column '" + name + "'"
								: "compute the existing column '" + name + "'",
						"Add another column as it shall be, fill it with op.execute(\"UPDATE …\") if it is not computed, "
								+ "drop this one and rename the new one.");
			}
		}
		return super.visit(operation);
	}

	/**
	 * Another start would let the numbers begin anew ("ALTER TABLE" in the SQL reference,
	 * identity_clause), and a column without an identity gets none.
	 */
	private void refuseAnotherStart(String name, @Nullable Identity from, @Nullable Identity to) {
		if (from == null) {
			throw unsupported("number the existing column '" + name + "'",
					"Create a sequence and make it the default, .serverDefault(sql(\"….NEXTVAL\")), or add another "
							+ "column with .identity().");
		}
		if (to != null && from.start() != to.start()) {
			throw unsupported(
					"let the numbers of column '" + name + "' have started with " + to.start() + " instead of "
							+ from.start(),
					"Leave the start as it is, and write op.execute(\"ALTER TABLE … MODIFY (… GENERATED … AS IDENTITY "
							+ "(START WITH " + to.start() + "))\") if they shall begin anew.");
		}
	}

	@Override
	protected String alterColumn(QualifiedName table, String column) {
		return alterTable(table) + "MODIFY (" + identifier(column) + " ";
	}

	@Override
	protected String alterColumnType(ColumnChange.SetType change, String column) {
		if (change.using() != null) {
			throw unsupported("convert the values of column '" + column + "' by '" + change.using() + "'",
					"Add a column of the new type, fill it with op.execute(\"UPDATE ...\"), drop the old one and "
							+ "rename the new one.");
		}
		return typeName(change.to()) + ")";
	}

	@Override
	protected String alterColumnNullable(boolean nullable) {
		return nullable ? "NULL)" : "NOT NULL)";
	}

	/**
	 * A default can only be replaced, by NULL ("ALTER TABLE" in the SQL reference).
	 */
	@Override
	protected String alterColumnDefault(@Nullable ServerDefault serverDefault) {
		return ((serverDefault != null) ? defaultClause(serverDefault) : "DEFAULT NULL") + ")";
	}

	/**
	 * Whether a statement's own value wins is said anew with every change ("ALTER TABLE"
	 * in the SQL reference, identity_clause).
	 */
	@Override
	protected String alterColumnIdentity(@Nullable Identity from, @Nullable Identity to) {
		if (from == null || to == null) {
			return "DROP IDENTITY)";
		}
		List<String> changes = numberingChanges(from.numbering(), to.numbering());
		return "GENERATED " + to.generation().name().replace('_', ' ') + " AS IDENTITY"
				+ (changes.isEmpty() ? "" : " (" + String.join(" ", changes) + ")") + ")";
	}

	@Override
	protected String alterColumnComputed(ColumnChange.SetComputed change, String column) {
		Computed to = change.to();
		return ((to != null) ? virtual(column, to) : super.alterColumnComputed(change, column)) + ")";
	}

	/**
	 * {@code USING_NLS_COMP} is the collation of a column that was given none.
	 */
	@Override
	protected String alterColumnCollation(ColumnChange.SetCollation change) {
		String collation = change.to();
		return typeName(change.type()) + " " + collationClause((collation != null) ? collation : "USING_NLS_COMP")
				+ ")";
	}

}
