package dev.migrations.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Column;
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

	private final SqlServerSqlGenerator sql;

	private final AlterColumn operation;

	private final QualifiedName table;

	private final String column;

	private @Nullable SqlType type;

	private @Nullable Boolean nullable;

	private @Nullable ServerDefault serverDefault;

	private boolean redefined;

	private boolean dropsDefault;

	private boolean setsDefault;

	private final List<String> last = new ArrayList<>();

	SqlServerColumnAlteration(SqlServerSqlGenerator sql, AlterColumn operation) {
		this.sql = sql;
		this.operation = operation;
		this.table = operation.table();
		this.column = operation.column();
		Column existing = operation.existing();
		if (existing != null) {
			this.type = existing.type();
			this.nullable = existing.nullable();
			this.serverDefault = existing.serverDefault();
		}
	}

	List<String> statements() {
		this.operation.changes().forEach((change) -> change.accept(this));
		List<String> statements = new ArrayList<>();
		if (this.dropsDefault) {
			statements.add(SqlServerConstraints.dropDefault(this.sql, this.table, this.column));
		}
		if (this.redefined) {
			statements.add(redefinition());
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
				+ this.sql.typeName(this.type) + (this.nullable ? " NULL" : " NOT NULL");
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

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.SetComment change) {
		this.last.add(this.sql.commentChange(this.table, this.column, change.from(), change.to()));
		return this;
	}

	@Override
	public SqlServerColumnAlteration visit(ColumnChange.Rename change) {
		this.last.add(this.sql.renameColumn(this.table, this.column, change.to()));
		return this;
	}

}
