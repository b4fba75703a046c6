package dev.migrations.dialect.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * Columns as MySQL and MariaDB write them: types, literals, defaults, and alterations,
 * which say the whole column anew.
 *
 * @since 0.1.0
 */
public abstract class MySqlColumnSql extends StandardSqlGenerator {

	/** Of the generic types, as PostgreSQL and H2 have them; the default here is 0. */
	private static final int FRACTIONAL_DIGITS = 6;

	private static final int OFFSET_LENGTH = "+00:00".length();

	/** Literals, and functions that set a column anew with each update. */
	private static final Pattern SIMPLE_DEFAULT = Pattern.compile("(?is)[bnx]?'(?:[^'\\\\]|''|\\\\.)*'"
			+ "|[-+]?[\\d.]+|null|true|false|(?:current_timestamp|now|localtime|localtimestamp)(?:\\s*\\(\\d*\\))?"
			+ "|.* on update .*");

	protected MySqlColumnSql(String dialect, Identifiers identifiers, ScriptSplitter scriptSplitter) {
		super(dialect, identifiers, scriptSplitter);
	}

	@Override
	protected List<String> comments(QualifiedName table, Column column) {
		return List.of();
	}

	protected String commentClause(String assignment, String comment) {
		return "COMMENT" + assignment + textLiteral(comment);
	}

	@Override
	public List<Statement> visit(AddColumn operation) {
		Column column = operation.column();
		if (column.identity() != null) {
			throw unsupported(
					"number the rows of an existing table, '" + operation.table() + "', in the added column '"
							+ column.name() + "'",
					"Add column and key in one statement: op.execute(\"ALTER TABLE ... ADD COLUMN ... AUTO_INCREMENT "
							+ "PRIMARY KEY\").");
		}
		return super.visit(operation);
	}

	@Override
	public List<Statement> visit(AlterColumn operation) {
		return statement(operation, alterTable(operation.table()) + alteration(operation));
	}

	private String alteration(AlterColumn operation) {
		ColumnChange first = operation.changes().get(0);
		if (operation.changes().size() > 1) {
			return redefinition(operation);
		}
		if (first instanceof ColumnChange.Rename rename) {
			return "RENAME COLUMN " + identifier(operation.column()) + " TO " + identifier(rename.to());
		}
		if (first instanceof ColumnChange.SetServerDefault set && !isSetByUpdates(set.to())) {
			return "ALTER COLUMN " + identifier(operation.column()) + " " + ((set.to() != null)
					? "SET " + changedDefault(operation.existing(), set.to()) : dropDefault(operation));
		}
		return redefinition(operation);
	}

	/**
	 * Whether updates set the column, which its whole definition alone can say.
	 */
	private static boolean isSetByUpdates(@Nullable ServerDefault serverDefault) {
		return serverDefault instanceof ServerDefault.Expression expression
				&& expression.sql().toLowerCase(Locale.ROOT).contains(" on update ");
	}

	/**
	 * The default of a column that is there, in ALTER COLUMN.
	 * @param existing the column, or {@code null} if it is not known
	 * @param serverDefault the default
	 */
	protected String changedDefault(@Nullable Column existing, ServerDefault serverDefault) {
		return (existing != null) ? defaultClause(existing, serverDefault) : defaultClause(serverDefault);
	}

	/**
	 * A nullable column whose default is dropped must be named in every INSERT; NULL as
	 * its default is what other databases mean.
	 */
	private String dropDefault(AlterColumn operation) {
		return existing(operation).nullable() ? "SET DEFAULT NULL" : "DROP DEFAULT";
	}

	private String redefinition(AlterColumn operation) {
		operation.changes().forEach((change) -> check(operation, change));
		Column changed = operation.changed().orElse(existing(operation));
		String change = operation.newName().equals(operation.column()) ? "MODIFY COLUMN "
				: "CHANGE COLUMN " + identifier(operation.column()) + " ";
		return change + columnDefinition(changed) + start(operation);
	}

	private void check(AlterColumn operation, ColumnChange change) {
		if (change instanceof ColumnChange.SetType set && set.using() != null) {
			throw unsupported("convert the values of column '" + name(operation) + "' by '" + set.using() + "'",
					"Add a column of the new type, fill it with op.execute(\"UPDATE ...\"), drop the old one and "
							+ "rename the new one.");
		}
		if (change instanceof ColumnChange.SetComputed set && isVirtual(set.from()) != isVirtual(set.to())) {
			throw unsupported("turn column '" + name(operation)
					+ "' into one that is computed when read, or such a one into " + "another",
					"Drop the column and add it anew.");
		}
	}

	private static boolean isVirtual(@Nullable Computed computed) {
		return computed != null && !computed.stored();
	}

	/**
	 * Where the numbers of a column begin is said of the table.
	 */
	private static String start(AlterColumn operation) {
		for (ColumnChange change : operation.changes()) {
			if (change instanceof ColumnChange.SetIdentity set && set.to() != null && set.to().start() != 1) {
				return ", AUTO_INCREMENT = " + set.to().start();
			}
		}
		return "";
	}

