package dev.migrations.runtime;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

import dev.migrations.operation.ColumnSpec;
import dev.migrations.operation.IncompleteOperationException;
import dev.migrations.operation.InsertSpec;
import dev.migrations.operation.Operations;
import dev.migrations.script.Migration;
import dev.migrations.testsupport.MariaDbServer;
import dev.migrations.testsupport.PostgresqlServer;

import static dev.migrations.operation.Ddl.backfill;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.bind;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.date;
import static dev.migrations.operation.Ddl.deleteFrom;
import static dev.migrations.operation.Ddl.insertInto;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.numeric;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.sql;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.update;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Rows inserted, updated, deleted and filled in batches, on real databases.
 */
@Timeout(120)
class RowOperationsTests {

	@TempDir
	Path folder;

	private DataSource database(String dialect) throws SQLException {
		return switch (dialect) {
			case "h2" -> Databases.h2();
			case "hsqldb" -> Databases.hsqldb();
			case "mariadb" -> MariaDbServer.newDatabase();
			case "sqlite" -> {
				SQLiteDataSource dataSource = new SQLiteDataSource();
				dataSource.setUrl("jdbc:sqlite:" + this.folder.resolve("rows.db"));
				yield dataSource;
			}
			default -> PostgresqlServer.newDatabase();
		};
	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "hsqldb", "postgresql", "mariadb", "sqlite" })
	void rowsAreInsertedUpdatedAndDeleted(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		JavaRevisions.migrator(dataSource, new Rows()).upgrade("head");
		assertThat(Databases.query(dataSource, "select count(*) from items")).containsExactly("150");
		assertThat(Databases.query(dataSource, "select name from items where id = 7")).containsExactly("ITEM 7");
		assertThat(Databases.query(dataSource, "select name from items where id = 101")).containsExactly("none");
		assertThat(Databases.query(dataSource, "select count(*) from items where price is null"))
			.containsExactly("150");
	}

	/**
	 * Values of many classes, more rows than one statement takes.
	 */
	private static final class Rows implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("items", column("id", integer()).notNull(), column("name", varchar(20)),
					column("price", numeric(10, 2)), column("made", date()), column("sold", timestampWithTimeZone()),
					primaryKey("pk_items", "id"));
			InsertSpec rows = insertInto("items", "id", "name", "price", "made", "sold");
			for (int i = 1; i <= 250; i++) {
				rows = rows.values(i, (i > 100) ? bind(null, JDBCType.VARCHAR) : "item " + i, new BigDecimal("1.50"),
						LocalDate.of(2026, 11, 20), Instant.parse("2026-11-20T11:13:43Z"));
			}
			op.bulkInsert(rows);
			op.updateRows(update("items").set("name", sql("upper(name)")).set("price", null).where("id <= ?", 100));
			op.updateRows(update("items").set("price", null).allRows());
			op.updateRows(update("items").set("name", "none").where("name is null"));
			op.deleteRows(deleteFrom("items").where("id > ?", 150));
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "hsqldb", "postgresql", "mariadb", "sqlite" })
	void rowsOfManyColumnsAreInserted(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		JavaRevisions.migrator(dataSource, new WideRows()).upgrade("head");
		assertThat(Databases.query(dataSource, "select sum(c999) from wide")).containsExactly("4950");
	}

	/**
	 * 100,000 values, more than PostgreSQL and MariaDB can count in one statement.
	 */
	private static final class WideRows implements Migration {

		@Override
		public void upgrade(Operations op) {
			String[] names = IntStream.range(0, 1000).mapToObj((i) -> "c" + i).toArray(String[]::new);
			op.createTable("wide",
					Arrays.stream(names).map((name) -> column(name, integer())).toArray(ColumnSpec[]::new));
			InsertSpec rows = insertInto("wide", names);
			for (int i = 0; i < 100; i++) {
				rows = rows.values(Collections.nCopies(1000, i).toArray());
			}
			op.bulkInsert(rows);
		}

	}

	@ParameterizedTest
	@ValueSource(strings = { "h2", "hsqldb", "postgresql", "mariadb", "sqlite" })
	void backfillThatFailedGoesOnWithTheRowsThatAreLeft(String dialect) throws SQLException {
		DataSource dataSource = database(dialect);
		Migrator migrator = JavaRevisions.migrator(dataSource, new Filling());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("head"));
		assertThat(Databases.query(dataSource, "select count(*) from items where name is not null"))
			.containsExactly("1000");
		Databases.execute(dataSource, "delete from items where id = 1500");
		migrator.upgrade("head");
		assertThat(Databases.query(dataSource, "select distinct touched from items")).containsExactly("1");
		assertThat(Databases.query(dataSource, "select count(*) from items where name = 'x'")).containsExactly("2299");
		assertThat(migrator.currentRevisions()).containsExactly("java1");
	}

	@Test
	void backfillThatWasKilledGoesOnToo() throws SQLException {
		DataSource dataSource = database("postgresql");
		Migrator migrator = JavaRevisions.migrator(dataSource, new Filling());
		assertThatExceptionOfType(RevisionFailedException.class).isThrownBy(() -> migrator.upgrade("head"));
		Databases.execute(dataSource, "delete from items where id = 1500");
		Databases.execute(dataSource, "update migrations_history set state = 'running', finished_at = null");
		migrator.upgrade("head");
		assertThat(Databases.query(dataSource, "select distinct touched from items")).containsExactly("1");
	}

	/**
	 * Walks along two columns in batches of 500; a row in the third batch refuses.
	 */
	private static final class Filling implements Migration {

		@Override
		public void upgrade(Operations op) {
			op.createTable("items", column("tenant", integer()).notNull(), column("id", bigint()).notNull(),
					column("name", varchar(20)), column("touched", integer()).notNull().serverDefault(0),
					primaryKey("pk_items", "tenant", "id"), check("ck_items", "id <> 1500 or name is null"));
			InsertSpec rows = insertInto("items", "tenant", "id");
			for (int i = 1; i <= 2300; i++) {
				rows = rows.values(i / 400, i);
			}
			op.bulkInsert(rows);
			op.backfill(backfill("items").by("tenant", "id")
				.set("name", "x")
				.set("touched", sql("touched + 1"))
				.where("name is null")
				.batches(500));
		}

	}

	@Test
	void whatIsNotSaidIsAskedFor() {
		assertThatExceptionOfType(IncompleteOperationException.class)
			.isThrownBy(() -> Operations.record((op) -> op.deleteRows(deleteFrom("items"))))
			.withMessage("The deletion from 'items' has no condition. "
					+ "Add .where(\"…\"), or .allRows() if every row is meant.");
		assertThatExceptionOfType(IncompleteOperationException.class).isThrownBy(
				() -> Operations.record((op) -> op.backfill(backfill("items").by("id").set("name", "x").batches(5))))
			.withMessage("The backfill of 'items' does not say which rows are still to be done, so that a run that was "
					+ "stopped could not go on. Add .where(\"column is null\").");
		assertThatExceptionOfType(IncompleteOperationException.class)
			.isThrownBy(() -> Operations.record((op) -> op.bulkInsert(insertInto("items", "id", "name").values(1))))
			.withMessage("A row for 'items' has 1 values for 2 columns. "
					+ "Give one value for each column, null where it is NULL.");
	}

}
