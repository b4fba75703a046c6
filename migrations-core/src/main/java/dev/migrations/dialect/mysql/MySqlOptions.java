package dev.migrations.dialect.mysql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.schema.DialectOption;

/**
 * The options of a table in one spelling ("CREATE TABLE" in the manuals).
 */
final class MySqlOptions {

	private static final Pattern SAID = Pattern.compile("(\\w+)=(\"[^\"]*\"|'[^']*'|\\S+)");

	private static final Map<String, String> ENGINES = Map.of("innodb", "InnoDB", "myisam", "MyISAM", "aria", "Aria",
			"rocksdb", "RocksDB", "columnstore", "Columnstore", "sphinx", "Sphinx", "mroonga", "Mroonga", "connect",
			"CONNECT", "federatedx", "FEDERATED");

	private static final Set<String> ALWAYS_TOLD = Set.of("transactional", "page_checksum");

	private MySqlOptions() {
	}

	/**
	 * What the catalogue tells that was said when the table was created, without what it
	 * tells of every Aria table.
	 */
	static List<DialectOption> said(String dialect, String createOptions) {
		List<DialectOption> options = new ArrayList<>();
		Matcher said = SAID.matcher(createOptions);
		while (said.find()) {
			if (!ALWAYS_TOLD.contains(said.group(1).toLowerCase(Locale.ROOT))) {
				options.add(new DialectOption(dialect, said.group(1), said.group(2)));
			}
		}
		return options;
	}

	/**
	 * The options of the dialect, by name; the character set that a collation brings
	 * along is not said.
	 */
	static List<DialectOption> canonical(String dialect, List<DialectOption> options) {
		List<DialectOption> own = options.stream()
			.filter((option) -> option.dialect().equals(dialect))
			.map(MySqlOptions::canonical)
			.sorted(Comparator.comparing(DialectOption::name))
			.toList();
		boolean collated = own.stream().anyMatch((option) -> "COLLATE".equals(option.name()));
		return own.stream().filter((option) -> !(collated && "CHARSET".equals(option.name()))).toList();
	}

	private static DialectOption canonical(DialectOption option) {
		String name = option.name()
			.strip()
			.toUpperCase(Locale.ROOT)
			.replaceFirst("\\s*=$", "")
			.replaceFirst("^DEFAULT\\s+", "")
			.replaceFirst("^CHARACTER\\s+SET$", "CHARSET");
		String value = option.value().strip();
		return new DialectOption(option.dialect(), name, switch (name) {
			case "ENGINE" -> ENGINES.getOrDefault(value.toLowerCase(Locale.ROOT), value.toUpperCase(Locale.ROOT));
			case "CHARSET", "COLLATE" -> value.toLowerCase(Locale.ROOT);
			case "ROW_FORMAT" -> value.toUpperCase(Locale.ROOT);
			default -> value;
		});
	}

	/**
	 * The text as it is written in a statement.
	 */
	static String literal(String text) {
		return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
	}

}
