package dev.migrations.dialect.hsqldb;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.ReplaceObject;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of HSQLDB ("Schemas and Database Objects" in its guide).
 */
class HsqldbSqlGenerator extends HsqldbConstraintSql {

	private final Identifiers identifiers;

	HsqldbSqlGenerator(Identifiers identifiers) {
		super(identifiers);
		this.identifiers = identifiers;
	}

	/**
	 * HSQLDB keeps JSON as text.
	 */
	@Override
	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case TINYINT -> "tinyint";
			case TEXT, JSON -> "clob";
			case BLOB -> "blob";
			default -> super.genericTypeName(type);
		};
	}

	/**
	 * Numbers that nobody says where to start start with 0.
	 */
	@Override
	protected String identityClause(Identity identity) {
		return "GENERATED " + identity.generation().name().replace('_', ' ') + " AS IDENTITY ("
				+ numberingOptions(identity.numbering()) + ")";
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		if (!computed.stored()) {
			throw unsupported("compute column '" + column.name() + "' when it is read",
					"Write .computed(\"" + computed.expression() + "\"), which keeps the value with the row.");
		}
		return super.computedClause(column, computed);
	}

	/**
	 * The type of a table, {@code option("hsqldb", "TYPE", "CACHED")}, stands before its
	 * name.
	 */
	@Override
	protected String createTable(Table table, Existence existence) {
		String type = "";
		for (DialectOption option : table.options()) {
			if (option.dialect().equals(dialect())) {
				if (!option.name().equals(HsqldbDialect.TABLE_TYPE)) {
					throw unsupported("give table '" + table.name() + "' the option '" + option.name() + "'",
							"Write .option(\"hsqldb\", \"TYPE\", \"CACHED\"), or op.execute(\"SET TABLE …\").");
				}
				type = " " + option.value();
			}
		}
		String sql = super.createTable(table.withOptions(List.of()), existence);
		return "CREATE" + type + sql.substring("CREATE".length());
	}

	@Override
	protected String cacheClause(long cache) {
		throw unsupported("let a session take " + cache + " numbers at once", "Leave out the cache here.");
	}

	/**
	 * A sequence without a type ends with the greatest integer.
	 */
	@Override
	public List<Statement> visit(CreateSequence operation) {
		Sequence sequence = operation.sequence();
		return statement(operation, "CREATE SEQUENCE " + existenceClause(operation.existence())
				+ identifier(sequence.name()) + " AS BIGINT " + numberingOptions(sequence.numbering()));
	}

	/**
	 * The offset makes it a point in time.
	 */
	@Override
	protected String timestampWithTimeZoneLiteral(String text) {
		return timestampLiteral(text);
	}

	/**
	 * There is no comment that is NULL; an empty one is none.
	 */
	@Override
	protected String commentValue(@Nullable String comment) {
		return super.commentValue((comment != null) ? comment : "");
	}

	@Override
	protected String renameColumn(QualifiedName table, String from, String to) {
		return alterColumn(table, from) + "RENAME TO " + identifier(to);
	}

	@Override
	protected String alterColumnType(ColumnChange.SetType change, String column) {
		if (change.using() != null) {
			throw unsupported("convert the values of column '" + column + "' with '" + change.using() + "'",
					"Leave out .using(…); before the change, write op.updateRows(…) with values that HSQLDB converts.");
		}
		return super.alterColumnType(change, column);
	}

	@Override
	protected String alterColumnIdentity(@Nullable Identity from, @Nullable Identity to) {
		return (to != null) ? "SET " + identityClause(to) : "DROP IDENTITY";
	}

	@Override
	public List<Statement> visit(AlterColumn operation) {
		List<ColumnChange> plain = operation.changes()
			.stream()
			.filter((change) -> !isComposed(change))
			.map((change) -> withCollation(change, operation.existing()))
			.toList();
		if (plain.size() == operation.changes().size()) {
			return super.visit(new AlterColumn(operation.table(), operation.column(), plain, operation.existing()));
		}
		// a column that is computed anew is said as a whole
		boolean whole = operation.changes()
			.stream()
			.anyMatch((change) -> isComposed(change) && change instanceof ColumnChange.SetComputed);
		List<ColumnChange> before = plain.stream()
			.filter((change) -> !whole && !(change instanceof ColumnChange.Rename))
			.toList();
		List<Statement> statements = new ArrayList<>();
		if (!before.isEmpty()) {
			statements.addAll(
					super.visit(new AlterColumn(operation.table(), operation.column(), before, operation.existing())));
		}
		operation.changes()
			.stream()
			.filter(HsqldbSqlGenerator::isComposed)
			.forEach((change) -> statements.add(composed(operation, change)));
		if (!operation.newName().equals(operation.column())) {
			statements
				.addAll(statement(operation, renameColumn(operation.table(), operation.column(), operation.newName())));
		}
		return statements;
	}

	private static boolean isComposed(ColumnChange change) {
		if (change instanceof ColumnChange.SetIdentity identity) {
			return identity.from() != null && identity.to() != null;
		}
		return change instanceof ColumnChange.SetComputed computed && computed.from() != null && computed.to() != null;
	}

	// another type takes the column's collation away
	private static ColumnChange withCollation(ColumnChange change, @Nullable Column existing) {
		return (change instanceof ColumnChange.SetType type && type.using() == null && existing != null
				&& existing.collation() != null)
						? new ColumnChange.SetCollation(type.to(), existing.collation(), existing.collation()) : change;
	}

	private Statement composed(AlterColumn operation, ColumnChange change) {
		return (change instanceof ColumnChange.SetIdentity identity) ? composed(operation, identity)
				: composed(operation, (ColumnChange.SetComputed) change);
	}

	private Statement composed(AlterColumn operation, ColumnChange.SetIdentity change) {
		Identity from = change.from();
		Identity to = change.to();
		if (from == null || to == null) {
			throw new IllegalArgumentException("Not a change of a numbering: " + change);
		}
		String alterColumn = alterColumn(operation.table(), operation.column());
		String clause = identityClause(to);
		return composed(operation,
				new HsqldbIdentityChange(operation.table(), alterColumn + super.alterColumnIdentity(from, to),
						alterColumn, identifier(operation.table()), operation.column(), to, clause, this.identifiers));
	}

	private Statement composed(AlterColumn operation, ColumnChange.SetComputed change) {
		Computed to = change.to();
		Column changed = operation.changed()
			.orElseThrow(() -> unsupported(
					"compute column '" + operation.table() + "." + operation.column()
							+ "' in another way without its type",
					"Add .existing(column(…)) with the column as it is before."));
		Column column = changed.withName(operation.column()).withComputed(to);
		return composed(operation,
				new HsqldbComputedChange(operation.table(),
						alterColumn(operation.table(), operation.column()) + "SET EXPRESSION AS ("
								+ ((to != null) ? to.expression() : "") + ")",
						alterTable(operation.table()), operation.column(),
						columnDefinition(column.withName(HsqldbComputedChange.NEXT)),
						comments(operation.table(), column), this.identifiers));
	}

	private static Statement composed(Operation operation, HsqldbComposition composition) {
		return new ComposedStatement(composition, true, operation);
	}

	@Override
	public List<Statement> visit(DropColumn operation) {
		if (operation.existence() != Existence.IF_EXISTS) {
			return super.visit(operation);
		}
		String drop = alterTable(operation.table()) + "DROP COLUMN ";
		String name = identifier(operation.column());
		return List.of(composed(operation, new HsqldbOptionalDrop(operation.table(), drop + "IF EXISTS " + name,
				drop + name, HsqldbOptionalDrop.COLUMN, operation.column(), this.identifiers)));
	}

	@Override
	public List<Statement> visit(DropConstraint operation) {
		if (operation.kind() == ConstraintKind.EXCLUDE) {
			throw unsupported("have the exclude constraint '" + operation.name() + "' on '" + operation.table() + "'",
					"Drop the trigger that stands for it.");
		}
		if (operation.existence() != Existence.IF_EXISTS) {
			return super.visit(operation);
		}
		String drop = alterTable(operation.table()) + "DROP CONSTRAINT ";
		String name = identifier(operation.name());
		return List.of(composed(operation, new HsqldbOptionalDrop(operation.table(), drop + "IF EXISTS " + name,
				drop + name, HsqldbOptionalDrop.CONSTRAINT, operation.name(), this.identifiers)));
	}

	/**
	 * A view keeps its privileges where its query is replaced in place.
	 */
	@Override
	public List<Statement> visit(ReplaceObject operation) {
		ReplaceableObject to = operation.to();
		if (to.id().kind() != ReplaceableObject.Kind.VIEW || !to.id().equals(operation.from().id())) {
			return super.visit(operation);
		}
		return statement(operation, "ALTER VIEW " + identifier(to.id().name()) + " AS\n" + to.text().strip());
	}

	/**
	 * {@code DROP FUNCTION} takes no types and drops all functions of a name.
	 */
	@Override
	protected String dropObject(ReplaceableObject.Id object, Existence existence) {
		if (object.arguments() != null) {
			throw unsupported("drop the " + object + " by its arguments",
					"Leave out the arguments, which drops all of that name, or say SPECIFIC in its text and write "
							+ "op.execute(\"DROP SPECIFIC ROUTINE …\").");
		}
		return super.dropObject(object, existence);
	}

}
