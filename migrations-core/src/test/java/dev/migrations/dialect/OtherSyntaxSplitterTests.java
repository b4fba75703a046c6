package dev.migrations.dialect;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scripts of the databases that end statements with more than semicolons.
 */
class OtherSyntaxSplitterTests {

	@Test
	void mysqlDelimitersAreObeyed() {
		assertThat(split(SqlSyntax.MYSQL, """
				select 1;
				DELIMITER //
				create procedure p() begin select 1; select '//'; end//
				-- //
				create procedure q() begin end //
				delimiter $$
				create procedure r() begin end$$
				DELIMITER ;
				select 2; select 3
				""")).containsExactly("select 1", "create procedure p() begin select 1; select '//'; end",
				"create procedure q() begin end", "create procedure r() begin end", "select 2", "select 3");
	}

	@Test
	void mysqlTriggersNeedNoDelimiter() {
		String trigger = """
				create definer = `root`@`%` trigger t before insert on a for each row
				begin
					declare exit handler for sqlexception begin rollback; end;
					if new.a > 1 then set new.b = case new.a when 2 then 1 else 0 end; end if;
					case new.a when 1 then set @end = 1; else begin end; end case;
					l: while new.a < 3 do set new.a = new.a + 1; end while l;
					repeat set new.a = 1; until new.a = 1 end repeat;
					select begin, end from event where begin < end order by case when end > 1 then end end for update;
				end""";
		assertThat(split(SqlSyntax.MYSQL, trigger + ";\nselect 1")).containsExactly(trigger, "select 1");
	}

	@Test
	void mysqlTablesMayBeCalledLikeBlocks() {
		assertThat(split(SqlSyntax.MYSQL,
				"create table event (begin int, end int); begin; select begin from event; commit"))
			.containsExactly("create table event (begin int, end int)", "begin", "select begin from event", "commit");
	}

	@Test
	void mysqlParametersMayBeCalledLikeBlocks() {
		String procedure = "create procedure p(in begin int, in end int) begin select 1; end";
		assertThat(split(SqlSyntax.MYSQL, procedure + ";select 2")).containsExactly(procedure, "select 2");
	}

	@Test
	void mysqlHasItsOwnCommentsAndQuotes() {
		assertThat(split(SqlSyntax.MYSQL, """
				# it's;
				select 1--1, '\\';', "\\";", `a;``b`; -- ;
				/*!40101 set names utf8 */;
				select 2 # ;
				;
				""")).containsExactly("select 1--1, '\\';', \"\\\";\", `a;``b`", "/*!40101 set names utf8 */",
				"select 2");
	}

	@Test
	void mariaDbCompoundStatementsDoNotSplit() {
		assertThat(split(SqlSyntax.MARIADB,
				"begin not atomic declare x int; set x = 1; end; begin; select 1; commit; /*M! select 2 */;"))
			.containsExactly("begin not atomic declare x int; set x = 1; end", "begin", "select 1", "commit",
					"/*M! select 2 */");
	}

	@Test
	void mariaDbHasTheCommentsQuotesAndDelimitersOfMysql() {
		assertThat(split(SqlSyntax.MARIADB, """
				# it's;
				insert into `a;b` values ('it\\'s;', "a\\";"); -- ;
				delimiter $$
				create or replace procedure p() begin insert into a values (';'); end $$
				DELIMITER ;
				create sequence s start with 1; select next value for s # ;
				""")).containsExactly("insert into `a;b` values ('it\\'s;', \"a\\\";\")",
				"create or replace procedure p() begin insert into a values (';'); end",
				"create sequence s start with 1", "select next value for s");
	}

	@Test
	void mariaDbLoopsAndEventsNeedNoDelimiter() {
		String procedure = """
				create or replace procedure p()
				begin
					for i in 1..3 do insert into a values (i); end for;
					for r in (select id from a) do delete from a where id = r.id; end for;
				end""";
		String event = "create event if not exists e on schedule every 1 day do begin delete from a; select 1; end";
		assertThat(split(SqlSyntax.MARIADB, procedure + ";\n" + event + ";\nselect 1")).containsExactly(procedure,
				event, "select 1");
	}

	@Test
	void bodiesNeedNoBegin() {
		String trigger = "create trigger t before insert on a for each row if new.a > 1 then "
				+ "if new.b is null then set new.b = if(new.a > 2, 1, repeat('a', 2)); end if; end if";
		String procedure = "create procedure if not exists p() while @a < 1 do set @a = @a + 1; end while";
		String function = "create function f() returns int deterministic return if(1 > 0, 1, 2)";
		String event = "create event e on schedule every 1 day do case @a when 1 then select case when 1 then 2 end; "
				+ "else select repeat('a', 2); end case";
		assertThat(split(SqlSyntax.MYSQL, String.join(";\n", trigger, procedure, function, event, "select 1")))
			.containsExactly(trigger, procedure, function, event, "select 1");
	}

