package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Writes scripts of which it knows the statements. The same seed writes the same script.
 */
final class ScriptGenerator {

	private final Random random;

	private final ScriptVocabulary vocabulary;

	private final List<String> expressions;

	private final List<String> statements;

	/**
	 * A generator.
	 * @param allowed what of the vocabulary is used
	 */
	ScriptGenerator(long seed, ScriptVocabulary vocabulary, Predicate<String> allowed) {
		this.random = new Random(seed);
		this.vocabulary = vocabulary;
		this.expressions = vocabulary.expressions().stream().filter(allowed).toList();
		this.statements = vocabulary.statements().stream().filter(allowed).toList();
	}

	/**
	 * A script and its statements.
	 */
	Generated generate() {
		StringBuilder text = new StringBuilder();
		List<ScriptStatement> expected = new ArrayList<>();
		for (int count = 1 + this.random.nextInt(8); count > 0; count--) {
			int line = 1 + (int) text.chars().filter((c) -> c == '\n').count();
			if (this.vocabulary == ScriptVocabulary.POSTGRESQL && this.random.nextInt(8) == 0) {
				text.append("copy t (a, b) from stdin;\n1\tit's;\n2\t$$\n\\.\n");
				expected.add(new ScriptStatement("copy t (a, b) from stdin", line,
						new CopyData("1\tit's;\n2\t$$\n", line + 1)));
			}
			else if (!this.vocabulary.programs().isEmpty() && this.random.nextInt(3) == 0) {
				// what came before it may have left its line open
				text.append('\n');
				String program = pick(this.vocabulary.programs());
				text.append(program).append("\n/\n");
				expected.add(new ScriptStatement(program, line + 1));
			}
			else {
				String statement = statement();
				text.append(statement).append(pick(this.vocabulary.separators()));
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
