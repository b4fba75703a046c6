package dev.migrations.dialect;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The kinds of script that a splitter gets wrong, one of each, by us and by Flyway.
 */
class ScriptKindsTests {

	@Test
	void dollarQuotes() {
		assertSplit(ScriptVocabulary.POSTGRESQL,
				"create function f() returns trigger language plpgsql as $body$\nbegin\n\texecute $$select ';'$$;\n"
						+ "\treturn new;\nend;\n$body$;\n",
				"do $$ begin perform 1; end $$;\n", "select 'a;b';\n");
	}

	@Test
	void atomicBodies() {
		assertSplit(ScriptVocabulary.POSTGRESQL,
				"create procedure p(a int)\nbegin atomic\n\tinsert into t values (a);\n\tselect case when a > 1 then 1 end;\nend;\n",
				"select 1;\n");
	}

	@Test
	void copyData() {
		String script = "create table t (a int, b text);\ncopy t (a, b) from stdin;\n1\tit's;\n2\t\\N\n\\.\nselect 1;\n";
		List<ScriptStatement> statements = ScriptSplitter.of(SqlSyntax.POSTGRESQL).split(script);
		assertThat(statements).containsExactly(new ScriptStatement("create table t (a int, b text)", 1),
				new ScriptStatement("copy t (a, b) from stdin", 2, new CopyData("1\tit's;\n2\t\\N\n", 3)),
				new ScriptStatement("select 1", 6));
		assertThat(FlywaySplitter.split(ScriptVocabulary.POSTGRESQL, script))
			.isEqualTo(statements.stream().map(ScriptStatement::sql).toList());
	}

	@Test
	void delimiters() {
		String script = "delimiter //\ncreate procedure p() begin select 1; end//\ndelimiter ;\nselect 2;\n";
		List<String> expected = List.of("create procedure p() begin select 1; end", "select 2");
		assertThat(ours(ScriptVocabulary.MYSQL, script)).isEqualTo(expected);
		assertThat(FlywaySplitter.split(ScriptVocabulary.MYSQL, script)).isEqualTo(expected);
	}

	@Test
	void bareTriggersOfMysql() {
		assertSplit(ScriptVocabulary.MYSQL,
				"create trigger t before insert on a for each row\nbegin\n\tif new.a > 1 then\n\t\tset new.a = 1;\n\tend if;\nend;\n",
				"select 1;\n");
	}

	@Test
	void compoundStatementsOfMariaDb() {
		assertSplit(ScriptVocabulary.MARIADB, "begin not atomic\n\tdeclare a int default 1;\n\tselect a;\nend;\n",
				"select 1;\n");
	}

	@Test
	void batches() {
		String script = "create procedure p as begin select 1; end\nGO\nselect [a;b] from t; select 2\nGO\n";
		List<String> expected = List.of("create procedure p as begin select 1; end", "select [a;b] from t; select 2");
		assertThat(ours(ScriptVocabulary.SQL_SERVER, script)).isEqualTo(expected);
		assertThat(FlywaySplitter.split(ScriptVocabulary.SQL_SERVER, script)).isEqualTo(expected);
	}

	@Test
	void programsOfOracle() {
		String function = "create or replace function f return varchar2 is\nbegin\n\treturn q'[it's;]';\nend;";
		String script = "create table a (b number);\n" + function + "\n/\nselect q'[;']' from dual;\n";
		List<String> expected = List.of("create table a (b number)", function, "select q'[;']' from dual");
		assertThat(ours(ScriptVocabulary.ORACLE, script)).isEqualTo(expected);
		assertThat(FlywaySplitter.split(ScriptVocabulary.ORACLE, script)).isEqualTo(expected);
	}

	@Test
	void triggersOfSqlite() {
		assertSplit(ScriptVocabulary.SQLITE,
				"create trigger t after insert on a\nbegin\n\tupdate b set c = case when 1 then ';' end;\n\tdelete from d;\nend;\n",
				"select 1;\n");
	}

	@Test
	void aliasesOfH2() {
		assertSplit(ScriptVocabulary.H2, "create alias f as $$\nString f() { return \"it's;\"; }\n$$;\n",
				"select 1;\n");
	}

	@Test
	void routinesOfDb2() {
		assertSplit(ScriptVocabulary.DB2,
				"create procedure p (in a int) language sql\nbegin\n\tif a > 1 then delete from t; end if;\nend;\n",
				"select 1;\n");
	}

	@Test
	void routinesOfHsqldb() {
		assertSplit(ScriptVocabulary.HSQLDB,
				"create procedure p(in a int) modifies sql data\nbegin atomic\n\tif a > 1 then delete from t; end if;\nend;\n",
				"select 1;\n");
	}

	@Test
	void placeholders() {
		assertSplit(ScriptVocabulary.POSTGRESQL, "select '${a;b}', :d, ?;\n", "select 1;\n");
		// where Flyway takes the dollar for a quote
		assertThat(ours(ScriptVocabulary.POSTGRESQL, "select ${c}; select 1")).containsExactly("select ${c}",
				"select 1");
	}

	/**
	 * Each part ends with what ends a statement.
	 */
	private static void assertSplit(ScriptVocabulary vocabulary, String... parts) {
		String script = String.join("", parts);
		List<String> expected = List.of(parts).stream().map((part) -> part.replaceFirst(";\\n$", "")).toList();
		assertThat(ours(vocabulary, script)).isEqualTo(expected);
		assertThat(FlywaySplitter.split(vocabulary, script)).isEqualTo(expected);
	}

	private static List<String> ours(ScriptVocabulary vocabulary, String script) {
		return ScriptSplitter.of(vocabulary.syntax()).split(script).stream().map(ScriptStatement::sql).toList();
	}

}
