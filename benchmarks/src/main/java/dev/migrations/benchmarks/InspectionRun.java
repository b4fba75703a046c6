package dev.migrations.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.Dialects;

/**
 * Reads one schema, in a process of its own. Prints the milliseconds of the first reading
 * and of the last of ten, without those of the connection, and the number of tables.
 */
final class InspectionRun {

	/** What a schema consists of, row by row, without anything made of it. */
	private static final List<String> RAW = List.of(
			"select c.oid, c.relname, obj_description(c.oid) from pg_class c where c.relkind in ('r', 'p')"
					+ " and c.relnamespace = current_schema()::regnamespace",
			"select a.attrelid, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity,"
					+ " pg_get_expr(d.adbin, d.adrelid), col_description(a.attrelid, a.attnum) from pg_attribute a"
					+ " join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')"
					+ " left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum"
					+ " where c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped",
			"select k.conrelid, k.conname, k.contype, k.conkey, k.confrelid, k.confkey, k.confupdtype, k.confdeltype,"
					+ " pg_get_expr(k.conbin, k.conrelid) from pg_constraint k"
					+ " where k.connamespace = current_schema()::regnamespace",
			"select x.indrelid, i.relname, x.indisunique, x.indkey, x.indoption, pg_get_expr(x.indpred, x.indrelid)"
					+ " from pg_index x join pg_class i on i.oid = x.indexrelid"
					+ " where i.relnamespace = current_schema()::regnamespace",
			"select s.seqrelid, c.relname, s.seqstart, s.seqincrement from pg_sequence s"
					+ " join pg_class c on c.oid = s.seqrelid where c.relnamespace = current_schema()::regnamespace",
			"select t.typname, e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid"
					+ " where t.typnamespace = current_schema()::regnamespace");

	private static final int READINGS = 10;

	private InspectionRun() {
	}

	public static void main(String[] args) throws SQLException {
		try (Connection connection = DriverManager.getConnection(args[1], args[2], args[3])) {
			long first = 0;
			long last = 0;
			int tables = 0;
			for (int i = 0; i < READINGS; i++) {
				long start = System.nanoTime();
				tables = "raw".equals(args[0]) ? raw(connection) : ours(connection);
				last = (System.nanoTime() - start) / 1_000_000;
				first = (i == 0) ? last : first;
			}
			System.out.println("RESULT " + first + " " + last + " " + tables);
		}
	}

	private static int ours(Connection connection) throws SQLException {
		return Dialects.load()
			.forConnection(connection)
			.schemaInspector()
			.inspect(connection, Set.of())
			.tables()
			.size();
	}

	private static int raw(Connection connection) throws SQLException {
		int tables = 0;
		try (Statement statement = connection.createStatement()) {
			for (String query : RAW) {
				int rows = read(statement, query);
				tables = (tables == 0) ? rows : tables;
			}
		}
		return tables;
	}

	private static int read(Statement statement, String query) throws SQLException {
		try (ResultSet rows = statement.executeQuery(query)) {
			int columns = rows.getMetaData().getColumnCount();
			int count = 0;
			while (rows.next()) {
				for (int i = 1; i <= columns; i++) {
					rows.getString(i);
				}
				count++;
			}
			return count;
		}
	}

}
