package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.migrations.schema.Deferrability;
import dev.migrations.schema.Names;
import dev.migrations.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a column or a table, as the statement that created the table has it.
 *
 * @param kind what it is
 * @param name its name, without quotes, or {@code null}
 * @param tokens what it says after its name
 * @param text the whole of it, with its name
 */
record SqliteConstraint(Kind kind, @Nullable String name, List<SqliteToken> tokens, String text) {

	SqliteConstraint {
		tokens = List.copyOf(tokens);
	}

	enum Kind {

		PRIMARY_KEY, UNIQUE, CHECK, FOREIGN_KEY, NOT_NULL, NULL, DEFAULT, COLLATE, COMPUTED;

		static Kind of(SqliteToken first) {
			return switch (first.text().toUpperCase(Locale.ROOT)) {
				case "PRIMARY" -> PRIMARY_KEY;
				case "UNIQUE" -> UNIQUE;
				case "CHECK" -> CHECK;
				case "FOREIGN", "REFERENCES" -> FOREIGN_KEY;
				case "NOT" -> NOT_NULL;
				case "NULL" -> NULL;
				case "DEFAULT" -> DEFAULT;
				case "COLLATE" -> COLLATE;
				case "GENERATED", "AS" -> COMPUTED;
				default -> throw new IllegalStateException("Not the beginning of a constraint: " + first.text());
			};
		}

	}

	SqliteConstraint withName(String newName) {
		return new SqliteConstraint(this.kind, newName, this.tokens,
				"CONSTRAINT " + Names.quoted(newName) + " " + this.text.substring(body()));
	}

	/**
	 * The primary key with its rows numbered by SQLite, or no longer.
	 */
	SqliteConstraint asKey(boolean numbered) {
		String number = numbered ? " AUTOINCREMENT" : "";
		List<String> columns = columns();
		int conflict = index("CONFLICT", 0);
		String rest = (conflict < 0) ? "" : " ON CONFLICT " + this.tokens.get(conflict + 1).text();
		String key = columns.isEmpty() ? "PRIMARY KEY" + rest + number : "PRIMARY KEY ("
				+ String.join(", ", columns.stream().map(Names::quoted).toList()) + number + ")" + rest;
		return new SqliteConstraint(this.kind, this.name, SqliteToken.of(key), this.text.substring(0, body()) + key);
	}

	/**
	 * Where it begins behind its name.
	 */
	private int body() {
		return this.tokens.get(0).start() - offset();
	}

	private int offset() {
		return this.tokens.get(this.tokens.size() - 1).end() - this.text.length();
	}

	/**
	 * When a foreign key is checked. Only one that is {@code DEFERRABLE INITIALLY
	 * DEFERRED} waits by itself ("SQLite Foreign Key Support", 4.2).
	 */
	Deferrability deferrability() {
		int deferrable = index("DEFERRABLE", 0);
		if (deferrable < 0 || this.tokens.get(deferrable - 1).is("NOT")) {
			return Deferrability.NOT_DEFERRABLE;
		}
		boolean deferred = deferrable + 2 < this.tokens.size() && this.tokens.get(deferrable + 1).is("INITIALLY")
				&& this.tokens.get(deferrable + 2).is("DEFERRED");
		return deferred ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
	}

	/**
	 * The columns of a key; none if it belongs to a column and names none.
	 */
	List<String> columns() {
		boolean ofColumn = this.tokens.get(0).is("REFERENCES");
		int opening = index("(", 0);
		int references = index("REFERENCES", 0);
		return (ofColumn || opening < 0 || (references >= 0 && opening > references)) ? List.of() : names(opening);
	}

	String referencedTable() {
		return this.tokens.get(index("REFERENCES", 0) + 1).name();
	}

	/**
	 * The columns that a foreign key refers to; none if it names none.
	 */
	List<String> referencedColumns() {
		int opening = index("REFERENCES", 0) + 2;
		return (opening < this.tokens.size() && this.tokens.get(opening).is("(")) ? names(opening) : List.of();
	}

	/**
	 * What happens upon the event, {@code DELETE} or {@code UPDATE}.
	 */
	ReferentialAction action(String event) {
		for (int i = 0; i + 2 < this.tokens.size(); i++) {
			if (this.tokens.get(i).is("ON") && this.tokens.get(i + 1).is(event)) {
				String first = this.tokens.get(i + 2).text().toUpperCase(Locale.ROOT);
				boolean two = first.equals("SET") || first.equals("NO");
				return ReferentialAction
					.valueOf(two ? first + "_" + this.tokens.get(i + 3).text().toUpperCase(Locale.ROOT) : first);
			}
		}
		return ReferentialAction.NO_ACTION;
	}

	/**
	 * Whether the word is part of it, outside of parentheses.
	 */
	boolean has(String word) {
		int depth = 0;
		for (SqliteToken token : this.tokens) {
			depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
			if (depth == 0 && token.is(word)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether it names the column, as far as anybody can tell: a name in an expression
	 * may be one of something else.
	 */
	boolean mentions(String column) {
		int references = index("REFERENCES", 0);
		List<SqliteToken> own = (references >= 0 && this.kind == Kind.FOREIGN_KEY) ? this.tokens.subList(0, references)
				: this.tokens;
		return own.stream().anyMatch((token) -> token.isName(column));
	}

	/**
	 * What the first parentheses hold: the expression of a check or of a computed column.
	 */
	String inParentheses() {
		int opening = index("(", 0);
		int depth = 0;
		for (int i = opening; i < this.tokens.size(); i++) {
			depth += this.tokens.get(i).is("(") ? 1 : this.tokens.get(i).is(")") ? -1 : 0;
			if (depth == 0) {
				return text(this.tokens.get(opening).end(), this.tokens.get(i).start());
			}
		}
		throw new IllegalStateException("Unbalanced parentheses in " + this.text);
	}

	/**
	 * What follows the first word: the value of a default.
	 */
	String afterFirstWord() {
		return text(this.tokens.get(0).end(), this.tokens.get(this.tokens.size() - 1).end()).strip();
	}

	/**
	 * A part of the text by its places in the whole statement.
	 */
	private String text(int start, int end) {
		return this.text.substring(start - offset(), end - offset());
	}

	private List<String> names(int opening) {
		List<String> names = new ArrayList<>();
		int depth = 0;
		for (int i = opening; i < this.tokens.size(); i++) {
			SqliteToken token = this.tokens.get(i);
			depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
			if (depth == 0) {
				break;
			}
			SqliteToken before = this.tokens.get(i - 1);
			if (depth == 1 && i > opening && (i == opening + 1 || before.is(","))) {
				names.add(token.name());
			}
		}
		return names;
	}

	private int index(String word, int from) {
		for (int i = from; i < this.tokens.size(); i++) {
			if (this.tokens.get(i).is(word)) {
				return i;
			}
		}
		return -1;
	}

}
