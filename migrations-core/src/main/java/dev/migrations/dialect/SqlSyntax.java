package dev.migrations.dialect;

import java.util.EnumSet;
import java.util.Set;

import static dev.migrations.dialect.SqlSyntax.Feature.ALTERNATIVE_QUOTES;
import static dev.migrations.dialect.SqlSyntax.Feature.ANONYMOUS_BLOCKS;
import static dev.migrations.dialect.SqlSyntax.Feature.ATOMIC_BODIES;
import static dev.migrations.dialect.SqlSyntax.Feature.BACKSLASH_ESCAPES;
import static dev.migrations.dialect.SqlSyntax.Feature.BACKTICK_QUOTES;
import static dev.migrations.dialect.SqlSyntax.Feature.BRACKET_QUOTES;
import static dev.migrations.dialect.SqlSyntax.Feature.COMPOUND_STATEMENTS;
import static dev.migrations.dialect.SqlSyntax.Feature.COPY_DATA;
import static dev.migrations.dialect.SqlSyntax.Feature.DASH_COMMENTS_NEED_BLANK;
import static dev.migrations.dialect.SqlSyntax.Feature.DELIMITER_COMMAND;
import static dev.migrations.dialect.SqlSyntax.Feature.DOLLAR_QUOTES;
import static dev.migrations.dialect.SqlSyntax.Feature.DOUBLE_DOLLAR_QUOTES;
import static dev.migrations.dialect.SqlSyntax.Feature.END_COMMITS;
import static dev.migrations.dialect.SqlSyntax.Feature.ESCAPE_STRINGS;
import static dev.migrations.dialect.SqlSyntax.Feature.EXECUTABLE_COMMENTS;
import static dev.migrations.dialect.SqlSyntax.Feature.GO_LINES;
import static dev.migrations.dialect.SqlSyntax.Feature.HASH_COMMENTS;
import static dev.migrations.dialect.SqlSyntax.Feature.NESTED_COMMENTS;
import static dev.migrations.dialect.SqlSyntax.Feature.ROUTINE_BODIES;
import static dev.migrations.dialect.SqlSyntax.Feature.SLASH_COMMENTS;
import static dev.migrations.dialect.SqlSyntax.Feature.SLASH_LINES;
import static dev.migrations.dialect.SqlSyntax.Feature.TERMINATOR_COMMENTS;

/**
 * What a {@link ScriptSplitter} must know of a database's SQL: everything that can hide a
 * semicolon, and everything besides a semicolon that ends a statement. Shared by all:
 * {@code 'strings'} and {@code "names"} with doubled quotes, {@code --} and
 * {@code /* *}{@code /} comments. Each database we know has a constant here; its dialect
 * makes {@link ScriptSplitter#of(SqlSyntax) a splitter of it}.
 *
 * @param features what this database has besides
 * @since 0.1.0
 */
public record SqlSyntax(Set<Feature> features) {

	/** The syntax of PostgreSQL and of psql's inline {@code COPY} data. */
	public static final SqlSyntax POSTGRESQL = of(NESTED_COMMENTS, ESCAPE_STRINGS, DOLLAR_QUOTES, ATOMIC_BODIES,
			COPY_DATA, END_COMMITS);

	/** The syntax of H2, in each of its compatibility modes. */
	public static final SqlSyntax H2 = of(NESTED_COMMENTS, SLASH_COMMENTS, DOUBLE_DOLLAR_QUOTES, BACKTICK_QUOTES);

	/** The syntax of MySQL and of its client's {@code DELIMITER}. */
	public static final SqlSyntax MYSQL = of(HASH_COMMENTS, DASH_COMMENTS_NEED_BLANK, EXECUTABLE_COMMENTS,
			BACKSLASH_ESCAPES, BACKTICK_QUOTES, ROUTINE_BODIES, DELIMITER_COMMAND);

	/** The syntax of MariaDB and of its client's {@code DELIMITER}. */
	public static final SqlSyntax MARIADB = MYSQL.with(COMPOUND_STATEMENTS);

	/** The syntax of SQLite. */
	public static final SqlSyntax SQLITE = of(BACKTICK_QUOTES, BRACKET_QUOTES, ROUTINE_BODIES, END_COMMITS);

