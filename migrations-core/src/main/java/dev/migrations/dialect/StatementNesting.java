package dev.migrations.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import dev.migrations.dialect.SqlSyntax.Feature;
import org.jspecify.annotations.Nullable;

/**
 * What is open in a statement, parentheses and the blocks of a routine's body, so that a
 * semicolon inside does not end it. Blocks are opened by {@code BEGIN} and, within one,
 * by {@code CASE}; loops and {@code IF} need no counting, as their {@code END} is
 * followed by their name.
 */
final class StatementNesting {

	private static final Set<String> NAMED_ENDS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

	private static final Set<String> BEFORE_STATEMENT = Set.of(";", ":", "THEN", "ELSE", "DO", "LOOP", "REPEAT",
			"BEGIN", "ATOMIC");

	private static final Set<String> BEFORE_BLOCK_END = Set.of(";", "BEGIN", "ATOMIC");

	private static final Set<String> BEFORE_OPERAND = Set.of("CASE", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT", "AS");

	private static final Set<String> AFTER_OPERAND = Set.of(")", "]", ";");

	private final SqlSyntax syntax;

	private final StatementHead head;

	private final Deque<SqlToken> open = new ArrayDeque<>();

	private int blocks;

	private boolean handler;

	private SqlToken previous = new SqlToken(SqlToken.Kind.BLANK, 0, 0, "");

	/** The token before an {@code END} that closes a block unless a name follows it. */
	private @Nullable SqlToken beforeEnd;

	/**
	 * Nothing is open.
	 * @param head the statement, which is told of a token before this is
	 */
	StatementNesting(SqlSyntax syntax, StatementHead head) {
		this.syntax = syntax;
		this.head = head;
	}

	void accept(SqlToken token) {
		settleEnd(token);
		if (token.kind() == SqlToken.Kind.WORD) {
			acceptWord(token);
		}
		else if (token.is("(")) {
			this.open.push(token);
		}
		else if (token.is(")") && topIs("(")) {
			this.open.pop();
		}
		if (token.is(";")) {
			this.handler = false;
		}
		this.previous = token;
	}

	/**
	 * The innermost thing that is open, or {@code null}.
	 */
	@Nullable SqlToken innermost() {
		return this.open.peek();
	}

	private void acceptWord(SqlToken word) {
		switch (word.word()) {
			case "BEGIN", "ATOMIC" -> {
				if (opensBlock(word)) {
					this.open.push(new SqlToken(word.kind(), word.start(), word.end(), "BEGIN"));
					this.blocks++;
				}
			}
			case "CASE" -> {
				if (this.blocks > 0 && !this.previous.is("END") && !this.previous.is(".") && !this.previous.is("@")) {
					this.open.push(word);
				}
			}
			case "END" -> this.beforeEnd = canClose() ? this.previous : null;
			case "HANDLER" -> this.handler = true;
			default -> {
			}
		}
	}

	private boolean opensBlock(SqlToken word) {
		if (topIs("(")) {
			return false;
		}
		if (this.blocks > 0) {
			return word.is("BEGIN") && (this.previous.isOneOf(BEFORE_STATEMENT) || this.handler);
		}
		if (word.is("ATOMIC")) {
			return (this.syntax.has(Feature.COMPOUND_STATEMENTS) && this.head.isCompound())
					|| (this.syntax.has(Feature.ATOMIC_BODIES) && this.previous.is("BEGIN") && this.head.isRoutine());
		}
		return this.syntax.has(Feature.ROUTINE_BODIES) && this.head.isRoutine()
				&& (this.previous.kind() != SqlToken.Kind.SYMBOL || this.previous.is(")") || this.previous.is(":"));
	}

	/**
	 * In MySQL "end" may be the name of a column, so the token before decides.
	 */
	private boolean canClose() {
		if (topIs("BEGIN")) {
			return this.previous.isOneOf(BEFORE_BLOCK_END);
		}
		return topIs("CASE") && !this.previous.isOneOf(BEFORE_OPERAND)
				&& (this.previous.kind() != SqlToken.Kind.SYMBOL || this.previous.isOneOf(AFTER_OPERAND));
	}

	/**
	 * {@code END IF}, {@code END LOOP} close nothing that was counted. A query's
	 * {@code CASE ... END FOR UPDATE} does.
	 */
	private void settleEnd(SqlToken token) {
		SqlToken before = this.beforeEnd;
		this.beforeEnd = null;
		if (before == null || (token.isOneOf(NAMED_ENDS) && (before.is(";") || token.is("REPEAT")))) {
			return;
		}
		if (this.open.pop().is("BEGIN")) {
			this.blocks--;
		}
	}

	private boolean topIs(String word) {
		SqlToken top = this.open.peek();
		return top != null && top.is(word);
	}

}
