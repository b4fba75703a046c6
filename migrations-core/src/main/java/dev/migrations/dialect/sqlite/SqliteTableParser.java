package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.dialect.sqlite.SqliteConstraint.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Takes the statement apart that created a table (SQLite's manual, "CREATE TABLE").
 */
final class SqliteTableParser {

	private final String sql;

	private final List<SqliteToken> tokens;

	private final List<SqliteColumn> columns = new ArrayList<>();

	private final List<SqliteConstraint> constraints = new ArrayList<>();

	SqliteTableParser(String sql) {
		this.sql = sql;
		this.tokens = SqliteToken.of(sql);
	}

	SqliteTable table() {
		int opening = 0;
		while (!this.tokens.get(opening).is("(")) {
			opening++;
		}
		int depth = 0;
		int first = opening + 1;
		int closing = opening;
		for (int i = opening; i < this.tokens.size(); i++) {
			SqliteToken token = this.tokens.get(i);
			depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
			if (depth == 0 || (depth == 1 && token.is(","))) {
				element(this.tokens.subList(first, i));
				first = i + 1;
			}
			if (depth == 0) {
				closing = i;
				break;
			}
		}
		SqliteToken before = this.tokens.get(opening - 1);
		return new SqliteTable(this.columns, this.constraints,
				this.sql.substring(this.tokens.get(closing).end()).strip(), comment(before));
	}

	private void element(List<SqliteToken> withComments) {
		List<SqliteToken> element = withComments.stream()
			.filter((token) -> token.kind() != SqliteToken.Kind.COMMENT)
			.toList();
		if (element.get(0).isOneOf("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN")) {
			this.constraints.addAll(constraints(element, 0, true));
			return;
		}
		int end = 1;
		while (end < element.size() && !starts(element, end, false)) {
			end = element.get(end).is("(") ? closing(element, end) + 1 : end + 1;
		}
		String type = (end > 1) ? text(element, 1, end) : "";
		this.columns.add(new SqliteColumn(element.get(0).name(), element.get(0).text(), type,
				constraints(element, end, false), comment(withComments.get(withComments.size() - 1))));
	}

	private static @Nullable String comment(SqliteToken token) {
		return (token.kind() == SqliteToken.Kind.COMMENT) ? SqliteComments.read(token.text()) : null;
	}

	private List<SqliteConstraint> constraints(List<SqliteToken> element, int from, boolean ofTable) {
		List<SqliteConstraint> found = new ArrayList<>();
		int start = from;
		while (start < element.size()) {
			boolean named = element.get(start).is("CONSTRAINT");
			int body = named ? start + 2 : start;
			int end = body + 1;
			while (end < element.size() && !starts(element, end, ofTable)) {
				end = element.get(end).is("(") ? closing(element, end) + 1 : end + 1;
			}
			found.add(new SqliteConstraint(Kind.of(element.get(body)), named ? element.get(start + 1).name() : null,
					element.subList(body, end), text(element, start, end)));
			start = end;
		}
		return found;
	}

	/**
	 * Whether a constraint starts there, at a depth of parentheses where one may.
	 */
	private static boolean starts(List<SqliteToken> element, int at, boolean ofTable) {
		SqliteToken token = element.get(at);
		if (token.isOneOf("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK")) {
			return true;
		}
		if (ofTable) {
			return token.is("FOREIGN");
		}
		SqliteToken before = element.get(at - 1);
		if (token.is("NOT")) {
			return at + 1 < element.size() && element.get(at + 1).is("NULL");
		}
		return token.isOneOf("COLLATE", "REFERENCES", "GENERATED") || (token.is("AS") && !before.is("ALWAYS"))
				|| (token.is("NULL") && !before.isOneOf("SET", "NOT", "DEFAULT"))
				|| (token.is("DEFAULT") && !before.is("SET"));
	}

	private static int closing(List<SqliteToken> element, int opening) {
		int depth = 0;
		for (int i = opening; i < element.size(); i++) {
			depth += element.get(i).is("(") ? 1 : element.get(i).is(")") ? -1 : 0;
			if (depth == 0) {
				return i;
			}
		}
		throw new IllegalStateException("Unbalanced parentheses");
	}

	private String text(List<SqliteToken> element, int from, int to) {
		return this.sql.substring(element.get(from).start(), element.get(to - 1).end());
	}

}
