package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.schema.Names;

/**
 * The rebuild of a table in a script, which is written without seeing the table. What the
 * table is was told; the script stops where the table is something else, for what nobody
 * told of would be gone.
 */
final class SqliteScript {

	private SqliteScript() {
	}

	static List<String> of(SqliteTableState given, SqliteTableChange change) {
		if (!change.isRebuild()) {
			return change.sql();
		}
		String table = SqliteCatalogue.literal(given.table());
		String schema = SqliteCatalogue.literal(given.schema());
		List<String> statements = new ArrayList<>();
		statements.add(columns(given, table, schema));
		statements.add(objects(given, table));
		statements.addAll(change.sql());
		statements.add(references(given, table, schema));
		return statements;
	}

	private static String references(SqliteTableState given, String table, String schema) {
		return SqliteGuard.where(
				"Foreign keys of or to table " + given.table()
						+ " refer to rows that are not there: SELECT * FROM pragma_foreign_key_check",
				"EXISTS (SELECT 1 FROM pragma_foreign_key_check(NULL, " + schema + ")\n        WHERE \"table\" = "
						+ table + " COLLATE NOCASE OR parent = " + table + " COLLATE NOCASE)");
	}

	private static String columns(SqliteTableState given, String table, String schema) {
		String told = SqliteTable.parse(given.sql())
			.columns()
			.stream()
			.map((column) -> SqliteToken.folded(column.name()))
			.collect(Collectors.joining(", "));
		return SqliteGuard.where(
				"The columns of table " + given.table() + " are not those of copyFrom: " + told
						+ ". Nothing was changed.",
				"(SELECT group_concat(name, ', ') FROM (SELECT lower(name) AS name FROM pragma_table_xinfo(" + table
						+ ", " + schema + ")\n        ORDER BY cid)) IS NOT " + SqliteCatalogue.literal(told));
	}

	private static String objects(SqliteTableState given, String table) {
		List<String> told = Stream
			.concat(given.indexes().stream().map(SqliteIndex::name),
					given.triggers().stream().map(SqliteScript::triggerName))
			.map(SqliteToken::folded)
			.map(SqliteCatalogue::literal)
			.toList();
		return SqliteGuard.where("The table " + given.table()
				+ " has indexes or triggers that copyFrom does not tell of, and they would be gone. Run this revision online.",
				"EXISTS (SELECT 1 FROM " + Names.quoted(given.schema()) + ".sqlite_schema\n        WHERE tbl_name = "
						+ table + " COLLATE NOCASE AND type IN ('index', 'trigger') AND sql IS NOT NULL"
						+ (told.isEmpty() ? "" : " AND lower(name) NOT IN (" + String.join(", ", told) + ")") + ")");
	}

	/**
	 * The name in the statement that creates a trigger.
	 */
	private static String triggerName(String statement) {
		List<SqliteToken> tokens = SqliteToken.of(statement)
			.stream()
			.filter((token) -> token.kind() != SqliteToken.Kind.COMMENT)
			.toList();
		int name = 0;
		while (!tokens.get(name).is("TRIGGER")) {
			name++;
		}
		name += tokens.get(name + 1).is("IF") ? 4 : 1;
		return tokens.get(tokens.get(name + 1).is(".") ? name + 2 : name).name();
	}

}
