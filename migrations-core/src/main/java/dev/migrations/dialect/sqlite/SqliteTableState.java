package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.migrations.schema.Names;
import dev.migrations.schema.QualifiedName;

/**
 * A table of the database and what else of its schema has to do with it.
 *
 * @param schema the database that it is in
 * @param table its name as the schema has it
 * @param sql the statement that created it
 * @param indexes its indexes, without those that came along with a constraint
 * @param triggers the statements of its triggers
 * @param referring the tables that refer to it, itself included if it does
 * @param readers the views whose statements mention it
 * @param taken all names of tables
 */
record SqliteTableState(String schema, String table, String sql, List<SqliteIndex> indexes, List<String> triggers,
		List<String> referring, List<String> readers, List<String> taken) {

	/**
	 * Reads the table in one query.
	 * @throws SqliteChangeException if there is none
	 */
	static SqliteTableState read(Connection connection, QualifiedName name) throws SQLException {
		String schema = schema(name);
		String wanted = Names.unquoted(name.name());
		List<SqliteObject> objects = objects(connection, schema);
		SqliteObject table = objects.stream()
			.filter((object) -> object.is("table") && SqliteToken.same(object.name(), wanted))
			.findFirst()
			.orElseThrow(() -> new SqliteChangeException("There is no table '" + name + "' to change."));
		List<SqliteIndex> indexes = of(objects, "index", wanted)
			.map((object) -> new SqliteIndex(object.name(), object.table(), object.sql()))
			.toList();
		List<String> referring = objects.stream()
			.filter((object) -> object.is("table") && object.refersTo(wanted))
			.map(SqliteObject::name)
			.toList();
		List<String> readers = objects.stream()
			.filter((object) -> object.is("view") && object.mentions(wanted))
			.map(SqliteObject::name)
			.toList();
		return new SqliteTableState(schema, table.name(), table.sql(), indexes,
				of(objects, "trigger", wanted).map(SqliteObject::sql).toList(), referring, readers,
				objects.stream().map(SqliteObject::name).toList());
	}

	/**
	 * The table that somebody describes, with nothing else that has to do with it.
	 * @param sql the statement that would create it
	 * @param indexes the statements that would create its indexes, as the schema keeps
	 * them
	 * @param triggers the statements that would create its triggers
	 */
	static SqliteTableState given(QualifiedName name, String sql, List<SqliteIndex> indexes, List<String> triggers) {
		String table = Names.unquoted(name.name());
		return new SqliteTableState(schema(name), table, sql, indexes, triggers, List.of(), List.of(), List.of());
	}

	private static String schema(QualifiedName name) {
		return (name.schema() != null) ? Names.unquoted(name.schema()) : "main";
	}

	private static Stream<SqliteObject> of(List<SqliteObject> objects, String type, String table) {
		return objects.stream().filter((object) -> object.is(type) && SqliteToken.same(object.table(), table));
	}

	private static List<SqliteObject> objects(Connection connection, String schema) throws SQLException {
		List<SqliteObject> objects = new ArrayList<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT type, name, tbl_name, sql FROM " + Names.quoted(schema)
						+ ".sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")) {
			while (row.next()) {
				objects.add(new SqliteObject(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
			}
		}
		return objects;
	}

	/**
	 * A name for the new table while the old one is there.
	 */
	String freeName() {
		String name = "migrations_new_" + this.table;
		while (this.taken.stream().anyMatch(name::equalsIgnoreCase)) {
			name = "_" + name;
		}
		return name;
	}

	/**
	 * The name of the rowid, if it must be copied because no column is it: others may
	 * keep rows by it, such as an index of full text.
	 */
	Optional<String> rowid(SqliteTable before, SqliteTable after) {
		boolean none = before.isWithoutRowid() || after.isWithoutRowid();
		if (none || Stream
			.concat(before.columns().stream().filter(before::isRowid), after.columns().stream().filter(after::isRowid))
			.findAny()
			.isPresent()) {
			return Optional.empty();
		}
		return Stream.of("rowid", "_rowid_", "oid")
			.filter((alias) -> before.column(alias).isEmpty() && after.column(alias).isEmpty())
			.findFirst();
	}

	/**
	 * The statement that created an index or a trigger, with its database: the schema
	 * keeps it without.
	 */
	String withSchema(String statement, String kind) {
		if (this.schema.equals("main")) {
			return statement;
		}
		for (SqliteToken token : SqliteToken.of(statement)) {
			if (token.is(kind)) {
				return statement.substring(0, token.end()) + " " + Names.quoted(this.schema) + "."
						+ statement.substring(token.end()).stripLeading();
			}
		}
		throw new IllegalStateException("Not the statement of a " + kind + ": " + statement);
	}

	/**
	 * A row of the schema table.
	 */
	private record SqliteObject(String type, String name, String table, String sql) {

		boolean is(String expected) {
			return this.type.equals(expected);
		}

		boolean mentions(String name) {
			return SqliteToken.of(this.sql).stream().anyMatch((token) -> token.isName(name));
		}

		boolean refersTo(String name) {
			List<SqliteToken> tokens = SqliteToken.of(this.sql);
			for (int i = 1; i < tokens.size(); i++) {
				if (tokens.get(i - 1).is("REFERENCES") && SqliteToken.same(tokens.get(i).name(), name)) {
					return true;
				}
			}
			return false;
		}

	}

}
