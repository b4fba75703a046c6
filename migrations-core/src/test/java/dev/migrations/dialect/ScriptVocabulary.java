package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.database.h2.H2Parser;
import org.flywaydb.core.internal.database.sqlite.SQLiteParser;
import org.flywaydb.core.internal.parser.Parser;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.database.db2.DB2Parser;
import org.flywaydb.database.hsqldb.HSQLDBParser;
import org.flywaydb.database.mysql.MySQLParser;
import org.flywaydb.database.mysql.mariadb.MariaDBParser;
import org.flywaydb.database.oracle.OracleParser;
import org.flywaydb.database.postgresql.PostgreSQLParser;
import org.flywaydb.database.sqlserver.SQLServerParser;

/**
 * What generated scripts for a database are made of. Comments all start with "note", so
 * that an oracle's answer can be stripped of them.
 */
enum ScriptVocabulary {

	POSTGRESQL(SqlSyntax.POSTGRESQL, PostgreSQLParser::new,
			List.of("E'\\';'", "e'\\\\'", "'\\'", "$$;'$$", "$x_1$ $$;' $x$ $x_1$", "'{}'::jsonb ? 'a'", "U&'\\0061'",
					"array[1,2]", "/* note /* note ; */ ; */ 1"),
			List.of("begin", "commit", "begin transaction", "end",
					"create rule r as on insert to a do also (insert into b values (';'); select 2)",
					"create function f() returns int language sql begin atomic select case when 1 > 0 then 1 end; select 2; end",
					"create function f() returns int language plpgsql as $f$ begin return 1; end; $f$",
					"do $$ begin perform 1; end $$", "create procedure p(a int)\nbegin atomic\n\tdelete from t;\nend",
					"copy t from '/stdin'")),

	H2(SqlSyntax.H2, H2Parser::new, List.of("$$;'$$", "'\\'", "1 as `a;`", "/* note /* note ; */ ; */ 1"),
			List.of("begin", "commit", "create alias f as $$ String f() { return \"it's;\"; } $$",
					"set mode PostgreSQL")),

	MYSQL(SqlSyntax.MYSQL, MySQLParser::new,
			List.of("'\\';'", "\"\\\";\"", "'\\\\'", "1 as `a;``b`", "# note ; '\n1", "1--1", "if(1 > 0, ';', 2)",
					"repeat('a;', 2)"),
			Routines.MYSQL),

	MARIADB(SqlSyntax.MARIADB, MariaDBParser::new,
			List.of("'\\';'", "\"\\\";\"", "'\\\\'", "1 as `a;``b`", "# note ; '\n1", "1--1", "if(1 > 0, ';', 2)",
					"repeat('a;', 2)"),
			Routines.MARIADB),

	SQLITE(SqlSyntax.SQLITE, SQLiteParser::new, List.of("'\\'", "1 as `a;`", "1 as [a;b]"), List.of("begin", "commit",
			"begin transaction",
			"create trigger t after insert on a begin update b set c = ';'; select case when 1 > 0 then 1 end; end",
			"create temp trigger t before update of a on b when new.a > 1\nbegin\n\tselect raise(abort, ';');\nend")),

	HSQLDB(SqlSyntax.HSQLDB, HSQLDBParser::new, List.of("'\\'"), List.of("start transaction", "commit",
			"create procedure p(in a int) modifies sql data begin atomic declare b int; set b = 1; delete from t; end",
			"create trigger t after insert on a referencing new row as n for each row\nbegin atomic\n\tif n.a > 1 then\n"
					+ "\t\tdelete from t;\n\tend if;\nend")),

	SQL_SERVER(SqlSyntax.SQL_SERVER, SQLServerParser::new,
			List.of("'\\'", "1 as [a;b]", "N'a;'", "/* note /* note ; */ ; */ 1"),
			List.of("begin transaction", "create procedure p as begin select 1; select 2; end",
					"declare @a int; set @a = 1; select @a",
					"create trigger t on a after insert as begin if 1 > 0 begin select 1; end; end")) {

		@Override
		List<String> separators() {
			return List.of("\nGO\n", "\ngo\n\n", "\nGO\n-- note\n", "\n  GO  \n/* note ; ' */ ");
		}

	},

