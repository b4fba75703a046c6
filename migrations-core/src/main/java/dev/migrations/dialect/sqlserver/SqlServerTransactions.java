package dev.migrations.dialect.sqlserver;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.migrations.MigrationsException;

/**
 * Finds statements within a batch that begin or end transactions. A batch needs no
 * semicolons between its statements, but their first words are reserved ("Reserved
 * keywords" in the manual), so that nothing else has their names.
 */
final class SqlServerTransactions {

	/** A comment may hold another one ("Slash star" in the manual). */
	private static final String COMMENT = "/\\*(?:[^*/]++|\\*(?!/)|/(?!\\*)|/\\*(?s:.*?)\\*/)*+\\*/";

	private static final Pattern TOKEN = Pattern
		.compile("'[^']*+'|\"[^\"]*+\"|\\[[^\\]]*+\\]|--[^\\n]*+|" + COMMENT + "|[\\p{L}_@#][\\p{L}\\p{N}_@#$]*+");

	private static final Set<String> MODULES = Set.of("PROC", "PROCEDURE", "FUNCTION", "TRIGGER");

	private static final Set<String> TRANSACTION = Set.of("TRAN", "TRANSACTION");

	private SqlServerTransactions() {
	}

	/**
	 * Refuses a batch that begins or ends a transaction: after a {@code ROLLBACK} of its
	 * own, a revision would be recorded that is not there. A body of a procedure, and a
	 * savepoint, may say what they like.
	 */
	static void refuseIn(String batch) {
		List<String> words = TOKEN.matcher(batch)
			.results()
			.map(MatchResult::group)
			.filter((token) -> Character.isLetter(token.charAt(0)) || token.charAt(0) == '@' || token.charAt(0) == '_')
			.map((word) -> word.toUpperCase(Locale.ROOT))
			.toList();
		if (isModule(words)) {
			return;
		}
		Set<String> savepoints = new HashSet<>();
		for (int i = 0; i < words.size(); i++) {
			boolean named = TRANSACTION.contains(word(words, i + 1));
			switch (words.get(i)) {
				case "SAVE" -> savepoints.add(word(words, i + 2));
				case "COMMIT" -> throw refused(batch, "COMMIT");
				case "BEGIN" -> {
					if (named || word(words, i + 1).equals("DISTRIBUTED")) {
						throw refused(batch, "BEGIN TRANSACTION");
					}
				}
				case "ROLLBACK" -> {
					boolean ofSessions = word(words, i - 1).equals("WITH");
					if (!ofSessions && !(named && savepoints.contains(word(words, i + 2)))) {
						throw refused(batch, "ROLLBACK");
					}
				}
				default -> {
				}
			}
		}
	}

	private static boolean isModule(List<String> words) {
		boolean defines = word(words, 0).equals("CREATE") || word(words, 0).equals("ALTER");
		return defines && (MODULES.contains(word(words, 1)) || MODULES.contains(word(words, 3)));
	}

	private static String word(List<String> words, int index) {
		return (index >= 0 && index < words.size()) ? words.get(index) : "";
	}

	private static MigrationsException refused(String batch, String statement) {
		String firstLine = batch.strip().lines().findFirst().orElse("");
		return new MigrationsException("The " + statement + " in the batch that starts with '" + firstLine
				+ "' begins or ends a transaction, which belongs to the migration. Remove it; to run outside of a"
				+ " transaction, use '-- transactional: false' (transactional = false in Java) or"
				+ " op.autocommit(...).");
	}

}
