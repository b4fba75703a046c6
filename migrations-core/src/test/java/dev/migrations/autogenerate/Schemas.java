package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.migrations.operation.Operation;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Small schemas for comparisons, and their answers in words.
 */
final class Schemas {

	private Schemas() {
	}

	static DatabaseSchema schema(Table... tables) {
		return new DatabaseSchema(List.of(tables), List.of());
	}

	/**
	 * A table with a primary key {@code id} and nullable integer columns.
	 */
	static Table table(String name, String... columns) {
		List<Column> all = new ArrayList<>();
		all.add(integer("id").withNullable(false));
		Arrays.stream(columns).map(Schemas::integer).forEach(all::add);
		return Table.of(QualifiedName.of(name), all).withPrimaryKey(PrimaryKey.of("pk_" + name, "id"));
	}

	static Column integer(String name) {
		return Column.of(name, GenericType.of(Kind.INTEGER));
	}

	static Table with(Table table, ForeignKey... keys) {
		return table.withForeignKeys(List.of(keys));
	}

	static Table with(Table table, UniqueConstraint... uniques) {
		return table.withUniqueConstraints(List.of(uniques));
	}

	static Table with(Table table, Index... indexes) {
		return table.withIndexes(List.of(indexes));
	}

	static Table with(Table table, CheckConstraint... checks) {
		return table.withCheckConstraints(List.of(checks));
	}

	/**
	 * An unnamed foreign key to the {@code id} of another table.
	 */
	static ForeignKey foreignKey(String column, String table) {
		return ForeignKey.of(null, List.of(column), QualifiedName.of(table), List.of("id"));
	}

	/**
	 * Everything in the schema, as if revisions had created it.
	 */
	static OwnedObjects allOf(DatabaseSchema schema) {
		Map<QualifiedName, Set<String>> indexes = new TreeMap<>();
		schema.tables()
			.forEach((table) -> indexes.put(table.name(),
					Set.copyOf(table.indexes().stream().map(Index::name).toList())));
		return new OwnedObjects(indexes.keySet(), indexes,
				Set.copyOf(schema.sequences().stream().map((sequence) -> sequence.name()).toList()));
	}

	static AutogenerateResult compare(DatabaseSchema wanted, DatabaseSchema found) {
		return compare(wanted, found, allOf(found));
	}

	static AutogenerateResult compare(DatabaseSchema wanted, DatabaseSchema found, OwnedObjects owned) {
		return new Autogenerator().compare(wanted, found, new PlainRules(), owned, AutogenerateOptions.defaults());
	}

	static List<String> upgrade(AutogenerateResult result) {
		return result.upgrade().stream().map(Operation::describe).toList();
	}

	static List<String> downgrade(AutogenerateResult result) {
		return result.downgrade().stream().map(Operation::describe).toList();
	}

	static List<String> texts(List<Finding> findings) {
		return findings.stream().map(Finding::text).toList();
	}

}
