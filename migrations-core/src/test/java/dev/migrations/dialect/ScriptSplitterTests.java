package dev.migrations.dialect;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every database's splitter does, and what PostgreSQL's and H2's do.
 */
class ScriptSplitterTests {

	@Test
	void statementsAreHandedOverWithoutTerminatorAndCommentsAround() {
		assertThat(postgresql("""
				-- first
				create table a (id int); -- done

				/* second */ insert into a
				values (1) -- one
				;;
				-- nothing follows
				""")).containsExactly("create table a (id int)", "insert into a\nvalues (1)");
	}

	@Test
	void commentsInsideAStatementStay() {
		assertThat(postgresql("select /* ; */ 1, -- ;\n 2;")).containsExactly("select /* ; */ 1, -- ;\n 2");
	}

	@Test
	void theLastStatementNeedsNoTerminator() {
		assertThat(postgresql("select 1;\nselect 2\n")).containsExactly("select 1", "select 2");
	}

	@Test
	void blankAndCommentedScriptsHoldNoStatement() {
		assertThat(postgresql("")).isEmpty();
		assertThat(postgresql(" \n;\n -- ;\n/* ; */;")).isEmpty();
	}

	@Test
	void whatLooksLikeAPlaceholderIsLeftAlone() {
		String sql = "select data ? 'a', :x, '{}'::jsonb, ${p}, {d '2026-01-01'}, ?, $1, a[1:2], data ?| array['b']";
		assertThat(postgresql(sql + ";" + sql)).containsExactly(sql, sql);
	}

	@Test
	void semicolonsInQuotesDoNotSplit() {
		assertThat(postgresql("select 'a;''b;', \"c;\"\"d;\"; select '\\'; select 2"))
			.containsExactly("select 'a;''b;', \"c;\"\"d;\"", "select '\\'", "select 2");
	}

	@Test
	void semicolonsInParenthesesDoNotSplit() {
		String rule = "create rule r as on insert to a do also (insert into b values (1); insert into c values (2))";
		assertThat(postgresql(rule + ";select 1")).containsExactly(rule, "select 1");
	}

	@Test
	void lineBreaksOfEverySystemCount() {
		assertThat(split(SqlSyntax.POSTGRESQL, "select 1;\r\n-- c\r\n\r\nselect\r\n2;\rselect 3;\nselect 4"))
			.extracting(ScriptStatement::line)
			.containsExactly(1, 4, 6, 7);
	}

	@Test
	void linesAreThoseOfTheSource() {
		ScriptText text = new ScriptText("\n/* a\n b */ select 1;\nselect '\n';\nselect 3", "R1.sql", 10);
		assertThat(ScriptSplitter.of(SqlSyntax.POSTGRESQL).split(text)).containsExactly(
				new ScriptStatement("select 1", 12), new ScriptStatement("select '\n'", 13),
				new ScriptStatement("select 3", 15));
	}

	@Test
	void aByteOrderMarkIsNoText() {
		assertThat(postgresql("\uFEFFselect 1;")).containsExactly("select 1");
	}

	@Test
	void dollarQuotesHideWhatTheyHold() {
		String function = """
				create function f() returns trigger language plpgsql as $body$
				begin
					execute $$select ';' -- ' $$;
					/* $other$ */
					return new;
				end;
				$body$""";
		assertThat(postgresql(function + ";\ndo $$ begin perform 1; end $$;select a$b$c, $1;select 2"))
			.containsExactly(function, "do $$ begin perform 1; end $$", "select a$b$c, $1", "select 2");
	}

	@Test
	void atomicBodiesDoNotSplit() {
		String function = """
				create or replace function f(a int) returns int language sql
				begin atomic
					insert into t values (case when a > 1 then case a when 2 then 1 end else 2 end);
					select 1 as "end", t.end from t;
					select 1 as end;
				end""";
		String procedure = "CREATE PROCEDURE p() BEGIN ATOMIC END";
		assertThat(postgresql(function + ";\n" + procedure + ";select 1")).containsExactly(function, procedure,
				"select 1");
	}

