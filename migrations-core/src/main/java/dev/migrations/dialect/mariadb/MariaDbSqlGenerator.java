package dev.migrations.dialect.mariadb;

import java.util.Set;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.dialect.Capability;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.SqlSyntax;
import dev.migrations.dialect.StandardSqlGenerator;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of MariaDB.
 */
class MariaDbSqlGenerator extends StandardSqlGenerator {

	/** Of the generic types, as PostgreSQL and H2 have them; MariaDB's default is 0. */
	private static final int FRACTIONAL_DIGITS = 6;

	private static final int OFFSET_LENGTH = "+00:00".length();

	private static final Pattern PREFIX = Pattern.compile("(?:`(?:[^`]|``)+`|[\\w$]+)\\(\\d+\\)");

	private static final Pattern SIMPLE_DEFAULT = Pattern
		.compile("(?is)[\\w.]+(?:\\s*\\([^()]*\\))?|[bnx]?'(?:[^'\\\\]|''|\\\\.)*'|.* on update .*");

	private final @Nullable String database;

	/**
	 * A generator for a session.
	 * @param identifiers how MariaDB spells identifiers
	 * @param database the database of names without one, or {@code null} if it is not
	 * known
	 */
	MariaDbSqlGenerator(Identifiers identifiers, @Nullable String database) {
		super(MariaDbDialect.NAME, identifiers, ScriptSplitter.of(SqlSyntax.MARIADB));
		this.database = database;
	}

