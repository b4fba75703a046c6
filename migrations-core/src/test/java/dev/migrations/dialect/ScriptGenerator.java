package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes scripts of which it knows the statements. The same seed writes the same script.
 */
final class ScriptGenerator {

	/**
	 * Comments all start like this, so that an oracle's answer can be stripped of them.
	 */
	static final String NOTE = "note";

	private static final List<String> STANDARD = List.of("'a;''b'", "'--;'", "'/*;'", "1 as \"c;\"\"d\"",
			"1 /* note ; ' */", "-- note ; ' \" $$\n1", "(1 + (2))", "4 / 2", "1 - -1",
			"case when 1 > 0 then ';' else 'end' end", "''", "'\\'", "'?:x{}${y}'", "'\n;\n'");

	private static final List<String> POSTGRESQL = List.of("E'\\';'", "e'\\\\'", "$$;'$$", "$x_1$ $$;' $x$ $x_1$",
			"'{}'::jsonb ? 'a'", "U&'\\0061'", "array[1,2]", "/* note /* note ; */ ; */ 1");

	private static final List<String> POSTGRESQL_STATEMENTS = List.of("begin", "commit", "begin transaction",
			"create rule r as on insert to a do also (insert into b values (';'); select 2)",
			"create function f() returns int language sql begin atomic select case when 1 > 0 then 1 end; select 2; end",
			"create function f() returns int language plpgsql as $f$ begin return 1; end; $f$",
			"do $$ begin perform 1; end $$", "create procedure p(a int)\nbegin atomic\n\tdelete from t;\nend",
			"copy t from '/stdin'");

	private static final List<String> H2 = List.of("$$;'$$", "1 as `a;`", "/* note /* note ; */ ; */ 1");

	private static final String H2_SLASH_COMMENT = "1 // note ; '\n";

	private static final List<String> H2_STATEMENTS = List.of("begin", "commit",
			"create alias f as $$ String f() { return \"it's;\"; } $$", "set mode PostgreSQL");

	private static final List<String> SEPARATORS = List.of(";", " ;", ";\n", ";\r\n", ";;\n", "\n;\n", "; -- note ;\n",
			";\n/* note ; ' */ ", ";\n-- note\n\n-- note $$\n");

	private final Random random;

	private final List<String> expressions;

	private final List<String> statements;

	private final boolean copy;

	private ScriptGenerator(long seed, List<String> expressions, List<String> statements, boolean copy) {
		this.random = new Random(seed);
		this.expressions = new ArrayList<>(STANDARD);
		this.expressions.addAll(expressions);
		this.statements = statements;
		this.copy = copy;
	}

	static ScriptGenerator postgresql(long seed) {
		return new ScriptGenerator(seed, POSTGRESQL, POSTGRESQL_STATEMENTS, true);
	}

	static ScriptGenerator h2(long seed) {
		List<String> expressions = new ArrayList<>(H2);
		expressions.add(H2_SLASH_COMMENT);
		return new ScriptGenerator(seed, expressions, H2_STATEMENTS, false);
	}

	/**
	 * Without the comments of H2 that Flyway does not know.
	 */
	static ScriptGenerator h2ForFlyway(long seed) {
		return new ScriptGenerator(seed, H2, H2_STATEMENTS, false);
	}

	/**
	 * A script and its statements.
	 */
	Generated generate() {
		StringBuilder text = new StringBuilder();
		List<ScriptStatement> expected = new ArrayList<>();
		for (int count = 1 + this.random.nextInt(8); count > 0; count--) {
			int line = 1 + (int) text.chars().filter((c) -> c == '\n').count();
			if (this.copy && this.random.nextInt(8) == 0) {
				text.append("copy t (a, b) from stdin;\n1\tit's;\n2\t$$\n\\.\n");
				expected.add(new ScriptStatement("copy t (a, b) from stdin", line,
						new CopyData("1\tit's;\n2\t$$\n", line + 1)));
			}
			else {
				String statement = statement();
				text.append(statement).append(pick(SEPARATORS));
				expected.add(new ScriptStatement(statement, line));
			}
		}
		return new Generated(text.toString(), expected);
	}

	private String statement() {
		if (this.random.nextInt(3) == 0) {
			return pick(this.statements);
		}
		StringBuilder select = new StringBuilder("select 0");
		for (int count = this.random.nextInt(6); count > 0; count--) {
			select.append(this.random.nextBoolean() ? ", " : ",\n\t").append(pick(this.expressions));
		}
		return select.append(", 0 as e").toString();
	}

	private String pick(List<String> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/**
	 * A script and its statements.
	 */
	record Generated(String script, List<ScriptStatement> statements) {

	}

}
