package dev.migrations.dialect;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.operation.AlterEnumType;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.CreateEnumType;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.CreateSchema;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.DropEnumType;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.DropSchema;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameEnumValue;
import dev.migrations.operation.RenameSequence;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.operation.RestartSequence;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;

/**
 * What stands beside tables in standard SQL: schemas, sequences, views, functions,
 * procedures, triggers.
 *
 * @since 0.1.0
 * @see StandardSqlGenerator
 */
public abstract class StandardObjectSql extends StandardTableSql {

	protected StandardObjectSql(String dialect, Identifiers identifiers) {
		super(dialect, identifiers);
	}

	@Override
	public List<Statement> visit(CreateSchema operation) {
		return statement(operation,
				"CREATE SCHEMA " + existenceClause(operation.existence()) + identifier(operation.schema()));
	}

	@Override
	public List<Statement> visit(DropSchema operation) {
		return statement(operation,
				"DROP SCHEMA " + existenceClause(operation.existence()) + identifier(operation.schema()) + " RESTRICT");
	}

	@Override
	public List<Statement> visit(CreateEnumType operation) {
		throw noEnumTypes("create", operation.type().name(), operation.type().values());
	}

	@Override
	public List<Statement> visit(AlterEnumType operation) {
		throw noEnumTypes("alter", operation.to().name(), operation.to().values());
	}

	@Override
	public List<Statement> visit(RenameEnumValue operation) {
		throw noEnumTypes("rename a value of", operation.type(), List.of(operation.from(), operation.to()));
	}

	@Override
	public List<Statement> visit(DropEnumType operation) {
		throw noEnumTypes("drop", operation.type(), List.of("…"));
	}

	/**
	 * What to throw where enum types are no objects of their own.
	 */
	protected UnsupportedOperationOnDialectException noEnumTypes(String verb, QualifiedName type, List<String> values) {
		String list = values.stream().map(this::textLiteral).collect(Collectors.joining(", "));
		return unsupported(verb + " the enum type '" + type + "'",
				"Give the column varchar(…) and a check: check(…, \"… in (" + list + ")\").");
	}

	@Override
	public List<Statement> visit(CreateSequence operation) {
		return statement(operation, "CREATE SEQUENCE " + existenceClause(operation.existence())
				+ identifier(operation.sequence().name()) + " " + numberingOptions(operation.sequence().numbering()));
	}

	@Override
	public List<Statement> visit(AlterSequence operation) {
		List<String> changes = numberingChanges(operation.from().numbering(), operation.to().numbering());
		return changes.isEmpty() ? List.of() : statement(operation,
				"ALTER SEQUENCE " + identifier(operation.to().name()) + " " + String.join(" ", changes));
	}

	@Override
	public List<Statement> visit(RenameSequence operation) {
		return statement(operation,
				"ALTER SEQUENCE " + identifier(operation.sequence()) + " RENAME TO " + identifier(operation.newName()));
	}

	@Override
	public List<Statement> visit(RestartSequence operation) {
		Long value = operation.value();
		return statement(operation, "ALTER SEQUENCE " + identifier(operation.sequence()) + " RESTART"
				+ ((value != null) ? " WITH " + value : ""));
	}

	@Override
	public List<Statement> visit(DropSequence operation) {
		return statement(operation,
				"DROP SEQUENCE " + existenceClause(operation.existence()) + identifier(operation.sequence()));
	}

	@Override
	public List<Statement> visit(CreateObject operation) {
		return statement(operation, createObject(operation.object()));
	}

	@Override
	public List<Statement> visit(ReplaceObject operation) {
		return statements(operation,
				List.of(dropObject(operation.from().id(), Existence.UNCHECKED), createObject(operation.to())));
	}

	@Override
	public List<Statement> visit(DropObject operation) {
		return statement(operation, dropObject(operation.object(), operation.existence()));
	}

	protected String createObject(ReplaceableObject object) {
		return switch (object.id().kind()) {
			case VIEW, MATERIALIZED_VIEW -> "CREATE " + objectKind(object.id()) + " " + identifier(object.id().name())
					+ " AS\n" + object.text().strip();
			case FUNCTION, PROCEDURE, TRIGGER -> object.text().strip();
		};
	}

	protected String dropObject(ReplaceableObject.Id object, Existence existence) {
		String arguments = (object.arguments() != null) ? "(" + object.arguments() + ")" : "";
		return "DROP " + objectKind(object) + " " + existenceClause(existence) + identifier(object.name()) + arguments;
	}

	/**
	 * The kind of object in SQL. The standard has no views that keep their rows.
	 */
	protected String objectKind(ReplaceableObject.Id object) {
		if (object.kind() == ReplaceableObject.Kind.MATERIALIZED_VIEW) {
			throw unsupported("keep the rows of the " + object,
					"Write view(…), or a table that is filled by triggers or by the application.");
		}
		return object.kind().name();
	}

}