	private Column existing(AlterColumn operation) {
		Column existing = operation.existing();
		if (existing == null) {
			throw unsupported(
					"change column '" + name(operation)
							+ "' without its whole definition: it is said anew, and what is not said is lost",
					"Name the column as it is now, with type, nullability, default and comment: c.existing(column(\""
							+ operation.column() + "\", ...)).");
		}
		return existing;
	}

	private static String name(AlterColumn operation) {
		return operation.table() + "." + operation.column();
	}

	/**
	 * The comment is part of the definition.
	 */
	@Override
	protected String columnDefinition(Column column) {
		List<String> parts = new ArrayList<>(List.of(identifier(column.name()), typeName(column.type())));
		if (column.collation() != null) {
			parts.add(collationClause(column.collation()));
		}
		if (column.serverDefault() != null) {
			parts.add(defaultClause(column, column.serverDefault()));
		}
		if (column.identity() != null) {
			parts.add(identityClause(column.identity()));
		}
		if (column.computed() != null) {
			parts.add(computedClause(column, column.computed()));
		}
		if (!column.nullable()) {
			parts.add((column.computed() != null) ? computedNullability() : "NOT NULL");
		}
		if (column.comment() != null) {
			parts.add(commentClause(" ", column.comment()));
		}
		parts.removeIf(String::isEmpty);
		return String.join(" ", parts);
	}

	/**
	 * What a computed column says of NULL where it holds none; empty where its expression
	 * alone decides.
	 */
	protected String computedNullability() {
		return "";
	}

	/**
	 * The default of a column, whose type may decide how it is written.
	 */
	protected String defaultClause(Column column, ServerDefault serverDefault) {
		return defaultClause(serverDefault);
	}

	/**
	 * An expression other than the current time is one in parentheses only ("Data Type
	 * Default Values" in MySQL's manual; "DEFAULT" in MariaDB's, page "CREATE TABLE").
	 */
	@Override
	protected String defaultValue(ServerDefault serverDefault) {
		String value = super.defaultValue(serverDefault);
		boolean complete = serverDefault instanceof ServerDefault.Literal || isSimpleDefault(value);
		return complete ? value : "(" + value + ")";
	}

	/**
	 * Whether the expression is a default without parentheses.
	 */
	protected boolean isSimpleDefault(String expression) {
		return SIMPLE_DEFAULT.matcher(expression).matches();
	}

	/**
	 * How rows are numbered ("Using AUTO_INCREMENT" in the manual): the step is a
	 * variable of the server, and there are no limits but the type's.
	 */
	@Override
	protected String identityClause(Identity identity) {
		if (identity.generation() == Identity.Generation.ALWAYS) {
			throw unsupported("refuse values that a statement gives to an identity column",
					"Write .identity(), whose numbers are for rows that come without.");
		}
		Numbering numbering = identity.numbering();
		if (numbering.increment() != 1) {
			throw unsupported("number rows in steps of " + numbering.increment(), withoutSteps());
		}
		if (!numbering.equals(Numbering.of(numbering.start(), 1))) {
			throw unsupported("number rows with a minimum, a maximum, a cache or a cycle",
					"Leave them out: the type of the column limits its numbers.");
		}
		return "AUTO_INCREMENT";
	}

	/**
	 * What to do where numbers are wanted in steps, as a sentence.
	 */
	protected String withoutSteps() {
		return "Leave out the increment.";
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		return super.computedClause(column, computed) + (computed.stored() ? " STORED" : " VIRTUAL");
	}

	/**
	 * As Hibernate and SQLAlchemy write them: {@code datetime} knows no time zone, but
	 * {@code timestamp} ends in 2038.
	 */
	@Override
	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case TINYINT -> "tinyint";
			case REAL -> "float";
			case DOUBLE -> "double";
			case VARCHAR, VARBINARY -> withLength(type);
			case TEXT -> "longtext";
			case BLOB -> "longblob";
			case TIME, TIME_WITH_TIME_ZONE -> "time" + fractionalDigits(type);
			case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> "datetime" + fractionalDigits(type);
			default -> super.genericTypeName(type);
		};
	}

	private String withLength(GenericType type) {
		if (type.arguments().isEmpty()) {
			boolean text = type.kind() == GenericType.Kind.VARCHAR;
			throw unsupported("store a " + type + " without a length",
					text ? "Write varchar(255), or text() for any length."
							: "Write varbinary(255), or blob() for any length.");
		}
		return super.genericTypeName(type);
	}

	private String fractionalDigits(GenericType type) {
		return arguments(type.arguments().isEmpty() ? List.of(FRACTIONAL_DIGITS) : type.arguments());
	}

	@Override
	protected String arrayTypeName(String element) {
		throw unsupported("store an array of " + element, "Write json(), or a table of its own.");
	}

	/**
	 * Right unless the session's {@code sql_mode} has {@code NO_BACKSLASH_ESCAPES}.
	 */
	@Override
	protected String textLiteral(String text) {
		return super.textLiteral(text.replace("\\", "\\\\"));
	}

	/**
	 * In the time zone of the session, as the driver writes it.
	 */
	@Override
	protected String timestampWithTimeZoneLiteral(String text) {
		int offset = text.length() - OFFSET_LENGTH;
		return "CONVERT_TZ('" + text.substring(0, offset) + "', '" + text.substring(offset) + "', @@session.time_zone)";
	}

}
