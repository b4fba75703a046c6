package dev.migrations.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import dev.migrations.dialect.SqlSyntax.Feature;
import org.jspecify.annotations.Nullable;

/**
 * What is open in a statement, parentheses and the blocks of a routine's body, so that a
 * semicolon inside does not end it. Blocks are opened by {@code BEGIN}, and by {@code IF}
 * and the loops where a statement starts; within one, {@code CASE} counts too.
 */
final class StatementNesting {

	private static final Set<String> COMPOUNDS = Set.of("IF", "LOOP", "WHILE", "REPEAT", "FOR");

	private static final Set<String> BEFORE_STATEMENT = Set.of(";", ":", "THEN", "ELSE", "DO", "LOOP", "REPEAT",
			"BEGIN", "ATOMIC");

	/** What a routine's head may end with; a quoted text may end it too. */
	private static final Set<String> BEFORE_BODY = Set.of(")", ":", "ROW", "DO", "DETERMINISTIC", "SQL", "DATA",
			"INVOKER", "DEFINER");

	private static final Set<String> BEFORE_BLOCK_END = Set.of(";", "BEGIN", "ATOMIC");

	private static final Set<String> BEFORE_OPERAND = Set.of("CASE", "WHEN", "THEN", "ELSE", "AND", "OR", "NOT", "AS");

	private static final Set<String> AFTER_OPERAND = Set.of(")", "]", ";");

	private final SqlSyntax syntax;

	private final StatementHead head;

	private final Deque<Opening> open = new ArrayDeque<>();

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
			this.open.push(new Opening(token, false));
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
		Opening top = this.open.peek();
		return (top != null) ? top.token() : null;
	}

	private void acceptWord(SqlToken word) {
		switch (word.word()) {
			case "BEGIN", "ATOMIC" -> {
				if (opensBlock(word)) {
					push(new SqlToken(word.kind(), word.start(), word.end(), "BEGIN"));
				}
			}
			case "IF", "LOOP", "WHILE", "REPEAT", "FOR" -> {
				if (opensCompound()) {
					push(word);
				}
			}
			case "CASE" -> acceptCase(word);
			case "END" -> this.beforeEnd = canClose() ? this.previous : null;
			case "HANDLER" -> this.handler = true;
			default -> {
			}
		}
	}

	private void push(SqlToken block) {
		this.open.push(new Opening(block, true));
		this.blocks++;
	}

	/**
	 * Where it is a statement it holds statements, else expressions.
	 */
	private void acceptCase(SqlToken word) {
		if (opensCompound()) {
			push(word);
		}
		else if (this.blocks > 0 && !this.previous.is("END") && !this.previous.is(".") && !this.previous.is("@")) {
			this.open.push(new Opening(word, false));
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
		if (isFirst()) {
			return this.syntax.has(Feature.ANONYMOUS_BLOCKS);
		}
		return this.syntax.has(Feature.ROUTINE_BODIES) && this.head.isRoutine()
				&& (this.previous.kind() != SqlToken.Kind.SYMBOL || this.previous.is(")") || this.previous.is(":"));
	}

	/**
	 * Whether the token being read is the statement's first.
	 */
	private boolean isFirst() {
		return this.previous.kind() == SqlToken.Kind.BLANK;
	}

	/**
	 * Functions are called {@code IF} and {@code REPEAT} too, so the place decides.
	 */
	private boolean opensCompound() {
		Opening top = this.open.peek();
		if (top != null && !top.holdsStatements()) {
			return false;
		}
		if (this.blocks > 0) {
			return this.previous.isOneOf(BEFORE_STATEMENT);
		}
		if (isFirst()) {
			return this.syntax.has(Feature.COMPOUND_STATEMENTS);
		}
		return this.syntax.has(Feature.ROUTINE_BODIES) && this.head.isRoutine()
				&& (this.previous.kind() == SqlToken.Kind.QUOTED || this.previous.isOneOf(BEFORE_BODY));
	}

	/**
	 * In MySQL "end" may be the name of a column, so the token before decides.
	 */
	private boolean canClose() {
		Opening top = this.open.peek();
		if (top == null) {
			return false;
		}
		if (top.token().is("BEGIN")) {
			return this.previous.isOneOf(BEFORE_BLOCK_END);
		}
		if (top.token().is("CASE")) {
			return !this.previous.isOneOf(BEFORE_OPERAND)
					&& (this.previous.kind() != SqlToken.Kind.SYMBOL || this.previous.isOneOf(AFTER_OPERAND));
		}
		return top.token().isOneOf(COMPOUNDS);
	}

	/**
	 * {@code END IF} closes an {@code IF} and nothing else. A query's
	 * {@code CASE ... END FOR UPDATE} is no end of a loop.
	 */
	private void settleEnd(SqlToken token) {
		SqlToken before = this.beforeEnd;
		this.beforeEnd = null;
		Opening top = this.open.peek();
		if (before == null || top == null) {
			return;
		}
		boolean named = token.isOneOf(COMPOUNDS) && (before.is(";") || token.is("REPEAT"));
		boolean closes = top.token().isOneOf(COMPOUNDS) ? token.is(top.token().word()) : !named;
		if (closes) {
			this.open.pop();
			this.blocks -= top.holdsStatements() ? 1 : 0;
		}
	}

	private boolean topIs(String word) {
		SqlToken top = innermost();
		return top != null && top.is(word);
	}

	/**
	 * Something that is open.
	 *
	 * @param token what opens it
	 * @param holdsStatements whether statements are in it, not expressions
	 */
	private record Opening(SqlToken token, boolean holdsStatements) {

	}

}
