package dev.migrations.operation;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The part of {@code op} that speaks of rows, and runs what users write.
 */
abstract sealed class DataOperations extends ObjectOperations permits Operations {

	/**
	 * Inserts rows: {@code op.bulkInsert(insertInto("users", "id", "name").values(1,
	 * "Ada").values(2, null))}.
	 */
	public void bulkInsert(InsertSpec rows) {
		apply(new BulkInsert(rows.table(), rows.columns(), rows.rows()));
	}

	/**
	 * Updates rows:
	 * {@code op.updateRows(update("users").set("active", false).where("age < ?", 18))}.
	 */
	public void updateRows(UpdateSpec update) {
		UpdateSpec complete = update.complete();
		apply(new UpdateRows(complete.table(), complete.assignments(), complete.condition(), complete.binds()));
	}

	/**
	 * Deletes rows: {@code op.deleteRows(deleteFrom("users").where("age < ?", 18))}.
	 */
	public void deleteRows(DeleteSpec deletion) {
		DeleteSpec complete = deletion.complete();
		apply(new DeleteRows(complete.table(), complete.condition(), complete.binds()));
	}

	/**
	 * Updates the rows of a large table in batches along its key, each in a transaction
	 * of its own:
	 * {@code op.backfill(backfill("users").by("id").set("name", "?").where("name is null"))}.
	 */
	public void backfill(BackfillSpec backfill) {
		apply(backfill.backfill());
	}

	/**
	 * Executes one statement as it is. Without binds nothing in it is a place for a
	 * value; with binds each {@code ?} is.
	 */
	public void execute(String sql, @Nullable Object... binds) {
		apply(new ExecuteSql(sql, Arrays.asList(binds)));
	}

	/**
	 * Runs Java code on the migration's connection when its turn comes; plans show it by
	 * its description.
	 */
	public void run(String description, JdbcWork work) {
		apply(new RunJava(description, work));
	}

}
