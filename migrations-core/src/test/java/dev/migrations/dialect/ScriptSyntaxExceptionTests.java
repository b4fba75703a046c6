package dev.migrations.dialect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Scripts that cannot be split say so word for word.
 */
class ScriptSyntaxExceptionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^',
			textBlock = """
					select 'it         ~ '       ~ The string opened by ' in line 8 of 'R1.sql' is never closed. Close it with ', and write each ' inside it twice.
					select E'it\\'     ~ E'      ~ The string opened by E' in line 8 of 'R1.sql' is never closed. Close it with ', and write each ' inside it twice.
					select "it         ~ "       ~ The quoted name opened by " in line 8 of 'R1.sql' is never closed. Close it with ", and write each " inside it twice.
					do $body$ $$ it's  ~ $body$  ~ The dollar quote opened by $body$ in line 8 of 'R1.sql' is never closed. Close it with $body$.
					select /* /* */ 1  ~ /*      ~ The comment opened by /* in line 8 of 'R1.sql' is never closed. Close it with */; comments nest in this database, so each /* inside it needs a */ of its own.
					create table a (b; ~ (       ~ The parenthesis opened by ( in line 8 of 'R1.sql' is never closed. Close it with ).
					create function f() begin atomic select 1; ~ BEGIN ~ The block opened by BEGIN in line 8 of 'R1.sql' is never closed. Close it with END;
					copy a from stdin; ~ COPY    ~ The data opened by COPY in line 8 of 'R1.sql' is never closed. End them with a line that holds \\. and nothing else.
					copy a from stdin  ~ COPY    ~ The data opened by COPY in line 8 of 'R1.sql' is never closed. End them with a line that holds \\. and nothing else.
					\\.               ~ \\.   ~ The line \\. in line 8 of 'R1.sql' ends no data. Write it only after the data of a COPY ... FROM stdin;
					\\connect b       ~ \\connect b ~ '\\connect b' in line 8 of 'R1.sql' is a command of psql and not SQL. Remove it.
					copy a from stdin; select 2; ~ COPY ~ The data of the COPY in line 8 of 'R1.sql' start on the line after it, but 'select 2;' follows it on its own line. Move that below the line \\. that ends the data.
					""")
	void postgresqlScriptsNameLineOpeningAndRemedy(String lastLine, String opening, String message) {
		assertFailure(SqlSyntax.POSTGRESQL, lastLine, opening, message);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '^',
			textBlock = """
					select `it         ~ `       ~ The quoted name opened by ` in line 8 of 'R1.sql' is never closed. Close it with `, and write each ` inside it twice.
					select /* 1        ~ /*      ~ The comment opened by /* in line 8 of 'R1.sql' is never closed. Close it with */.
					create trigger t before insert on a for each row begin select 1; ~ BEGIN ~ The block opened by BEGIN in line 8 of 'R1.sql' is never closed. Close it with END; or put the whole statement between DELIMITER // and DELIMITER ;
					end                ~ END     ~ The END in line 8 of 'R1.sql' closes nothing. Remove it, or write the block it closes in front of it. Where a block was cut too early, put the whole statement between DELIMITER // and DELIMITER ;
					create trigger t before insert on a for each row if 1 then select 1; ~ IF ~ The block opened by IF in line 8 of 'R1.sql' is never closed. Close it with END IF; or put the whole statement between DELIMITER // and DELIMITER ;
					delimiter          ~ DELIMITER ~ The DELIMITER in line 8 of 'R1.sql' does not say what ends a statement. Write it on the same line: DELIMITER //
					""")
	void mysqlScriptsNameLineOpeningAndRemedy(String lastLine, String opening, String message) {
		assertFailure(SqlSyntax.MYSQL, lastLine, opening, message);
	}

	@Test
	void commandsOfClientsAreNamed() {
		assertFailure(SqlSyntax.ORACLE, "set define off", "set define off",
				"'set define off' in line 8 of 'R1.sql' is a command of SQL*Plus and not SQL. Remove it.");
		assertFailure(SqlSyntax.SQL_SERVER, "go\n:setvar a b", ":setvar a b", 9,
				"':setvar a b' in line 9 of 'R1.sql' is a command of sqlcmd and not SQL. Remove it.");
		assertThat(ScriptSplitter.of(SqlSyntax.ORACLE).split("set transaction read only; set role a;")).hasSize(2);
	}

	@Test
	void strayEndsAreNamed() {
		assertFailure(SqlSyntax.HSQLDB, "end", "END",
				"The END in line 8 of 'R1.sql' closes nothing. Remove it, or write the block it closes in front of it.");
	}

	@Test
	void goEndsNoBatchWithASemicolon() {
		assertFailure(SqlSyntax.SQL_SERVER, "go;", "GO",
				"The GO in line 8 of 'R1.sql' is followed by a semicolon and so ends no batch. Write it alone on its line.");
	}

	@Test
	void delimitersComeBetweenStatements() {
		assertFailure(SqlSyntax.MYSQL, "select 2\nDELIMITER //", "DELIMITER", 9,
				"The DELIMITER in line 9 of 'R1.sql' comes before the statement in line 8 of 'R1.sql' has ended. End that with ;");
		assertThat(ScriptSplitter.of(SqlSyntax.MYSQL).split("create table a (b int,\ndelimiter varchar(9))"))
			.hasSize(1);
	}

	@Test
	void h2DollarQuotesHaveNoTag() {
		assertFailure(SqlSyntax.H2, "create alias f as $$ $a$", "$$",
				"The dollar quote opened by $$ in line 8 of 'R1.sql' is never closed. Close it with $$.");
	}

	@Test
	void sqlServerNamesAreBracketed() {
		assertFailure(SqlSyntax.SQL_SERVER, "select [a", "[",
				"The quoted name opened by [ in line 8 of 'R1.sql' is never closed. Close it with ], and write each ] inside it twice.");
	}

	@Test
	void oracleStringsHaveDelimitersOfTheirOwn() {
		assertFailure(SqlSyntax.ORACLE, "select q'[it's]", "q'[",
				"The string opened by q'[ in line 8 of 'R1.sql' is never closed. Close it with ]'.");
	}

	@Test
	void aTextFromNoFileIsCalledScript() {
		assertThat(catchThrowableOfType(ScriptSyntaxException.class,
				() -> ScriptSplitter.of(SqlSyntax.H2).split("select (1")))
			.hasMessage("The parenthesis opened by ( in line 1 of 'script' is never closed. Close it with ).");
	}

	@Test
	void linesAreCountedFromOne() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ScriptText("", "R1.sql", 0))
			.withMessage("Lines are counted from 1, not from 0");
	}

	private static void assertFailure(SqlSyntax syntax, String lastLine, String opening, String message) {
		assertFailure(syntax, lastLine, opening, 8, message);
	}

	private static void assertFailure(SqlSyntax syntax, String lastLine, String opening, int line, String message) {
		ScriptText script = new ScriptText("select 1;\n\n" + lastLine, "R1.sql", 6);
		ScriptSyntaxException failure = catchThrowableOfType(ScriptSyntaxException.class,
				() -> ScriptSplitter.of(syntax).split(script));
		assertThat(failure).hasMessage(message);
		assertThat(failure.source()).isEqualTo("R1.sql");
		assertThat(failure.line()).isEqualTo(line);
		assertThat(failure.opening()).isEqualTo(opening);
	}

}
