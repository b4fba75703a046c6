package dev.migrations.dialect.sqlserver;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * Comments, which SQL Server keeps as the extended property {@code MS_Description}: that
 * is where its own tools look for them ("sp_addextendedproperty" in the manual). Adding
 * one that is there is an error, as is changing one that is not.
 */
final class SqlServerComments {

	private static final String PROPERTY = "N'MS_Description'";

	private final SqlServerClauses sql;

	SqlServerComments(SqlServerClauses sql) {
		this.sql = sql;
	}

	/**
	 * Adds, changes or drops the comment of a table, or of a column of it.
	 * @param column the column, or {@code null} for the table's own comment
	 */
	String change(QualifiedName table, @Nullable String column, @Nullable String from, @Nullable String to) {
		if (to == null) {
			return schema(table) + "EXEC sp_dropextendedproperty " + PROPERTY + place(table, column);
		}
		String procedure = (from != null) ? "sp_updateextendedproperty" : "sp_addextendedproperty";
		return schema(table) + declared(to) + "EXEC " + procedure + " " + PROPERTY + ", " + value(to)
				+ place(table, column);
	}

	/**
	 * Sets a comment that may be there or not.
	 */
	String set(QualifiedName table, @Nullable String column, String comment) {
		String name = this.sql.nameLiteral(table);
		String minor = (column != null)
				? "COLUMNPROPERTY(OBJECT_ID(" + name + "), " + this.sql.text(this.sql.exact(column)) + ", 'ColumnId')"
				: "0";
		String arguments = PROPERTY + ", " + value(comment) + place(table, column);
		return schema(table) + declared(comment) + """
				IF EXISTS (SELECT 1 FROM sys.extended_properties WHERE class = 1 AND major_id = OBJECT_ID(%s)
				        AND minor_id = %s AND name = %s)
				    EXEC sp_updateextendedproperty %s;
				ELSE
				    EXEC sp_addextendedproperty %s""".formatted(name, minor, PROPERTY, arguments, arguments);
	}

	/**
	 * Sets all comments of a table, which may be there or not.
	 */
	List<String> setAll(Table table) {
		List<String> statements = new ArrayList<>();
		if (table.comment() != null) {
			statements.add(set(table.name(), null, table.comment()));
		}
		for (Column column : table.columns()) {
			if (column.comment() != null) {
				statements.add(set(table.name(), column.name(), column.comment()));
			}
		}
		return statements;
	}

	// an argument is a literal or a variable, and some texts need an expression
	private String declared(String comment) {
		return isLiteral(comment) ? "" : "DECLARE @comment nvarchar(4000) = " + this.sql.text(comment) + ";\n";
	}

	private String value(String comment) {
		return isLiteral(comment) ? this.sql.text(comment) : "@comment";
	}

	private boolean isLiteral(String comment) {
		return this.sql.text(comment).equals("N'" + comment.replace("'", "''") + "'");
	}

	// the user's default schema, or dbo, whichever has the table
	private String schema(QualifiedName table) {
		return (table.schema() != null) ? ""
				: "DECLARE @schema sysname = OBJECT_SCHEMA_NAME(OBJECT_ID(" + this.sql.nameLiteral(table) + "));\n";
	}

	private String place(QualifiedName table, @Nullable String column) {
		String schema = (table.schema() != null) ? this.sql.text(this.sql.exact(table.schema())) : "@schema";
		String ofTable = ", N'SCHEMA', " + schema + ", N'TABLE', " + this.sql.text(this.sql.exact(table.name()));
		return (column != null) ? ofTable + ", N'COLUMN', " + this.sql.text(this.sql.exact(column)) : ofTable;
	}

}
