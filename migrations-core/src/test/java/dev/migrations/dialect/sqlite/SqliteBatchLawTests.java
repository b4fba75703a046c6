package dev.migrations.dialect.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.migrations.MigrationsException;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.BatchAlterTable.Recreate;
import dev.migrations.operation.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A law: what alterations make of a table and its rows one by one, they make of it in one
 * batch, and so do the statements that are shown for it.
 */
class SqliteBatchLawTests {

	private static final int TABLES = 200;

	private static final int EDITS = 9;

	@TestFactory
	Stream<DynamicTest> aBatchDoesWhatItsPartsDoOneByOne() {
		return Stream.iterate(1, (seed) -> seed <= TABLES, (seed) -> seed + 1)
			.map((seed) -> DynamicTest.dynamicTest("table " + seed, () -> check(seed)));
	}

	private static void check(int seed) throws SQLException {
		RandomTable random = new RandomTable(new Random(seed));
		List<String> given = random.statements();
		try (SqliteDatabase oneByOne = new SqliteDatabase(given.toArray(String[]::new));
				SqliteDatabase inOne = new SqliteDatabase(given.toArray(String[]::new))) {
			List<Operation> done = new ArrayList<>();
			for (int i = 0; i < EDITS; i++) {
				Operation operation = random.edit(oneByOne.table("t"));
				try {
					oneByOne.run(operation);
					done.add(operation);
				}
				catch (SQLException | MigrationsException ex) {
					// what the table does not allow leaves it as it was
					continue;
				}
			}
			BatchAlterTable batch = new BatchAlterTable(RandomTable.NAME, done, Recreate.AUTO, null);
			List<String> shown = inOne.composed(batch);
			inOne.run(batch);
			assertThat(inOne.schema()).as(batch.describe()).isEqualTo(oneByOne.schema());
			assertThat(rows(inOne)).as(batch.describe()).isEqualTo(rows(oneByOne));
			assertThat(inOne.query("PRAGMA integrity_check")).containsExactly("ok");
			try (SqliteDatabase byHand = new SqliteDatabase(given.toArray(String[]::new))) {
				byHand.execute(shown);
				assertThat(byHand.statements()).as(batch.describe()).isEqualTo(inOne.statements());
				assertThat(rows(byHand)).as(batch.describe()).isEqualTo(rows(inOne));
			}
		}
	}

	private static List<String> rows(SqliteDatabase database) throws SQLException {
		String columns = String.join(" || ',' || ",
				database.table("t").columns().stream().map((column) -> "quote(" + column.name() + ")").toList());
		return database.query("SELECT " + columns + " FROM t ORDER BY rowid");
	}

}
