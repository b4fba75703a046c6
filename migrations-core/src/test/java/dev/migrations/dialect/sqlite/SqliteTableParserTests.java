package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.dialect.Dialects;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.Names;
import dev.migrations.schema.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is read in SQLite's statements is what SQLite itself tells of them.
 */
class SqliteTableParserTests {

	static Stream<List<String>> scripts() {
		return Stream.of(List.of("create table t (a, b text, c)"),
				List.of("create table t (a int default -1, b int default ((1 + 2) is null))"),
				List.of("create table t (a int constraint \"p k\" primary key desc, "
						+ "b varchar ( 20 ) not null on conflict ignore)"),
				List.of("create table t (a double precision null, b unsigned big int(3, 4), c 'x y' unique)"),
				List.of("create table t (a int references o, b int references o(x) on delete set null not deferrable, "
						+ "c int not null references o (x) on update set default match full deferrable initially "
						+ "deferred unique)"),
				List.of("create table t (a int, b int, foreign key (b, a) references o (y, x) on delete no action "
						+ "primary key (b, a) unique (a) on conflict replace "
						+ "constraint \"c,k\" check (a in (1, 2) and b <> ')'))"),
				List.of("create table t (a int as (b + 1), b int, d int generated always as (length('as (')) stored, "
						+ "c text collate nocase)"),
				List.of("create table t (\"check\" int, [primary key] int, `a``b` int, 'text' int, \"x\"\"y\" int)"),
				List.of("create table if not exists main . \"t\" /* of ( things */ (a int /* , */, -- b int,\n"
						+ "c int /* it's */)"),
				List.of("create table t (a integer primary key autoincrement, b blob default x'00', "
						+ "c real default 1e-3, d default +.5, e default 0x1F)"),
				List.of("create table t (a integer, b, primary key (a autoincrement))"),
				List.of("create table t as select 1 as a, 'x' as \"b c\""),
				List.of("create table t (a int, b int, primary key (b collate nocase, a desc)) strict, without rowid"),
				List.of("create table t (a text default current_timestamp, b text default \"unquoted\", "
						+ "c text default null not null)"),
				List.of("create table t (a int check (a > 0) check (a < 9), "
						+ "b int default (case when 1 then ')' else '(' end))"),
				List.of("create table t (äö int, \ud83d\ude00 int, _x$ int, a$ int)"),
				List.of("create table t (a int, b text)",
						"create unique index i on t (b desc, a asc) where a > 0 and b <> ')'",
						"create index j on t (a + 1, lower(b) collate nocase desc, \"b\")",
						"create index if not exists main.k on t (a)"),
				List.of("create table t (a int)", "alter table t add column b text not null default 'x'",
						"alter table t rename a to \"c d\"", "alter table t rename to o2",
						"alter table o2 rename to t"),
				List.of("create table t (a int, b int unique, c int, check (a > c))",
						"alter table t add column d int references o (x)"));
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void asSqliteSays(List<String> script) throws SQLException {
		try (Connection connection = SqliteDialectTests.database("jdbc:sqlite::memory:").getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create table o (x integer primary key, y int unique)");
			for (String sql : script) {
				statement.execute(sql);
			}
			assertSame(connection, found(connection));
			statement.execute(SqliteTable
				.parse(SqliteDialectTests.query(connection, "select sql from sqlite_schema where name = 't'").get(0))
				.create("\"t2\""));
			for (String pragma : List.of("pragma_table_xinfo", "pragma_foreign_key_list")) {
				assertThat(rows(connection, "select * from " + pragma + "('t2')"))
					.isEqualTo(rows(connection, "select * from " + pragma + "('t')"));
			}
		}
	}

	private static void assertSame(Connection connection, Table found) throws SQLException {
		assertThat(found.columns().stream().map(SqliteTableParserTests::inWords).toList())
			.isEqualTo(rows(connection, "select name, \"notnull\" or pk > 0, hidden from pragma_table_xinfo('t')"));
		assertThat(found.foreignKeys().stream().map(SqliteTableParserTests::inWords).toList())
			.containsExactlyInAnyOrderElementsOf(rows(connection, """
					select "table", group_concat("from", ','), max(on_update), max(on_delete)
					from (select * from pragma_foreign_key_list('t') order by id, seq) group by id"""));
		assertThat(found.indexes().stream().map(SqliteTableParserTests::inWords).toList())
			.containsExactlyInAnyOrderElementsOf(rows(connection, """
					select l.name, l."unique", l.partial, group_concat(coalesce(x.name, '()') || x.desc, ',')
					from pragma_index_list('t') l join pragma_index_xinfo(l.name) x
					where l.origin = 'c' and x.key group by l.name"""));
		assertThat(found.uniqueConstraints())
			.hasSize(rows(connection, "select * from pragma_index_list('t') where origin = 'u'").size());
	}

	private static Table found(Connection connection) throws SQLException {
		return Dialects.load()
			.forConnection(connection)
			.schemaInspector()
			.inspect(connection, Set.of())
			.tables()
			.stream()
			.filter((table) -> table.name().name().equals("t"))
			.findFirst()
			.orElseThrow();
	}

	private static String inWords(Column column) {
		int hidden = (column.computed() == null) ? 0 : column.computed().stored() ? 3 : 2;
		return Names.unquoted(column.name()) + "|" + (column.nullable() ? 0 : 1) + "|" + hidden;
	}

	private static String inWords(ForeignKey key) {
		return key.referencedTable() + "|" + String.join(",", key.columns()) + "|" + key.onUpdate().sql() + "|"
				+ key.onDelete().sql();
	}

	private static String inWords(Index index) {
		List<String> elements = index.elements()
			.stream()
			.map((element) -> (element.expression() ? "()" : element.text()) + (element.descending() ? 1 : 0))
			.toList();
		return index.name() + "|" + (index.unique() ? 1 : 0) + "|" + ((index.where() != null) ? 1 : 0) + "|"
				+ String.join(",", elements);
	}

	private static List<String> rows(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			List<String> rows = new ArrayList<>();
			while (row.next()) {
				List<String> values = new ArrayList<>();
				for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
					values.add(row.getString(i));
				}
				rows.add(String.join("|", values));
			}
			return rows;
		}
	}

}
