package dev.migrations.dialect.mysql;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Identity;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Tables as MySQL and MariaDB write them.
 *
 * @since 0.1.0
 */
public abstract class MySqlTableSql extends MySqlKeySql {

	/**
	 * A generator for a session.
	 * @param dialect the name of the dialect
	 * @param identifiers how the database spells identifiers
	 * @param scriptSplitter how it finds the statements of a script
	 * @param database the database of names without one, or {@code null} if it is not
	 * known
	 */
	protected MySqlTableSql(String dialect, Identifiers identifiers, ScriptSplitter scriptSplitter,
			@Nullable String database) {
		super(dialect, identifiers, scriptSplitter, database);
	}

	/**
	 * What a statement begins with that alters the table.
	 */
	String alterationOf(QualifiedName table) {
		return alterTable(table);
	}

	@Override
	public String useSchema(String schema) {
		return "USE " + identifier(schema);
	}

	@Override
	protected String createTable(Table table, Existence existence) {
		StringBuilder sql = new StringBuilder(super.createTable(table, existence));
		for (Column column : table.columns()) {
			Identity identity = column.identity();
			if (identity != null) {
				requireKey(table, column);
				sql.append((identity.start() != 1) ? " AUTO_INCREMENT = " + identity.start() : "");
			}
		}
		return sql.append((table.comment() != null) ? " " + commentClause(" = ", table.comment()) : "").toString();
	}

	private void requireKey(Table table, Column column) {
		Stream<List<String>> primaryKey = Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns);
		Stream<List<String>> uniques = table.uniqueConstraints().stream().map(UniqueConstraint::columns);
		if (Stream.concat(primaryKey, uniques).noneMatch((key) -> key.get(0).equals(column.name()))) {
			throw unsupported(
					"number the rows of table '" + table.name() + "' in column '" + column.name()
							+ "', with which no key begins",
					"Begin the primary key with it, or add unique(null, \"" + column.name() + "\") to the table.");
		}
	}

	@Override
	protected List<String> comments(Table table) {
		return List.of();
	}

	@Override
	protected String commentOnTable(QualifiedName table, @Nullable String comment) {
		return alterTable(table) + commentClause(" = ", (comment != null) ? comment : "");
	}

	/**
	 * A name without database would be taken for one of the current database.
	 */
	@Override
	public List<Statement> visit(RenameTable operation) {
		QualifiedName newName = operation.table().withName(operation.newName());
		return statement(operation, alterTable(operation.table()) + "RENAME TO " + identifier(newName));
	}

	/**
	 * A routine is named without its arguments: there is one of each name only.
	 */
	@Override
	protected String dropObject(ReplaceableObject.Id object, Existence existence) {
		return super.dropObject(new ReplaceableObject.Id(object.kind(), object.name(), null, object.table()),
				existence);
	}

	/**
	 * One statement for all alterations, so that the server makes the table anew once at
	 * most.
	 */
	@Override
	public List<Statement> visit(BatchAlterTable operation) {
		return new MySqlMergedAlteration(this, operation).statements();
	}

}