	@Test
	void transactionCommandsAreNoBlocks() {
		assertThat(postgresql("begin; select 1; end; begin work; commit; create table begin (atomic int); select 2"))
			.containsExactly("begin", "select 1", "end", "begin work", "commit", "create table begin (atomic int)",
					"select 2");
	}

	@Test
	void escapeStringsHaveBackslashes() {
		assertThat(postgresql("select E'\\';', e'\\\\'; select E'a'\n'\\';'; select U&'\\'; select 2"))
			.containsExactly("select E'\\';', e'\\\\'", "select E'a'\n'\\';'", "select U&'\\'", "select 2");
	}

	@Test
	void commentsNest() {
		assertThat(postgresql("/* a /* ; */ ; */ select 1; select 2")).containsExactly("select 1", "select 2");
	}

	@Test
	void copyDataStayWithTheirStatement() {
		List<ScriptStatement> statements = split(SqlSyntax.POSTGRESQL, """
				COPY public.t (a, b) FROM stdin WITH (FORMAT text); -- two rows
				1	it's;
				2	\\N
				\\.

				copy t from stdin;
				\\.
				copy t from '/stdin'; select 3;
				""");
		assertThat(statements).containsExactly(
				new ScriptStatement("COPY public.t (a, b) FROM stdin WITH (FORMAT text)", 1,
						new CopyData("1\tit's;\n2\t\\N\n", 2)),
				new ScriptStatement("copy t from stdin", 6, new CopyData("", 7)),
				new ScriptStatement("copy t from '/stdin'", 8), new ScriptStatement("select 3", 8));
	}

	@Test
	void h2AliasesAreDollarQuoted() {
		String alias = "CREATE ALIAS f AS $$ String f() { return \"it's;\"; } $$";
		assertThat(h2(alias + ";select 'a'||$$;$$;select `a;b`, \"c;\";")).containsExactly(alias, "select 'a'||$$;$$",
				"select `a;b`, \"c;\"");
	}

	@Test
	void h2HasSlashComments() {
		assertThat(h2("// it's;\nselect 1; // ;\nselect 4 / 2; /* /* ; */ ; */ select 3")).containsExactly("select 1",
				"select 4 / 2", "select 3");
	}

	@Test
	void h2HasNoBlocksAndNoEscapes() {
		assertThat(h2("begin; select E'\\'; commit")).containsExactly("begin", "select E'\\'", "commit");
	}

	@Test
	void aSyntaxOfOnesOwnIsASetOfFeatures() {
		SqlSyntax syntax = SqlSyntax.of(SqlSyntax.Feature.DOLLAR_QUOTES).with(SqlSyntax.Feature.HASH_COMMENTS);
		assertThat(split(syntax, "select $a$;$a$; # ;\nselect 2")).extracting(ScriptStatement::sql)
			.containsExactly("select $a$;$a$", "select 2");
	}

	@Test
	void twentyThousandStatementsAreSplitInLessThanASecond() {
		String script = "insert into people (id, name) values (12345, 'it''s;');\n".repeat(20_000);
		long best = Long.MAX_VALUE;
		for (int round = 0; round < 5; round++) {
			long start = System.nanoTime();
			assertThat(split(SqlSyntax.POSTGRESQL, script)).hasSize(20_000);
			best = Math.min(best, System.nanoTime() - start);
		}
		assertThat(best).as("nanoseconds").isLessThan(1_000_000_000L);
	}

	private static List<String> postgresql(String script) {
		return split(SqlSyntax.POSTGRESQL, script).stream().map(ScriptStatement::sql).toList();
	}

	private static List<String> h2(String script) {
		return split(SqlSyntax.H2, script).stream().map(ScriptStatement::sql).toList();
	}

	private static List<ScriptStatement> split(SqlSyntax syntax, String script) {
		return ScriptSplitter.of(syntax).split(script);
	}

}
