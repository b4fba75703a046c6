package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.schema.NativeType;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.Existence;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * How SQLite writes tables and their parts.
 */
abstract class SqliteClauses extends StandardSqlGenerator {

	/** What may follow DEFAULT without parentheses ("CREATE TABLE" in the manual). */
	private static final Pattern PLAIN_DEFAULT = Pattern
		.compile("(?is)\\(.*\\)|[-+]?[\\d.]+(?:e[-+]?\\d+)?|x?'(?:[^']|'')*'|null|true|false|current_\\w+");

	private static final Pattern CONSTANT_DEFAULT = Pattern
		.compile("(?is)[-+]?[\\d.]+|x?'(?:[^']|'')*'|null|true|false");

	SqliteClauses(Identifiers identifiers) {
		super(SqliteDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.SQLITE));
	}

	@Override
	protected String createTable(Table table, Existence existence) {
		List<String> key = (table.primaryKey() != null) ? table.primaryKey().columns() : List.of();
		List<Column> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			if (column.identity() != null && !key.equals(List.of(column.name()))) {
				throw unsupported(
						"number the rows of table '" + table.name() + "' in column '" + column.name()
								+ "', which is not the whole primary key",
						"Make it the primary key by itself, and what else identifies a row a unique constraint.");
			}
			// of a key too, unless said otherwise, SQLite takes NULL
			columns.add(key.contains(column.name()) ? column.withNullable(false) : column);
		}
		String sql = super.createTable(table.withColumns(SqliteStrictTypes.of(table, columns, this)), existence);
		boolean numbered = table.columns().stream().anyMatch((column) -> column.identity() != null);
		PrimaryKey primaryKey = table.primaryKey();
		// an element of its own, not the same words in a default or a comment
		String autoincrement = (numbered && primaryKey != null)
				? sql.replace(",\n    " + primaryKeyClause(primaryKey), ",\n    " + autoincrementClause(primaryKey))
				: sql;
		String comment = table.comment();
		String name = identifier(table.name()) + " (\n";
		return (comment == null) ? autoincrement : autoincrement.replaceFirst(Pattern.quote(name),
				Matcher.quoteReplacement(identifier(table.name()) + " " + SqliteComments.write(comment) + " (\n"));
	}

	private String autoincrementClause(PrimaryKey key) {
		return constraintName(key.name()) + "PRIMARY KEY (" + identifier(key.columns().get(0)) + " AUTOINCREMENT)";
	}

	/**
	 * The comment is behind the definition. A numbered column is of the type INTEGER, and
	 * no other column is, so that a key becomes another name of the rowid only if it is
	 * asked to.
	 */
	@Override
	protected String columnDefinition(Column column) {
		String definition = super.columnDefinition(column);
		if (column.identity() != null) {
			definition = definition.replaceFirst(
					Pattern.quote(identifier(column.name()) + " " + typeName(column.type()) + " "),
					Matcher.quoteReplacement(identifier(column.name()) + " integer"));
		}
		return (column.comment() != null) ? definition + " " + SqliteComments.write(column.comment()) : definition;
	}

	@Override
	protected String identityClause(Identity identity) {
		if (identity.generation() == Identity.Generation.ALWAYS) {
			throw unsupported("refuse values that a statement gives to an identity column",
					"Write .identity(), whose numbers are for rows that come without.");
		}
		if (identity.increment() != 1) {
			throw unsupported("number rows in steps of " + identity.increment(), "Leave out the increment.");
		}
		if (identity.start() != 1) {
			throw unsupported("number rows from " + identity.start() + " on",
					"Leave out the start, and set it once the table is there: op.execute(\"INSERT INTO sqlite_sequence"
							+ " (name, seq) VALUES ('...', " + (identity.start() - 1) + ")\").");
		}
		return "";
	}

	@Override
	protected String computedClause(Column column, Computed computed) {
		return super.computedClause(column, computed) + (computed.stored() ? " STORED" : " VIRTUAL");
	}

	/**
	 * For readers: the table is made anew.
	 */
	@Override
	protected String alterColumnComputed(ColumnChange.SetComputed change, String column) {
		Computed to = change.to();
		return (to != null) ? "SET EXPRESSION AS (" + to.expression() + ")" : super.alterColumnComputed(change, column);
	}

	@Override
	protected String defaultValue(ServerDefault serverDefault) {
		String value = super.defaultValue(serverDefault);
		return PLAIN_DEFAULT.matcher(value).matches() ? value : "(" + value + ")";
	}

	/**
	 * Names that give a column the affinity which keeps its values as they are
	 * ("Datatypes In SQLite" in the manual): JSON is text, even where it looks like a
	 * number.
	 */
	@Override
	protected String genericTypeName(GenericType type) {
		return switch (type.kind()) {
			case TINYINT -> "tinyint";
			case INTEGER -> "int";
			case TEXT -> "text";
			case BINARY, VARBINARY, BLOB -> "blob" + arguments(type.arguments());
			case JSON -> "json text";
			// arguments come last
			case TIME_WITH_TIME_ZONE, TIMESTAMP_WITH_TIME_ZONE -> type.kind().word() + arguments(type.arguments());
			default -> super.genericTypeName(type);
		};
	}

	@Override
	protected String arrayTypeName(String element) {
		throw unsupported("store an array of " + element, "Write json(), or a table of its own.");
	}

	/**
	 * As the driver writes them: text as Java has it, and milliseconds since 1970 for the
	 * types of JDBC.
	 */
	@Override
	protected @Nullable String temporalLiteral(Object value) {
		return (value instanceof java.util.Date date) ? String.valueOf(date.getTime()) : textLiteral(value.toString());
	}

	@Override
	public String useSchema(String schema) {
		throw unsupported("make '" + schema + "' the database of names without one",
				"Connect to that file itself, or name the attached database: table(\"...\").schema(\"" + schema
						+ "\").");
	}

	/**
	 * A foreign key stays within its database.
	 */
	@Override
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		QualifiedName referenced = foreignKey.referencedTable();
		if (!Objects.equals(table.schema(), referenced.schema())) {
			throw unsupported("refer to table '" + referenced + "' from '" + table + "', in another database file",
					"Put both tables into one database, or leave the foreign key out.");
		}
		return super.foreignKeyClause(table, foreignKey.withReferencedTable(QualifiedName.of(referenced.name())));
	}

	@Override
	protected List<String> comments(Table table) {
		return List.of();
	}

	@Override
	protected List<String> comments(QualifiedName table, Column column) {
		return List.of();
	}

	/**
	 * The schema is that of the index.
	 */
	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		String sql = super.createIndex(QualifiedName.of(table.name()), index, existence);
		String name = existenceClause(existence) + identifier(index.name()) + " ON ";
		String qualified = existenceClause(existence) + identifier(table.withName(index.name())) + " ON ";
		return sql.replaceFirst(Pattern.quote(name), Matcher.quoteReplacement(qualified));
	}

	@Override
	protected String elementDetails(IndexElement element) {
		String collation = element.details().collation();
		String others = super.elementDetails(element.withDetails(
				new IndexElement.Details(element.details().operatorClass(), null, element.details().length())));
		return (collation != null) ? " " + collationClause(collation) + others : others;
	}

	/**
	 * Table options, with commas between them ("CREATE TABLE" in the manual).
	 */
	@Override
	protected String options(List<DialectOption> options) {
		String all = options.stream()
			.filter((option) -> optionDialects().contains(option.dialect()))
			.map(this::option)
			.collect(Collectors.joining(", "));
		return all.isEmpty() ? "" : " " + all;
	}

	// for the other classes of this package, which the base class cannot know

	UnsupportedOperationOnDialectException refuse(String operation, String remedy) {
		return unsupported(operation, remedy);
	}

	String definitionOf(Column column) {
		return columnDefinition(column);
	}

	String computedOf(String column, Computed computed) {
		return computedClause(Column.of(column, new NativeType("any")), computed);
	}

	String collationOf(String collation) {
		return collationClause(collation);
	}

	String defaultOf(ServerDefault serverDefault) {
		return defaultClause(serverDefault);
	}

	String identityOf(Identity identity) {
		return identityClause(identity);
	}

	String optionsOf(List<DialectOption> options) {
		return options(options).strip();
	}

	String keyOf(PrimaryKey key, boolean numbered) {
		return numbered ? autoincrementClause(key) : primaryKeyClause(key);
	}

	String uniqueOf(UniqueConstraint unique) {
		return uniqueClause(unique);
	}

	String checkOf(CheckConstraint check) {
		return checkClause(check);
	}

	String foreignKeyOf(QualifiedName table, ForeignKey key) {
		return foreignKeyClause(table, key);
	}

	String indexOf(QualifiedName table, Index index) {
		return createIndex(QualifiedName.of(table.name()), index, Existence.UNCHECKED);
	}

	String tableOf(Table table) {
		return createTable(table, Existence.UNCHECKED);
	}

	/**
	 * Whether {@code ALTER TABLE} can add the column to a table with rows ("ALTER TABLE
	 * ADD COLUMN" in the manual).
	 */
	boolean isAddedInPlace(Column column) {
		Computed computed = column.computed();
		ServerDefault serverDefault = column.serverDefault();
		if (computed != null) {
			return !computed.stored() && column.nullable();
		}
		return (serverDefault != null) ? CONSTANT_DEFAULT.matcher(defaultValue(serverDefault)).matches()
				: column.nullable();
	}

}
