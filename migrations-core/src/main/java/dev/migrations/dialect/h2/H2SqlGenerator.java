package dev.migrations.dialect.h2;

import java.util.Set;
import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.operation.Existence;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;

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
		return super.createIndex(table, index, existence);
	}

}
