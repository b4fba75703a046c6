package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.schema.Names;

/**
 * The queries of SQLite's schema ("The Schema Table" in its manual).
 */
final class SqliteCatalogue {

	static final String DATABASES = "SELECT name FROM pragma_database_list WHERE name <> 'temp'";

	private static final String OBJECTS = """
			SELECT %s, s.type, s.name, s.tbl_name, s.sql FROM %s.sqlite_schema s
			WHERE s.sql IS NOT NULL AND (s.type <> 'table' OR EXISTS (
				SELECT 1 FROM pragma_table_list(s.name) l
				WHERE l.schema = %1$s AND l.name = s.name AND l.type = 'table' AND l.name NOT LIKE 'sqlite\\_%%' ESCAPE '\\'))""";

	private SqliteCatalogue() {
	}

	/**
	 * The tables, indexes, triggers and views of databases: which database, kind, name,
	 * table and SQL. Tables that SQLite or a virtual table keeps for itself are left out,
	 * and indexes that came along with a constraint.
	 */
	static String objects(List<String> databases) {
		return databases.stream()
			.map((database) -> OBJECTS.formatted(literal(database), Names.quoted(database)))
			.collect(Collectors.joining("\nUNION ALL\n"));
	}

	static String literal(String text) {
		return "'" + text.replace("'", "''") + "'";
	}

}
