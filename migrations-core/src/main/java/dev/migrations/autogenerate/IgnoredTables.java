package dev.migrations.autogenerate;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

/**
 * Tables that belong to migration tools, ours and others': never touched, never reported.
 * They are known by name in any case and any schema, as Flyway quotes its table's name
 * and Liquibase does not.
 *
 * @param names the names, in lower case
 * @since 0.1.0
 */
public record IgnoredTables(Set<String> names) {

	private static final IgnoredTables OTHER_TOOLS = new IgnoredTables(
			Set.of("flyway_schema_history", "databasechangelog", "databasechangeloglock"));

	public IgnoredTables {
		names = Set.copyOf(names);
	}

	/**
	 * The tables of Flyway and Liquibase.
	 */
	public static IgnoredTables ofOtherTools() {
		return OTHER_TOOLS;
	}

	/**
	 * These, and tables of our own: the version table, the history, the lock.
	 */
	public IgnoredTables and(QualifiedName... tables) {
		Set<String> all = new HashSet<>(this.names);
		Arrays.stream(tables).map(IgnoredTables::key).forEach(all::add);
		return new IgnoredTables(all);
	}

	public boolean contains(QualifiedName table) {
		return this.names.contains(key(table));
	}

	private static String key(QualifiedName table) {
		return Names.unquoted(table.name()).toLowerCase(Locale.ROOT);
	}

}
