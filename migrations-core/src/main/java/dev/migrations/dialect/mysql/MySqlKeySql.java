package dev.migrations.dialect.mysql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.ScriptSplitter;
import dev.migrations.dialect.Statement;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.Existence;
import dev.migrations.operation.RenameConstraint;
import dev.migrations.operation.RenameIndex;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/**
 * Keys and indexes as MySQL and MariaDB write them, where each key is an index.
 *
 * @since 0.1.0
 */
public abstract class MySqlKeySql extends MySqlColumnSql {

	/** The beginning of a column, {@code name(20)}, which is no expression. */
	static final Pattern PREFIX = Pattern.compile("(`(?:[^`]|``)+`|[\\w$]+)\\((\\d+)\\)");

	private static final Set<String> KINDS = Set.of("fulltext", "spatial");

	private final @Nullable String database;

	/**
	 * A generator for a session.
	 * @param dialect the name of the dialect
	 * @param identifiers how the database spells identifiers
	 * @param scriptSplitter how it finds the statements of a script
	 * @param database the database of names without one, or {@code null} if it is not
	 * known
	 */
	protected MySqlKeySql(String dialect, Identifiers identifiers, ScriptSplitter scriptSplitter,
			@Nullable String database) {
		super(dialect, identifiers, scriptSplitter);
		this.database = database;
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
		checkIndex(table, index);
		return "CREATE " + indexHead(index, existence) + " ON " + identifier(table) + " " + indexBody(index);
	}

	/**
	 * The index as a clause of ALTER TABLE.
	 */
	String addIndex(CreateIndex operation) {
		Index index = operation.index();
		checkIndex(operation.table(), index);
		return "ADD " + indexHead(index, operation.existence()) + " " + indexBody(index);
	}

	/**
	 * Refuses what the database would refuse.
	 */
	protected void checkIndex(QualifiedName table, Index index) {
		if (index.where() != null) {
			throw unsupported("create the partial index '" + index.name() + "' on '" + table + "'",
					"Leave out .where(\"" + index.where() + "\"), or create the index for other databases only, "
							+ "in a CustomOperation or in a section of an SQL revision.");
		}
	}

	private String indexHead(Index index, Existence existence) {
		String method = method(index);
		String kind = KINDS.contains(method) ? method.toUpperCase(Locale.ROOT) + " " : uniqueIndexClause(index);
		return kind + "INDEX " + existenceOfPart(existence, "index '" + index.name() + "'") + identifier(index.name());
	}

	/**
	 * Makes a statement about a part of a table look first, with a blank behind it.
	 * @param existence when it goes on
	 * @param part the part in words
	 */
	protected String existenceOfPart(Existence existence, String part) {
		return existenceClause(existence);
	}

	private String indexBody(Index index) {
		String elements = index.elements().stream().map(this::indexElement).collect(Collectors.joining(", ", "(", ")"));
		return elements + indexMethod(index) + options(index.details().options());
	}

	private static String method(Index index) {
		String method = index.details().method();
		return (method != null) ? method.toLowerCase(Locale.ROOT) : "";
	}

	/**
	 * The method, unless it is a kind of index ("CREATE INDEX" in the manual). InnoDB
	 * takes {@code hash} and makes a B-tree of it; in a table of the engine MEMORY hash
	 * is what an index is anyway.
	 */
	@Override
	protected String indexMethod(Index index) {
		String method = method(index);
		return switch (method) {
			case "", "fulltext", "spatial" -> "";
			case "btree" -> " USING BTREE";
			default -> throw unsupported(
					"make the index '" + index.name() + "' with the method '" + index.details().method()
							+ "', for which InnoDB makes a B-tree",
					"Leave out .using(\"" + index.details().method() + "\"), or write \"fulltext\" or \"spatial\".");
		};
	}

	/**
	 * Whether the element is the beginning of a column, said as {@code name(20)}.
	 */
	protected static boolean isPrefix(IndexElement element) {
		return element.expression() && PREFIX.matcher(element.text()).matches();
	}

	@Override
	protected String indexElement(IndexElement element) {
		if (isPrefix(element)) {
			return element.descending() ? element.text() + " DESC" : element.text();
		}
		return super.indexElement(element);
	}

	@Override
	protected String elementDetails(IndexElement element) {
		IndexElement.Details details = element.details();
		super.elementDetails(
				element.withDetails(new IndexElement.Details(details.operatorClass(), details.collation(), null)));
		return (details.length() != null) ? "(" + details.length() + ")" : "";
	}

	@Override
	protected String dropIndex(QualifiedName table, String index, Existence existence) {
		return dropIndex(index, existence) + " ON " + identifier(table);
	}

	private String dropIndex(String index, Existence existence) {
		return "DROP INDEX " + existenceOfPart(existence, "index '" + index + "'") + identifier(index);
	}

	/**
	 * The drop of an index as a clause of ALTER TABLE.
	 */
	String dropIndex(DropIndex operation) {
		return dropIndex(operation.index(), operation.existence());
	}

	@Override
	public List<Statement> visit(RenameIndex operation) {
		return statement(operation,
				alterTable(operation.table()) + renameIndex(operation.index(), operation.newName()));
	}

	private String renameIndex(String name, String newName) {
		return "RENAME INDEX " + identifier(name) + " TO " + identifier(newName);
	}

	/**
	 * A unique constraint is an index. Other constraints have no statement that renames
	 * them ("ALTER TABLE" in the manual).
	 */
	@Override
	public List<Statement> visit(RenameConstraint operation) {
		if (operation.kind() != ConstraintKind.UNIQUE) {
			throw unsupported("rename the " + operation.kind().word() + " '" + operation.name() + "' of '"
					+ operation.table() + "'", "Drop it, and create it anew as '" + operation.newName() + "'.");
		}
		return statement(operation, alterTable(operation.table()) + renameIndex(operation.name(), operation.newName()));
	}

	@Override
	protected String dropConstraintClause(DropConstraint operation) {
		String existence = existenceOfPart(operation.existence(),
				operation.kind().word() + " '" + operation.name() + "'");
		String name = existence + identifier(operation.name());
		return switch (operation.kind()) {
			case PRIMARY_KEY ->
				existence.isEmpty() ? "DROP PRIMARY KEY" : "DROP INDEX " + existence + identifier("PRIMARY");
			case UNIQUE -> "DROP INDEX " + name;
			case FOREIGN_KEY -> "DROP FOREIGN KEY " + name;
			case CHECK, EXCLUDE -> "DROP " + checkWord() + " " + name;
		};
	}

	/**
	 * What a check is called in a drop.
	 */
	protected String checkWord() {
		return "CONSTRAINT";
	}

}
