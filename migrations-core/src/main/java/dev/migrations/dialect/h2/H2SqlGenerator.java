package dev.migrations.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of H2.
 */
class H2SqlGenerator extends StandardSqlGenerator {

	H2SqlGenerator(Identifiers identifiers) {
		super(H2Dialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.H2));
	}

	@Override
	protected Set<Capability> capabilities() {
		return H2Dialect.CAPABILITIES;
	}

	@Override
	protected String genericTypeName(GenericType type) {
		return (type.kind() == GenericType.Kind.TINYINT) ? "tinyint" : super.genericTypeName(type);
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		if (!computed.stored()) {
			throw unsupported("compute column '" + column.name() + "' when it is read",
					"Write .computed(\"" + computed.expression() + "\"), which keeps the value with the row.");
		}
		return super.computedClause(column, computed);
	}

	// H2 looks for the other table in the schema of the first, not in that of the
	// session;
	// a session starts in PUBLIC
	@Override
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		QualifiedName referenced = foreignKey.referencedTable();
		if (table.schema() == null || referenced.schema() != null) {
			return super.foreignKeyClause(table, foreignKey);
		}
		return super.foreignKeyClause(table,
				foreignKey.withReferencedTable(QualifiedName.of("public", referenced.name())));
	}

	@Override
	protected String renameColumn(QualifiedName table, String from, String to) {
		return alterColumn(table, from) + "RENAME TO " + identifier(to);
	}

	@Override
	protected long defaultCache(Numbering numbering) {
		return H2Numbering.cache(numbering);
	}

	/**
	 * H2 computes an existing column, or numbers it in a way of its own, only where the
	 * whole column is said anew ("ALTER TABLE ... ALTER COLUMN" in its manual). Its
	 * comment is lost on the way.
	 */
	@Override
	public List<Statement> visit(AlterColumn operation) {
		List<ColumnChange> others = operation.changes().stream().filter((change) -> !isSaidAnew(change)).toList();
		if (others.size() == operation.changes().size()) {
			return super.visit(operation);
		}
		Column column = operation.changed().orElseThrow(() -> unknown(operation)).withName(operation.column());
		List<ColumnChange> before = others.stream()
			.filter((change) -> !(change instanceof ColumnChange.Rename))
			.toList();
		List<Statement> statements = new ArrayList<>();
		if (!before.isEmpty()) {
			statements.addAll(
					super.visit(new AlterColumn(operation.table(), operation.column(), before, operation.existing())));
		}
		statements.addAll(statement(operation, alterTable(operation.table()) + "ALTER COLUMN " + saidAnew(column)));
		statements.addAll(statements(operation, comments(operation.table(), column)));
		if (!operation.newName().equals(operation.column())) {
			statements
				.addAll(statement(operation, renameColumn(operation.table(), operation.column(), operation.newName())));
		}
		return statements;
	}

	private static boolean isSaidAnew(ColumnChange change) {
		if (change instanceof ColumnChange.SetIdentity set) {
			return set.from() == null && set.to() != null && !set.to().numbering().equals(Numbering.FROM_ONE);
		}
		return change instanceof ColumnChange.SetComputed set && set.to() != null;
	}

	// a numbered column is never NULL, and an alteration must not say so
	private String saidAnew(Column column) {
		return columnDefinition(column.withNullable(column.nullable() || column.identity() != null));
	}

	private UnsupportedOperationOnDialectException unknown(AlterColumn operation) {
		return unsupported("say column '" + operation.table() + "." + operation.column() + "' anew without its type",
				"Add .existing(column(…)) with the column as it is before.");
	}

	/**
	 * The first number of a column cannot be changed without numbering it anew.
	 */
	@Override
	protected String alterColumnIdentity(@Nullable Identity from, @Nullable Identity to) {
		if (from == null && to != null) {
			return "SET GENERATED " + to.generation().name().replace('_', ' ');
		}
		if (from != null && to != null && from.start() != to.start()) {
			throw unsupported("let an identity column start with " + to.start() + " instead of " + from.start(),
					"Drop the identity and add it anew in two operations, or write "
							+ "op.execute(\"ALTER TABLE … ALTER COLUMN … RESTART WITH …\").");
		}
		return super.alterColumnIdentity(from, to);
	}

	/**
	 * A function or procedure is an alias of a Java method, whatever its arguments.
	 */
	@Override
	protected String dropObject(ReplaceableObject.Id object, Existence existence) {
		return switch (object.kind()) {
			case FUNCTION, PROCEDURE -> "DROP ALIAS " + existenceClause(existence) + identifier(object.name());
			default -> super.dropObject(object, existence);
		};
	}

	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		if (index.where() != null) {
			throw unsupported("create the partial index '" + index.name() + "' on '" + table + "'",
					"Leave out .where(\"" + index.where() + "\"), or create the index for other databases only, "
							+ "in a CustomOperation or in a section of an SQL revision.");
		}
		for (IndexElement element : index.elements()) {
			if (element.expression()) {
				throw unsupported(
						"order the index '" + index.name() + "' on '" + table + "' by the expression '" + element.text()
								+ "'",
						"Add a column with .computed(\"" + element.text() + "\") and name that column in the index.");
			}
		}
		if (!index.details().include().isEmpty() && !index.unique()) {
			throw unsupported("carry " + index.details().include() + " along in the index '" + index.name()
					+ "', which is not unique", "Leave out .include(…) here, or order by these columns too.");
		}
		return super.createIndex(table, index, existence);
	}

	@Override
	protected String uniqueIndexClause(Index index) {
		return super.uniqueIndexClause(index) + (index.details().nullsDistinct() ? "" : "NULLS NOT DISTINCT ");
	}

	@Override
	protected String indexNullsDistinct(Index index) {
		return "";
	}

	@Override
	protected String indexMethod(Index index) {
		return (index.details().method() != null) ? " USING " + index.details().method() : "";
	}

	@Override
	protected String indexInclude(Index index) {
		List<String> include = index.details().include();
		return include.isEmpty() ? "" : " INCLUDE " + identifiers(include);
	}

}
