package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Names;

/**
 * An index, as the statement that created it has it.
 *
 * @param name its name, without quotes
 * @param table the name of its table, without quotes
 * @param sql the statement
 */
record SqliteIndex(String name, String table, String sql) {

	/**
	 * Whether it mentions the column, as far as anybody can tell.
	 */
	boolean mentions(String column) {
		List<SqliteToken> tokens = SqliteToken.of(this.sql);
		int opening = opening(tokens);
		return tokens.subList(opening, tokens.size()).stream().anyMatch((token) -> token.isName(column));
	}

	/**
	 * The index under another name; the schema keeps the name right behind INDEX.
	 */
	SqliteIndex withName(String newName) {
		List<SqliteToken> tokens = SqliteToken.of(this.sql);
		for (int i = 0; i + 1 < tokens.size(); i++) {
			if (tokens.get(i).is("INDEX")) {
				SqliteToken old = tokens.get(i + 1);
				return new SqliteIndex(newName, this.table,
						this.sql.substring(0, old.start()) + Names.quoted(newName) + this.sql.substring(old.end()));
			}
		}
		throw new IllegalStateException("Not the statement of an index: " + this.sql);
	}

	/**
	 * What it orders by.
	 * @param canonicalName makes names canonical
	 * @param canonicalText makes expressions canonical
	 */
	Index index(UnaryOperator<String> canonicalName, UnaryOperator<String> canonicalText) {
		List<SqliteToken> tokens = SqliteToken.of(this.sql)
			.stream()
			.filter((token) -> token.kind() != SqliteToken.Kind.COMMENT)
			.toList();
		List<IndexElement> elements = new ArrayList<>();
		int opening = opening(tokens);
		int depth = 0;
		int first = opening + 1;
		int closing = opening;
		while (closing < tokens.size()) {
			SqliteToken token = tokens.get(closing);
			depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
			if (depth == 0 || (depth == 1 && token.is(","))) {
				elements.add(element(tokens.subList(first, closing), canonicalName, canonicalText));
				first = closing + 1;
			}
			if (depth == 0) {
				break;
			}
			closing++;
		}
		boolean where = closing + 1 < tokens.size() && tokens.get(closing + 1).is("WHERE");
		return new Index(canonicalName.apply(this.name), elements, tokens.get(1).is("UNIQUE"),
				where ? canonicalText.apply(this.sql.substring(tokens.get(closing + 2).start())) : null);
	}

	private IndexElement element(List<SqliteToken> tokens, UnaryOperator<String> canonicalName,
			UnaryOperator<String> canonicalText) {
		SqliteToken last = tokens.get(tokens.size() - 1);
		int end = (tokens.size() > 1 && last.isOneOf("ASC", "DESC")) ? tokens.size() - 1 : tokens.size();
		boolean descending = end < tokens.size() && last.is("DESC");
		String collation = null;
		if (end > 2 && tokens.get(end - 2).is("COLLATE")) {
			collation = SqliteTableFacts.collation(canonicalName.apply(tokens.get(end - 1).name()));
			end -= 2;
		}
		SqliteToken first = tokens.get(0);
		boolean column = end == 1 && (first.kind() == SqliteToken.Kind.WORD || first.kind() == SqliteToken.Kind.QUOTED);
		IndexElement element = column ? IndexElement.column(canonicalName.apply(first.name())) : IndexElement
			.expression(canonicalText.apply(this.sql.substring(first.start(), tokens.get(end - 1).end())));
		IndexElement collated = (collation != null) ? element.collation(collation) : element;
		return descending ? collated.desc() : collated;
	}

	private static int opening(List<SqliteToken> tokens) {
		for (int i = 0; i < tokens.size(); i++) {
			if (tokens.get(i).is("(")) {
				return i;
			}
		}
		throw new IllegalStateException("An index without elements");
	}

}
