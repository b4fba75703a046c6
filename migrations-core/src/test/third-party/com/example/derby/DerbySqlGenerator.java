package com.example.derby;

import java.util.List;
import java.util.Set;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.QualifiedName;

/**
 * The SQL of Derby: what differs from the standard, a method each.
 */
class DerbySqlGenerator extends StandardSqlGenerator {

	static final String NAME = "derby";

	static final Set<Capability> CAPABILITIES = Set.of(Capability.TRANSACTIONAL_DDL, Capability.SEQUENCES,
			Capability.RENAMED_INDEXES, Capability.SCHEMAS);

	DerbySqlGenerator(Identifiers identifiers) {
		super(NAME, identifiers, ScriptSplitter.of(SqlSyntax.of()));
	}

	@Override
	protected Set<Capability> capabilities() {
		return CAPABILITIES;
	}

	@Override
	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case TEXT -> "clob";
			case BLOB -> "blob";
			case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "timestamp";
			default -> super.genericTypeName(type);
		};
	}

	@Override
	protected String existenceClause(Existence existence) {
		if (existence != Existence.UNCHECKED) {
			throw unsupported("look whether something exists", "Leave out .ifExists() and .ifNotExists().");
		}
		return "";
	}

	@Override
	public List<Statement> visit(RenameTable operation) {
		return statement(operation,
				"RENAME TABLE " + identifier(operation.table()) + " TO " + identifier(operation.newName()));
	}

	@Override
	protected String renameColumn(QualifiedName table, String from, String to) {
		return "RENAME COLUMN " + identifier(table) + "." + identifier(from) + " TO " + identifier(to);
	}

}
