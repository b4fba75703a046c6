package dev.migrations.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The statements that change one column. {@code ALTER COLUMN} says type and nullability
 * anew, whichever changes; a default is a constraint of its own, and a column that has
 * one cannot change its type ("ALTER TABLE" in the manual).
 */
final class SqlServerColumnAlteration implements ColumnChange.Visitor<SqlServerColumnAlteration> {

	private final SqlServerTableSql sql;

	private final AlterColumn operation;

	private final QualifiedName table;

	private final String column;

	private @Nullable SqlType type;

	private @Nullable Boolean nullable;

	private @Nullable ServerDefault serverDefault;

	private @Nullable String collation;

	private boolean redefined;

	private boolean dropsDefault;

	private boolean setsDefault;

	private @Nullable Column recomputed;

	private final List<String> last = new ArrayList<>();

	SqlServerColumnAlteration(SqlServerTableSql sql, AlterColumn operation) {
		this.sql = sql;
		this.operation = operation;
		this.table = operation.table();
		this.column = operation.column();
		Column existing = operation.existing();
		if (existing != null) {
			this.type = existing.type();
			this.nullable = existing.nullable();
			this.serverDefault = existing.serverDefault();
			this.collation = existing.collation();
		}
	}

	List<String> statements() {
		this.operation.changes().forEach((change) -> change.accept(this));
		List<String> statements = new ArrayList<>();
		if (this.dropsDefault) {
			statements.add(SqlServerDependents.dropDefault(this.sql, this.table, this.column));
		}
		if (this.redefined) {
			statements.add(redefinition());
		}
		if (this.recomputed != null) {
			statements.addAll(recomputation(this.recomputed));
		}
		if (this.setsDefault && this.serverDefault != null) {
			statements.add(this.sql.alter(this.table) + "ADD " + this.sql.defaultOf(this.serverDefault) + " FOR "
					+ this.sql.identifier(this.column));
		}
		statements.addAll(this.last);
		return statements;
	}

	private String redefinition() {
		if (this.type == null || this.nullable == null) {
			throw this.sql.refuse(
					"change column '" + name() + "' without its " + ((this.type == null) ? "type" : "nullability")
							+ ", because it says both together",
					"Name the column as it is now: c.existing(column(\"" + this.column + "\", ...)).");
		}
		Column existing = this.operation.existing();
		if (existing != null && existing.computed() != null) {
			throw this.sql.refuse("change the computed column '" + name() + "'", "Drop it, and add it as it shall be.");
		}
		return this.sql.alter(this.table) + "ALTER COLUMN " + this.sql.identifier(this.column) + " "
				+ this.sql.typeName(this.type)
				+ ((this.collation != null) ? " " + this.sql.collationOf(this.collation) : "")
				+ (this.nullable ? " NULL" : " NOT NULL");
	}

	/**
	 * Nothing is lost, because every value is computed; the column moves behind the
	 * others. What stands on it, such as an index, stays in the way.
	 */
	private List<String> recomputation(Column anew) {
		List<String> statements = new ArrayList<>();
		statements.add(this.sql.alter(this.table) + "DROP COLUMN " + this.sql.identifier(this.column));
		statements.add(this.sql.alter(this.table) + "ADD " + this.sql.definitionOf(anew));
		boolean comments = this.operation.changes().stream().anyMatch(ColumnChange.SetComment.class::isInstance);
		if (anew.comment() != null && !comments) {
			statements.add(this.sql.commentChange(this.table, this.column, null, anew.comment()));
		}
		return statements;
	}

	private String name() {
		return this.table + "." + this.column;
	}

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetType change) {
		if (change.using() != null) {
			throw this.sql.refuse("convert the values of column '" + name() + "' by '" + change.using() + "'",
					"Add a column of the new type, fill it with op.execute(\"UPDATE ...\"), drop the old one and "
							+ "rename the new one.");
		}
		this.type = change.to();
		this.redefined = true;
		if (this.serverDefault != null) {
			this.dropsDefault = true;
			this.setsDefault = true;
		}
		return this;
	}

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetNullable change) {
		this.nullable = change.to();
		this.redefined = true;
		return this;
	}

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetServerDefault change) {
		this.serverDefault = change.to();
		this.dropsDefault |= change.from() != null;
		this.setsDefault = true;
		return this;
	}

	/**
	 * Whether a statement's own value wins is no property of the column here.
	 */
	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetIdentity change) {
		Identity from = change.from();
		Identity to = change.to();
		if (from == null || to == null || !from.numbering().equals(to.numbering())) {
			throw this.sql.refuse(
					(from == null) ? "number the existing column '" + name() + "'"
							: (to == null) ? "stop to number the column '" + name() + "'"
									: "number the existing column '" + name() + "' in another way",
					"Create a table with the column as it shall be, and copy the rows; or let a sequence be the default "
							+ "of a column: .serverDefault(sql(\"NEXT VALUE FOR …\")).");
		}
		return this;
	}

	/**
	 * An expression cannot be changed ("ALTER TABLE" in the manual): the column is
	 * dropped and added.
	 */
	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetComputed change) {
		Computed to = change.to();
		if (to == null) {
			throw this.sql.refuse("keep the values of the computed column '" + name() + "'",
					"Add another column, fill it with op.execute(\"UPDATE …\"), drop this one and rename the new one.");
		}
		if (change.from() == null) {
			throw this.sql.refuse("compute the existing column '" + name() + "', whose values would be lost",
					"Drop it, and add it with .computed(\"" + to.expression() + "\").");
		}
		Column existing = this.operation.existing();
		if (existing == null) {
			throw this.sql.refuse("compute column '" + name() + "' in another way without knowing the rest of it",
					"Name the column as it is now: c.existing(column(\"" + this.column + "\", ...)).");
		}
		this.recomputed = existing.withComputed(to);
		return this;
	}

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetCollation change) {
		this.type = change.type();
		this.collation = change.to();
		this.redefined = true;
		return this;
	}

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetComment change) {
		boolean anew = this.operation.changes().stream().anyMatch(ColumnChange.SetComputed.class::isInstance);
		if (!anew || change.to() != null) {
			this.last.add(this.sql.commentChange(this.table, this.column, anew ? null : change.from(), change.to()));
		}
		return this;
	}

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.Rename change) {
		this.last.add(this.sql.renameColumn(this.table, this.column, change.to()));
		return this;
	}

}