	ORACLE(SqlSyntax.ORACLE, OracleParser::new,
			List.of("'\\'", "q'[it's;]'", "q'{;'}'", "nq'!;'!'", "Q'(;')'", "q'<;'>'", "N'a;'"),
			List.of("commit", "alter session set current_schema = a", "create table a (b varchar2(9) default ';')")) {

		@Override
		List<String> programs() {
			return List.of("begin null; end;", "declare\n\ta number;\nbegin\n\ta := 4 / 2;\nend;",
					"create or replace procedure p is begin null; end;",
					"create or replace function f return number is\nbegin\n\treturn q'[;'\n]';\nend;",
					"create or replace package p as procedure q; end p;",
					"create or replace package body p as\n\tprocedure q is begin if 1 > 0 then null; end if; end;\nend p;",
					"create or replace trigger t before insert on a for each row begin :new.a := 1; end;");
		}

	},

	DB2(SqlSyntax.DB2, DB2Parser::new, List.of("'\\'"), List.of("commit",
			"create procedure p (in a int) language sql begin declare b int; set b = 1; end",
			"create trigger t after insert on a for each row begin atomic if 1 = 1 then delete from t; end if; end"));

	private static final List<String> STANDARD = List.of("'a;''b'", "'--;'", "'/*;'", "1 as \"c;\"\"d\"",
			"1 /* note ; ' */", "-- note ; ' \" $$\n1", "(1 + (2))", "4 / 2", "1 - -1",
			"case when 1 > 0 then ';' else 'end' end", "''", "'?:x{}${y}'", "'\n;\n'");

	private final SqlSyntax syntax;

	private final BiFunction<Configuration, ParsingContext, Parser> flyway;

	private final List<String> expressions;

	private final List<String> statements;

	ScriptVocabulary(SqlSyntax syntax, BiFunction<Configuration, ParsingContext, Parser> flyway,
			List<String> expressions, List<String> statements) {
		this.syntax = syntax;
		this.flyway = flyway;
		this.expressions = expressions;
		this.statements = statements;
	}

	SqlSyntax syntax() {
		return this.syntax;
	}

	BiFunction<Configuration, ParsingContext, Parser> flyway() {
		return this.flyway;
	}

	List<String> expressions() {
		List<String> all = new ArrayList<>(STANDARD);
		all.addAll(this.expressions);
		return all;
	}

	List<String> statements() {
		return this.statements;
	}

	/**
	 * Statements that hold semicolons and end with a line that holds a slash.
	 */
	List<String> programs() {
		return List.of();
	}

	List<String> separators() {
		return List.of(";", " ;", ";\n", ";\r\n", ";;\n", "\n;\n", "; -- note ;\n", ";\n/* note ; ' */ ",
				";\n-- note\n\n-- note $$\n");
	}

	private static final class Routines {

		static final List<String> MYSQL = List.of("begin", "commit", "start transaction",
				"create procedure p() begin declare a int; set a = 1; select ';'; end",
				"create trigger t before insert on a for each row begin if new.a > 1 then set new.a = 1; end if; end",
				"create procedure p()\nbegin\n\tl: while @a < 3 do set @a = @a + 1; end while l;\nend",
				"create function f() returns int deterministic begin return case when 1 > 0 then 1 else 2 end; end",
				"create table event (id int, `end` int)");

		static final List<String> MARIADB = List.of("begin", "commit",
				"begin not atomic declare a int; set a = 1; select a; end",
				"create or replace procedure p() begin declare a int; set a = 1; select ';'; end",
				"create procedure p() begin declare a int; set a = 1; select ';'; end",
				"create trigger t before insert on a for each row begin if new.a > 1 then set new.a = 1; end if; end");

	}

}
