package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.SqlStatement;
import dev.migrations.dialect.Statement;
import dev.migrations.dialect.sqlite.SqliteEdit.Effort;
import dev.migrations.operation.AddColumn;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.BatchAlterTable.Recreate;
import dev.migrations.operation.ColumnPlacement;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.Operation;
import dev.migrations.schema.Names;
import dev.migrations.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * The changes of a batch, which share one rebuild of their table.
 */
final class SqliteBatch {

	private final SqliteSqlGenerator sql;

	SqliteBatch(SqliteSqlGenerator sql) {
		this.sql = sql;
	}

	SqliteStep step(Operation operation, List<Statement> standard) {
		List<String> texts = standard.stream().map(Statement::text).toList();
		return new SqliteStep(texts, operation.accept(new SqliteEdits(this.sql, texts, false)));
	}

	/**
	 * One statement after the other where that is all it takes, else one that is composed
	 * from the table as it is.
	 */
	List<Statement> statements(BatchAlterTable batch) {
		List<SqliteStep> steps = steps(batch);
		boolean attempts = batch.recreate() == Recreate.NEVER;
		List<String> impossible = steps.stream()
			.filter((step) -> step.edit().effort() == Effort.COMPOSED)
			.flatMap((step) -> step.standard().stream())
			.toList();
		if (attempts && !impossible.isEmpty()) {
			throw this.sql.refuse(
					"change table '" + batch.table() + "' without making it anew: " + String.join("; ", impossible),
					"Leave out batch.recreate(NEVER).");
		}
		boolean plain = steps.stream().allMatch((step) -> step.edit().effort() == Effort.PLAIN);
		if (plain || attempts) {
			return steps.stream()
				.flatMap((step) -> step.standard().stream())
				.<Statement>map((text) -> SqlStatement.of(text, batch))
				.toList();
		}
		return List.of(new ComposedStatement(new SqliteRebuild(batch.table(), steps, given(batch)), true, batch));
	}

	private List<SqliteStep> steps(BatchAlterTable batch) {
		List<SqliteStep> steps = new ArrayList<>();
		if (batch.recreate() == Recreate.ALWAYS) {
			steps.add(new SqliteStep(List.of(), new SqliteTableEdit.Recreate()));
		}
		if (batch.namingConvention() != null) {
			steps.add(new SqliteStep(List.of(), new SqliteTableEdit.NameConstraints(batch.namingConvention())));
		}
		batch.operations().forEach((operation) -> steps.addAll(steps(batch, operation)));
		for (ColumnPlacement placement : batch.placements()) {
			steps.add(new SqliteStep(List.of("column " + this.sql.identifier(placement.column()) + " directly "
					+ ((placement.side() == ColumnPlacement.Side.BEFORE) ? "before " : "behind ")
					+ this.sql.identifier(placement.other())), new SqliteTableEdit.Place(placement)));
		}
		String options = this.sql.optionsOf(batch.options());
		if (!options.isEmpty()) {
			steps.add(new SqliteStep(List.of("options " + options), new SqliteTableEdit.Options(options)));
		}
		return steps;
	}

	private List<SqliteStep> steps(BatchAlterTable batch, Operation operation) {
		if (operation instanceof AddColumn add && add.column().identity() != null && isKeyOf(batch, add)) {
			this.sql.identityOf(add.column().identity());
			return List.of(new SqliteStep(texts(this.sql.addNumbered(add)),
					operation.accept(new SqliteEdits(this.sql, List.of(), true))));
		}
		List<String> texts = standard(this.sql.generate(operation));
		boolean numbered = operation instanceof CreatePrimaryKey key && numbers(batch, key);
		return List.of(new SqliteStep(texts, operation.accept(new SqliteEdits(this.sql, texts, numbered))));
	}

	private static List<String> standard(List<Statement> statements) {
		return statements.stream()
			.flatMap((statement) -> (statement instanceof ComposedStatement composed
					&& composed.composition() instanceof SqliteRebuild rebuild) ? rebuild.standard().stream()
							: Stream.of(statement.text()))
			.toList();
	}

	private static List<String> texts(List<Statement> statements) {
		return statements.stream().map(Statement::text).toList();
	}

	private static boolean isKeyOf(BatchAlterTable batch, AddColumn add) {
		return batch.operations()
			.stream()
			.anyMatch((other) -> other instanceof CreatePrimaryKey key
					&& key.primaryKey().columns().equals(List.of(add.column().name())));
	}

	private static boolean numbers(BatchAlterTable batch, CreatePrimaryKey key) {
		return batch.operations()
			.stream()
			.anyMatch((other) -> other instanceof AddColumn add && add.column().identity() != null
					&& key.primaryKey().columns().equals(List.of(add.column().name())));
	}

	private @Nullable SqliteTableState given(BatchAlterTable batch) {
		Table table = batch.copyFrom();
		if (table == null) {
			return null;
		}
		List<SqliteIndex> indexes = table.indexes()
			.stream()
			.map((index) -> new SqliteIndex(Names.unquoted(index.name()), Names.unquoted(table.name().name()),
					this.sql.indexOf(table.name(), index)))
			.toList();
		return SqliteTableState.given(table.name(), this.sql.tableOf(table), indexes,
				batch.triggers().stream().map((trigger) -> trigger.text().strip()).toList());
	}

}
