package dev.migrations.dialect.oracle;

import java.util.List;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptStatement;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.operation.RestartSequence;
import dev.migrations.schema.ReplaceableObject;

/**
 * The SQL of Oracle ("SQL Language Reference"): rows, and what stands beside tables.
 */
class OracleSqlGenerator extends OracleTableSql {

	private static final Pattern CREATE = Pattern
		.compile("(?i)^((?:\\s++|--[^\\n]*\\n|/\\*(?s:.*?)\\*/)*+)create\\s++(?:or\\s++replace\\s++)?");

	OracleSqlGenerator(Identifiers identifiers, OracleVersion version) {
		super(identifiers, version);
	}

	@Override
	public List<Statement> visit(CreateSchema operation) {
		throw schemaIsUser("create", operation.schema(), "CREATE USER " + identifier(operation.schema()) + " …");
	}

	@Override
	public List<Statement> visit(DropSchema operation) {
		throw schemaIsUser("drop", operation.schema(), "DROP USER " + identifier(operation.schema()));
	}

	private UnsupportedOperationOnDialectException schemaIsUser(String verb, String schema, String statement) {
		return unsupported(verb + " the schema '" + schema + "', which is a user of that name",
				"Let an administrator write " + statement
						+ " (\"CREATE SCHEMA\" in the SQL reference makes no schema).");
	}

	/**
	 * Several rows in VALUES come with release 23.
	 */
	@Override
	protected int rowsPerInsert(int columns) {
		return 1;
	}

	@Override
	public List<Statement> visit(CreateSequence operation) {
		return statement(operation, unless(OracleErrors.NAME_TAKEN, operation.existence(), "CREATE SEQUENCE "
				+ identifier(operation.sequence().name()) + " " + numberingOptions(operation.sequence().numbering())));
	}

	@Override
	public List<Statement> visit(DropSequence operation) {
		return statement(operation, unless(OracleErrors.NO_SEQUENCE, operation.existence(),
				"DROP SEQUENCE " + identifier(operation.sequence())));
	}

	/**
	 * Another start would let the numbers begin anew ("ALTER SEQUENCE" in the SQL
	 * reference), which is asked for by an operation of its own.
	 */
	@Override
	public List<Statement> visit(AlterSequence operation) {
		long from = operation.from().start();
		long to = operation.to().start();
		if (from != to) {
			throw unsupported(
					"let the sequence '" + operation.to().name() + "' have started with " + to + " instead of " + from,
					"Leave the start as it is, and write op.restartSequence(…, " + to + ") if it shall begin anew.");
		}
		return super.visit(operation);
	}

	/**
	 * Of the user's own schema, whatever the current one is: the statement takes no other
	 * ("RENAME" in the SQL reference).
	 */
	@Override
	public List<Statement> visit(RenameSequence operation) {
		if (operation.sequence().schema() != null) {
			throw unsupported("rename the sequence '" + operation.sequence() + "' of another schema",
					"Connect as its owner and leave out the schema, or drop it and create it with .start(…).");
		}
		return statement(operation,
				"RENAME " + identifier(operation.sequence()) + " TO " + identifier(operation.newName()));
	}

	/**
	 * Where it started is not kept: without a number it would begin with its smallest
	 * ("ALTER SEQUENCE" in the SQL reference).
	 */
	@Override
	public List<Statement> visit(RestartSequence operation) {
		Long value = operation.value();
		if (value == null) {
			throw unsupported("let the sequence '" + operation.sequence()
					+ "' begin anew where it started, which it does " + "not keep",
					"Write the number: op.restartSequence(…, 1).");
		}
		if (!version().restartsSequences()) {
			throw unsupported("restart the sequence '" + operation.sequence() + "' before release 18",
					"Drop it and create it with .start(" + value + ").");
		}
		return statement(operation,
				"ALTER SEQUENCE " + identifier(operation.sequence()) + " RESTART START WITH " + value);
	}

	/**
	 * Without the semicolon that the database does not take.
	 */
	@Override
	protected String createObject(ReplaceableObject object) {
		return withoutTerminator(super.createObject(object));
	}

	/**
	 * Rights stay where the text is replaced. A trigger stays on its table, and rows that
	 * are kept are not replaced: these are dropped and created.
	 */
	@Override
	public List<Statement> visit(ReplaceObject operation) {
		ReplaceableObject.Id id = operation.to().id();
		String create = createObject(operation.to());
		boolean replaced = id.equals(operation.from().id()) && id.kind() != ReplaceableObject.Kind.MATERIALIZED_VIEW
				&& CREATE.matcher(create).find();
		return replaced ? statement(operation, CREATE.matcher(create).replaceFirst("$1CREATE OR REPLACE "))
				: super.visit(operation);
	}

	@Override
	protected String objectKind(ReplaceableObject.Id object) {
		return object.kind().name().replace('_', ' ');
	}

	/**
	 * A name is enough: no two functions outside of packages share one, and a trigger has
	 * a schema of its own.
	 */
	@Override
	protected String dropObject(ReplaceableObject.Id object, Existence existence) {
		int missing = switch (object.kind()) {
			case VIEW -> OracleErrors.NO_TABLE;
			case MATERIALIZED_VIEW -> OracleErrors.NO_MATERIALIZED_VIEW;
			case FUNCTION, PROCEDURE -> OracleErrors.NO_OBJECT;
			case TRIGGER -> OracleErrors.NO_TRIGGER;
		};
		return unless(missing, existence, "DROP " + objectKind(object) + " " + identifier(object.name()));
	}

	/**
	 * The database takes no semicolon behind a statement, and wants one behind PL/SQL.
	 */
	@Override
	public List<Statement> visit(ExecuteSql operation) {
		return List.of(new SqlStatement(withoutTerminator(operation.sql()), operation.binds(), true, 0, operation));
	}

	static String withoutTerminator(String sql) {
		String end = sql.stripTrailing();
		List<ScriptStatement> statements = end.endsWith(";") || end.endsWith("\n/") ? SPLITTER.split(sql) : List.of();
		return (statements.size() == 1) ? statements.get(0).sql() : sql;
	}

}
