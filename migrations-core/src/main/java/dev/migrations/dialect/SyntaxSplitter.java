package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits scripts by a syntax.
 *
 * @param syntax the database's syntax
 */
record SyntaxSplitter(SqlSyntax syntax) implements ScriptSplitter {

	@Override
	public List<ScriptStatement> split(ScriptText script) {
		return new ScriptReader(script, this.syntax).read();
	}

	@Override
	public List<Integer> bindPlaces(String sql) {
		SqlScanner scanner = new SqlScanner(sql, this.syntax, new ScriptLines(ScriptText.of(sql)));
		List<Integer> places = new ArrayList<>();
		for (SqlToken token = scanner.next(); token.kind() != SqlToken.Kind.END; token = scanner.next()) {
			if (token.is("?")) {
				places.add(token.start());
			}
		}
		return places;
	}

}
