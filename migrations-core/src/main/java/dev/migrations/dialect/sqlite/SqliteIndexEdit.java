package dev.migrations.dialect.sqlite;

import java.util.List;
import java.util.function.Function;

import dev.migrations.operation.Existence;
import dev.migrations.schema.Names;

/**
 * One change of the indexes of a table. None needs the table made anew; one that is made
 * anew gets its indexes as they are after all changes.
 */
sealed interface SqliteIndexEdit extends SqliteEdit {

	/**
	 * Creates an index.
	 *
	 * @param name its name
	 * @param existence whether it is created only if it is not there
	 * @param standard the statement
	 * @param statement the statement for columns of these names, as the schema keeps it
	 */
	record Create(String name, Existence existence, List<String> standard,
			Function<SqliteColumnNames, String> statement) implements SqliteIndexEdit {

		@Override
		public Effort effort() {
			return Effort.PLAIN;
		}

		@Override
		public void applyTo(SqliteTableChange change) {
			change.inPlace(this.standard);
			String exact = Names.unquoted(this.name);
			if (this.existence == Existence.UNCHECKED || change.index(exact).isEmpty()) {
				change.add(new SqliteIndex(exact, change.exactTable(), this.statement.apply(change.names())));
			}
		}

	}

	/**
	 * Drops an index.
	 *
	 * @param name its name
	 * @param existence whether it is dropped only if it is there
	 * @param standard the statement
	 */
	record Drop(String name, Existence existence, List<String> standard) implements SqliteIndexEdit {

		@Override
		public Effort effort() {
			return Effort.PLAIN;
		}

		@Override
		public void applyTo(SqliteTableChange change) {
			String exact = Names.unquoted(this.name);
			boolean found = change.index(exact).map(change::remove).isPresent();
			if (!found && this.existence != Existence.IF_EXISTS) {
				throw change.failed("has no index '" + exact + "'");
			}
			change.inPlace(this.standard);
		}

	}

	/**
	 * Renames an index, which SQLite cannot: it is dropped and created again with its
	 * text.
	 *
	 * @param name its name
	 * @param newName its new name
	 */
	record Rename(String name, String newName) implements SqliteIndexEdit {

		@Override
		public void applyTo(SqliteTableChange change) {
			String exact = Names.unquoted(this.name);
			SqliteIndex before = change.index(exact).orElseThrow(() -> change.failed("has no index '" + exact + "'"));
			SqliteIndex after = before.withName(Names.unquoted(this.newName));
			if (change.names().areChanged()) {
				// its text, with the names of columns before the batch, is right only
				// there
				change.rebuild(change.table());
			}
			change.inPlace(List.of("DROP INDEX " + change.written(exact), change.withSchema(after)));
			change.replace(before, after);
		}

	}

}