	/** The syntax of HSQLDB. */
	public static final SqlSyntax HSQLDB = of(ROUTINE_BODIES);

	/** The syntax of SQL Server, whose scripts consist of batches between {@code GO}. */
	public static final SqlSyntax SQL_SERVER = of(NESTED_COMMENTS, BRACKET_QUOTES, GO_LINES);

	/** The syntax of Oracle, whose scripts end PL/SQL with a slash. */
	public static final SqlSyntax ORACLE = of(ALTERNATIVE_QUOTES, SLASH_LINES);

	/** The syntax of Db2. */
	public static final SqlSyntax DB2 = of(NESTED_COMMENTS, ROUTINE_BODIES, ANONYMOUS_BLOCKS, TERMINATOR_COMMENTS);

	public SqlSyntax {
		features = Set.copyOf(features);
	}

	/**
	 * A syntax of its own.
	 */
	public static SqlSyntax of(Feature... features) {
		return new SqlSyntax(Set.of(features));
	}

	/**
	 * This syntax and one feature more.
	 */
	public SqlSyntax with(Feature feature) {
		Set<Feature> more = EnumSet.of(feature);
		more.addAll(this.features);
		return new SqlSyntax(more);
	}

	boolean has(Feature feature) {
		return this.features.contains(feature);
	}

	/**
	 * One peculiarity of a database's SQL.
	 *
	 * @since 0.1.0
	 */
	public enum Feature {

		/** A comment may hold comments (PostgreSQL manual, Comments). */
		NESTED_COMMENTS,

		/** A {@code #} starts a comment (MySQL manual, Comments). */
		HASH_COMMENTS,

		/** Two slashes start a comment. */
		SLASH_COMMENTS,

		/** Two dashes start a comment only before a blank (MySQL manual, Comments). */
		DASH_COMMENTS_NEED_BLANK,

		/** A comment that starts with an exclamation mark is a statement. */
		EXECUTABLE_COMMENTS,

		/** A backslash escapes in every string (MySQL manual, String Literals). */
		BACKSLASH_ESCAPES,

		/**
		 * A backslash escapes in {@code E'...'} (PostgreSQL manual, Lexical Structure).
		 */
		ESCAPE_STRINGS,

		/** {@code $tag$...$tag$} is a string (PostgreSQL manual, Lexical Structure). */
		DOLLAR_QUOTES,

		/** {@code $$...$$} is a string, a tag is not allowed. */
		DOUBLE_DOLLAR_QUOTES,

		/** {@code q'[...]'} is a string (Oracle SQL reference, Text Literals). */
		ALTERNATIVE_QUOTES,

		/** Backticks quote names. */
		BACKTICK_QUOTES,

		/** Brackets quote names. */
		BRACKET_QUOTES,

		/**
		 * {@code BEGIN ATOMIC ... END} is the body of a routine, a {@code BEGIN} alone is
		 * not.
		 */
		ATOMIC_BODIES,

		/** {@code BEGIN ... END} is the body of a routine, trigger or event. */
		ROUTINE_BODIES,

		/**
		 * A {@code BEGIN} starts a block wherever a statement may start, and never a
		 * transaction.
		 */
		ANONYMOUS_BLOCKS,

		/** {@code END} alone is a statement, which commits. */
		END_COMMITS,

		/**
		 * {@code BEGIN NOT ATOMIC ... END}, {@code IF ... END IF} and the loops are
		 * statements (MariaDB manual, Using Compound Statements Outside of Stored
		 * Programs).
		 */
		COMPOUND_STATEMENTS,

		/** {@code DELIMITER //} sets what ends a statement. */
		DELIMITER_COMMAND,

		/** {@code --#SET TERMINATOR @} sets what ends a statement. */
		TERMINATOR_COMMENTS,

		/** A line with nothing but {@code GO} ends a batch, a semicolon does not. */
		GO_LINES,

		/**
		 * A line with nothing but a slash ends a statement, and it alone ends PL/SQL
		 * (SQL*Plus).
		 */
		SLASH_LINES,

		/** The lines after {@code COPY ... FROM stdin} are data, up to {@code \.}. */
		COPY_DATA

	}

}