	@Test
	void mariaDbCompoundStatementsNeedNoRoutine() {
		String condition = "if @a > 1 then if @b > 1 then select 1; end if; else select 2; end if";
		String loop = "for i in 1..3 do insert into t values (i); end for";
		assertThat(split(SqlSyntax.MARIADB, condition + ";" + loop + ";select 1")).containsExactly(condition, loop,
				"select 1");
	}

	@Test
	void executableCommentsMayHoldComments() {
		assertThat(split(SqlSyntax.MYSQL, "/*!50001 select 1 /* ; */, 2; */; select 2"))
			.containsExactly("/*!50001 select 1 /* ; */, 2; */", "select 2");
	}

	@Test
	void db2BlocksNeedNoRoutine() {
		String block = "begin declare a int; begin atomic set a = 1; end; end";
		assertThat(split(SqlSyntax.DB2, block + "; select 1")).containsExactly(block, "select 1");
	}

	@Test
	void oracleQuotesHaveEveryDelimiter() {
		String sql = "select q'[;']', q'{;'}', q'(;')', q'<;'>', Q'!;'!', nq'|;'|', NQ'a;'a', n'it''s;' from dual";
		assertThat(split(SqlSyntax.ORACLE, sql + ";select 1 from dual")).containsExactly(sql, "select 1 from dual");
	}

	@Test
	void sqlServerBatchesEndWithGo() {
		assertThat(split(SqlSyntax.SQL_SERVER, """
				create table [a;]]
				go
				] (id int);
				select 'it
				GO
				';
				 go -- end
				create procedure p as begin select 1; end
				GO 2
				go
				select go from t
				""")).containsExactly("create table [a;]]\ngo\n] (id int);\nselect 'it\nGO\n';",
				"create procedure p as begin select 1; end", "create procedure p as begin select 1; end",
				"select go from t");
	}

	@Test
	void oracleProgramsEndWithASlash() {
		assertThat(split(SqlSyntax.ORACLE, """
				create table a (n number); select 4 / 2 from dual;
				create or replace package body p as
					procedure q is begin null; end;
					s varchar2(9) := q'[it's
				/
				]';
				end;
				/
				begin null; end;
				/
				select nq'!it's;!' from dual
				/
				/
				with function f return number is begin return 1; end; select f from dual
				/
				create table type (id int);
				select 1 from dual
				""")).containsExactly("create table a (n number)", "select 4 / 2 from dual", """
				create or replace package body p as
					procedure q is begin null; end;
					s varchar2(9) := q'[it's
				/
				]';
				end;""", "begin null; end;", "select nq'!it's;!' from dual",
				"with function f return number is begin return 1; end; select f from dual",
				"create table type (id int)", "select 1 from dual");
	}

	@Test
	void sqliteTriggersDoNotSplit() {
		String trigger = "create temp trigger if not exists t after update of a on b when (new.a > 1) begin "
				+ "update c set d = case when new.a then 1 else 2 end; select raise(abort, ';'); end";
		assertThat(split(SqlSyntax.SQLITE, trigger + ";begin;select [a;b], `c;`;end")).containsExactly(trigger, "begin",
				"select [a;b], `c;`", "end");
	}

	@Test
	void hsqldbRoutinesDoNotSplit() {
		String procedure = """
				create procedure p(in a int) modifies sql data
				begin atomic
					declare b int;
					if a > 1 then set b = 1; else begin atomic set b = 2; end; end if;
					for_label: for select id from t do delete from t; end for for_label;
				end""";
		assertThat(split(SqlSyntax.HSQLDB, procedure + "; -- ;\nselect 1")).containsExactly(procedure, "select 1");
	}

	@Test
	void db2RoutinesDoNotSplit() {
		String trigger = "create trigger t after insert on a for each row begin atomic "
				+ "if n.a = 1 then signal sqlstate '75000'; end if; end";
		String other = "create procedure p() p1: begin select 1; end p1";
		assertThat(split(SqlSyntax.DB2,
				trigger + ";\n" + other
						+ ";\n--#SET TERMINATOR @\nselect ';';@ select 2@\n--#set terminator ;\nselect 3;"))
			.containsExactly(trigger, other, "select ';';", "select 2", "select 3");
	}

	private static List<String> split(SqlSyntax syntax, String script) {
		return ScriptSplitter.of(syntax).split(script).stream().map(ScriptStatement::sql).toList();
	}

}