	@Override
	protected Set<Capability> capabilities() {
		return MariaDbDialect.CAPABILITIES;
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
		Stream<List<String>> uniques = table.uniqueConstraints().stream().map((unique) -> unique.columns());
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
	protected List<String> comments(QualifiedName table, Column column) {
		return List.of();
	}

	@Override
	protected String commentOnTable(QualifiedName table, @Nullable String comment) {
		return alterTable(table) + commentClause(" = ", (comment != null) ? comment : "");
	}

	private String commentClause(String assignment, String comment) {
		return "COMMENT" + assignment + textLiteral(comment);
	}

	/**
	 * A name without database would be taken for one of the current database.
	 */
	@Override
	public List<Statement> visit(RenameTable operation) {
		QualifiedName newName = operation.table().withName(operation.newName());
		return List.of(SqlStatement.of(alterTable(operation.table()) + "RENAME TO " + identifier(newName), operation));
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
		return List.of(SqlStatement.of(alteration(operation), operation));
	}

	private String alteration(AlterColumn operation) {
		ColumnChange first = operation.changes().get(0);
		if (operation.changes().size() > 1) {
			return redefinition(operation);
		}
		if (first instanceof ColumnChange.Rename rename) {
			return renameColumn(operation.table(), operation.column(), rename.to());
		}
		if (first instanceof ColumnChange.SetServerDefault set) {
			return alterColumn(operation.table(), operation.column())
					+ ((set.to() != null) ? "SET " + defaultClause(set.to()) : dropDefault(operation));
		}
		return redefinition(operation);
	}

	/**
	 * A nullable column whose default is dropped must be named in every INSERT; NULL as
	 * its default is what other databases mean.
	 */
	private String dropDefault(AlterColumn operation) {
		return existing(operation).nullable() ? "SET DEFAULT NULL" : "DROP DEFAULT";
	}

	private String redefinition(AlterColumn operation) {
		for (ColumnChange change : operation.changes()) {
			if (change instanceof ColumnChange.SetType set && set.using() != null) {
				throw unsupported("convert the values of column '" + name(operation) + "' by '" + set.using() + "'",
						"Add a column of the new type, fill it with op.execute(\"UPDATE ...\"), drop the old one and "
								+ "rename the new one.");
			}
		}
		Column changed = operation.changed().orElse(existing(operation));
		String change = operation.newName().equals(operation.column()) ? "MODIFY COLUMN "
				: "CHANGE COLUMN " + identifier(operation.column()) + " ";
		return alterTable(operation.table()) + change + columnDefinition(changed);
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
	 * The comment is part of the definition. A computed column takes no NOT NULL: its
	 * expression decides.
	 */
	@Override
	protected String columnDefinition(Column column) {
		Column written = (column.computed() != null) ? column.withNullable(true) : column;
		String definition = super.columnDefinition(written);
		return (column.comment() != null) ? definition + " " + commentClause(" ", column.comment()) : definition;
	}

	/**
	 * An expression other than a function is one in parentheses only ("DEFAULT" in
	 * MariaDB's manual, page "CREATE TABLE").
	 */
	@Override
	protected String defaultValue(ServerDefault serverDefault) {
		String value = super.defaultValue(serverDefault);
		boolean complete = serverDefault instanceof ServerDefault.Literal || SIMPLE_DEFAULT.matcher(value).matches();
		return complete ? value : "(" + value + ")";
	}

	@Override
	protected String identityClause(Identity identity) {
		if (identity.generation() == Identity.Generation.ALWAYS) {
			throw unsupported("refuse values that a statement gives to an identity column",
					"Write .identity(), whose numbers are for rows that come without.");
		}
		if (identity.increment() != 1) {
			throw unsupported("number rows in steps of " + identity.increment(),
					"Leave out the increment, or take the values from a sequence.");
		}
		return "AUTO_INCREMENT";
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

	@Override
	public String useSchema(String schema) {
		return "USE " + identifier(schema);
	}

	/**
	 * Out of another database, a name without database would be taken for one of that.
	 */
	@Override
	protected String foreignKeyClause(QualifiedName table, ForeignKey foreignKey) {
		QualifiedName referenced = foreignKey.referencedTable();
		String object = "refer to table '" + referenced + "' from '" + table + "'";
		if (foreignKey.referencedColumns().isEmpty()) {
			throw unsupported(object + " without the columns referred to",
					"Name them: .references(\"" + referenced.name() + "\", \"id\").");
		}
		if (foreignKey.onUpdate() == ReferentialAction.SET_DEFAULT
				|| foreignKey.onDelete() == ReferentialAction.SET_DEFAULT) {
			throw unsupported(object + " with SET DEFAULT, which it reads as RESTRICT",
					"Choose another action, such as SET NULL.");
		}
		if (table.schema() == null || referenced.schema() != null) {
			return super.foreignKeyClause(table, foreignKey);
		}
		if (this.database == null) {
			throw unsupported(object + " without knowing the database of the connection",
					"Name it: .references(table(\"" + referenced.name() + "\").schema(\"...\"), ...).");
		}
		return super.foreignKeyClause(table,
				foreignKey.withReferencedTable(QualifiedName.of(this.database, referenced.name())));
	}

	@Override
	protected String createIndex(QualifiedName table, Index index, Existence existence) {
		if (index.where() != null) {
			throw unsupported("create the partial index '" + index.name() + "' on '" + table + "'",
					"Leave out .where(\"" + index.where() + "\"), or create the index for other databases only, "
							+ "in a CustomOperation or in a section of an SQL revision.");
		}
		for (IndexElement element : index.elements()) {
			if (element.expression() && !PREFIX.matcher(element.text()).matches()) {
				throw unsupported(
						"order the index '" + index.name() + "' on '" + table + "' by the expression '" + element.text()
								+ "'",
						"Add a column with .computed(\"" + element.text() + "\") and name that column in the index.");
			}
		}
		return super.createIndex(table, index, existence);
	}

	/**
	 * The beginning of a column, {@code name(20)}, is no expression.
	 */
	@Override
	protected String indexElement(IndexElement element) {
		if (!element.expression()) {
			return super.indexElement(element);
		}
		return element.descending() ? element.text() + " DESC" : element.text();
	}

	@Override
	protected String dropIndex(QualifiedName table, String index, Existence existence) {
		return "DROP INDEX " + existenceClause(existence) + identifier(index) + " ON " + identifier(table);
	}

	/**
	 * A foreign key leaves the index behind that came along with it and has its name. It
	 * goes too, unless another foreign key has come to need it, which only the server
	 * knows (error 1553).
	 */
	@Override
	public List<Statement> visit(DropConstraint operation) {
		List<Statement> statements = new ArrayList<>(super.visit(operation));
		if (operation.kind() == ConstraintKind.FOREIGN_KEY) {
			String sql = """
					BEGIN NOT ATOMIC
					    DECLARE CONTINUE HANDLER FOR 1553 BEGIN END;
					    DROP INDEX IF EXISTS %s ON %s;
					END""".formatted(identifier(operation.name()), identifier(operation.table()));
			statements.add(SqlStatement.of(sql, operation));
		}
		return statements;
	}

	@Override
	protected String dropConstraintClause(DropConstraint operation) {
		String name = existenceClause(operation.existence()) + identifier(operation.name());
		return switch (operation.kind()) {
			case PRIMARY_KEY -> (operation.existence() == Existence.UNCHECKED) ? "DROP PRIMARY KEY"
					: "DROP INDEX " + existenceClause(operation.existence()) + identifier("PRIMARY");
			case UNIQUE -> "DROP INDEX " + name;
			case FOREIGN_KEY -> "DROP FOREIGN KEY " + name;
			case CHECK, EXCLUDE -> "DROP CONSTRAINT " + name;
		};
	}

}
