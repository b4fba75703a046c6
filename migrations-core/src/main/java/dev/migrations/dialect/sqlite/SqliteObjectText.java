package dev.migrations.dialect.sqlite;

import java.util.List;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ReplaceableObject.Kind;

/**
 * Views and triggers, as the statements that created them have them.
 */
final class SqliteObjectText {

	private SqliteObjectText() {
	}

	/**
	 * A view or a trigger.
	 * @param type its type in the schema
	 * @param name its name
	 * @param table the table of a trigger
	 * @param sql the statement
	 */
	static ReplaceableObject object(String type, QualifiedName name, QualifiedName table, String sql) {
		return "trigger".equals(type)
				? new ReplaceableObject(new ReplaceableObject.Id(Kind.TRIGGER, name, null, table), sql.strip())
				: new ReplaceableObject(new ReplaceableObject.Id(Kind.VIEW, name), query(sql));
	}

	/**
	 * The query of a view. The names that a view gives to its columns are not part of its
	 * query; a common table expression says the same.
	 */
	static String query(String sql) {
		List<SqliteToken> tokens = SqliteToken.of(sql)
			.stream()
			.filter((token) -> token.kind() != SqliteToken.Kind.COMMENT)
			.toList();
		int name = index(tokens, "VIEW", 0) + 1;
		int as = index(tokens, "AS", name + 1);
		String query = sql.substring(tokens.get(as).end()).strip();
		String columns = sql.substring(tokens.get(name).end(), tokens.get(as).start()).strip();
		String view = tokens.get(name).text();
		return columns.isEmpty() ? query
				: "WITH " + view + " " + columns + " AS (\n" + query + "\n)\nSELECT * FROM " + view;
	}

	private static int index(List<SqliteToken> tokens, String word, int from) {
		for (int i = from; i < tokens.size(); i++) {
			if (tokens.get(i).is(word)) {
				return i;
			}
		}
		throw new IllegalStateException("A statement without " + word);
	}

}
