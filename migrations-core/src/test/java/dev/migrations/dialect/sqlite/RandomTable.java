package dev.migrations.dialect.sqlite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;

import static dev.migrations.operation.Ddl.*;

/**
 * A table with rows and with all that hangs on it, and changes of it, at random.
 */
final class RandomTable {

	static final QualifiedName NAME = QualifiedName.of("t");

	private static final List<String> COLUMNS = List.of("a", "b", "c", "d", "e");

	private static final List<String> VALUES = List.of("NULL", "1", "'x'", "2.5", "'007'", "x'01'", "-3", "'Zoë'");

	private final Random random;

	private final Set<String> retyped = new HashSet<>();

	private int names;

	RandomTable(Random random) {
		this.random = random;
	}

	private <T> T oneOf(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private String newName(String prefix) {
		return prefix + ++this.names;
	}

	/**
	 * The statements that make the table and its rows.
	 */
	List<String> statements() {
		List<String> statements = new ArrayList<>();
		statements.add("CREATE TABLE p (id integer PRIMARY KEY)");
		statements.add("INSERT INTO p VALUES (1), (2), (3)");
		statements.add("CREATE TABLE log (what)");
		statements.add("CREATE TABLE t (" + String.join(", ", elements()) + ")");
		statements.add("CREATE TABLE child (t int REFERENCES t (id) ON DELETE CASCADE)");
		statements.add("CREATE INDEX ix_ab ON t (a, lower(b) DESC) WHERE c IS NOT NULL");
		statements.add("CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.a); END");
		statements.add("CREATE VIEW v AS SELECT id, b FROM t");
		for (int row = 1; row <= 3; row++) {
			statements
				.add("INSERT INTO t (id, parent, a, b, c, d, e) VALUES (" + row + ", " + ((row == 1) ? "NULL" : row - 1)
						+ Stream.generate(() -> ", " + oneOf(VALUES)).limit(4).reduce("", String::concat) + ", " + row
						+ ")");
			statements.add("INSERT INTO child VALUES (" + row + ")");
		}
		return statements;
	}

	private List<String> elements() {
		List<String> elements = new ArrayList<>();
		elements.add(oneOf(List.of("id integer PRIMARY KEY", "id integer PRIMARY KEY AUTOINCREMENT",
				"id int NOT NULL PRIMARY KEY")));
		elements.add("parent int REFERENCES t (id)");
		for (String column : COLUMNS) {
			elements.add(column + oneOf(List.of(" text", " int", " numeric(10, 2)", "", " blob", " varchar(20)"))
					+ oneOf(List.of("", " DEFAULT 'o'", " COLLATE NOCASE", " /* said */", " DEFAULT (1 + 1)")));
		}
		elements.add("k int AS (e * 2)" + oneOf(List.of("", " STORED")));
		elements.add("CONSTRAINT ck_e CHECK (e > 0)");
		elements.add("CONSTRAINT uq_e UNIQUE (e, id)");
		elements.add("CONSTRAINT fk_e FOREIGN KEY (e) REFERENCES p (id)");
		return elements;
	}

	/**
	 * A change of the table as it is.
	 */
	Operation edit(Table table) {
		List<Supplier<Operation>> edits = List.of(() -> columnEdit(table), () -> columnEdit(table),
				() -> constraintEdit(table), () -> indexEdit(table));
		return oneOf(edits).get();
	}

	private static Operation op(Consumer<Operations> code) {
		return Operations.record(code).get(0);
	}

	private Operation columnEdit(Table table) {
		Column column = oneOf(table.columns());
		String name = column.name();
		return switch (this.random.nextInt(11)) {
			case 0 -> op((op) -> op.addColumn("t", column(typed(newName("n")), oneOf(types()))));
			case 1 -> op((op) -> op.addColumn("t",
					column(typed(newName("n")), oneOf(types())).notNull().serverDefault(oneOf(List.of("o", "5")))));
			case 2 -> op((op) -> op.dropColumn("t", name));
			case 3 -> op((op) -> op.renameColumn("t", name, typed(newName("r"))));
			// a name that another column had before
			case 4 -> op((op) -> op.renameColumn("t", name, typed(oneOf(COLUMNS))));
			case 5 -> op((op) -> op.addColumn("t", column(typed(oneOf(COLUMNS)), oneOf(types()))));
			case 6 -> alter(column, new ColumnChange.SetNullable(column.nullable(), !column.nullable()));
			case 7 -> alter(column, new ColumnChange.SetServerDefault(column.serverDefault(),
					oneOf(List.of(ServerDefault.literal("z"), ServerDefault.expression("2 + 2")))));
			case 8 -> alter(column, new ColumnChange.SetComment(column.comment(), newName("said ")));
			case 9 -> alter(column, new ColumnChange.SetCollation(column.type(), column.collation(), "RTRIM"));
			default -> typeOrComputation(column);
		};
	}

	/**
	 * The name of a column whose type is not changed: values are stored once in one
	 * batch, and once for each type one by one.
	 */
	private String typed(String name) {
		this.retyped.add(name);
		return name;
	}

	private Operation typeOrComputation(Column column) {
		Computed computed = column.computed();
		if (computed != null) {
			return alter(column, new ColumnChange.SetComputed(computed,
					this.random.nextBoolean() ? null : new Computed("id + 1", computed.stored())));
		}
		return this.retyped.add(column.name())
				? alter(column, new ColumnChange.SetType(column.type(), oneOf(types()), null))
				: alter(column, new ColumnChange.SetComment(column.comment(), null));
	}

	private static List<SqlType> types() {
		return List.of(text(), integer(), varchar(30), numeric(8, 2), blob());
	}

	private static Operation alter(Column column, ColumnChange change) {
		return new AlterColumn(NAME, column.name(), List.of(change));
	}

	private Operation constraintEdit(Table table) {
		String name = oneOf(table.columns()).name();
		String other = oneOf(table.columns()).name();
		return switch (this.random.nextInt(6)) {
			case 0 -> op((op) -> op.createCheck(newName("ck"), "t", name + " is null or " + other + " is not 'q'"));
			case 1 -> op((op) -> op.createUnique(newName("uq"), "t", "id", name));
			case 2 -> op((op) -> op
				.createForeignKey(foreignKey(newName("fk"), name).references("p", "id").initiallyDeferred().on("t")));
			case 3 -> drop(table);
			case 4 -> rename(table);
			default -> op((op) -> op.alterTableComment("t", table.comment(), newName("said ")));
		};
	}

	private Operation drop(Table table) {
		List<Operation> all = new ArrayList<>();
		table.checkConstraints()
			.forEach((each) -> all.add(op((op) -> op.dropCheck(Objects.requireNonNull(each.name()), "t"))));
		table.uniqueConstraints()
			.forEach((each) -> all.add(op((op) -> op.dropUnique(Objects.requireNonNull(each.name()), "t"))));
		table.foreignKeys()
			.stream()
			.filter((each) -> each.name() != null)
			.forEach((each) -> all.add(op((op) -> op.dropForeignKey(Objects.requireNonNull(each.name()), "t"))));
		all.add(op((op) -> op.dropPrimaryKey("pk", "t")));
		return oneOf(all);
	}

	private Operation rename(Table table) {
		List<Operation> all = new ArrayList<>();
		table.checkConstraints()
			.forEach((each) -> all.add(op((op) -> op.renameConstraint(Objects.requireNonNull(each.name()), "t",
					newName("ck"), ConstraintKind.CHECK))));
		table.uniqueConstraints()
			.forEach((each) -> all.add(op((op) -> op.renameConstraint(Objects.requireNonNull(each.name()), "t",
					newName("uq"), ConstraintKind.UNIQUE))));
		all.add(op((op) -> op.renameConstraint("pk", "t", newName("pk"), ConstraintKind.PRIMARY_KEY)));
		return oneOf(all);
	}

	private Operation indexEdit(Table table) {
		String name = oneOf(table.columns()).name();
		String other = oneOf(table.columns()).name();
		List<Operation> all = new ArrayList<>();
		all.add(op((op) -> op.createIndex(newName("ix"), "t", name)));
		all.add(op((op) -> op.createIndex(
				index(newName("ix")).on("t", desc(name).collation("NOCASE"), expression("lower(" + other + ")"))
					.where(other + " is not null"))));
		table.indexes().forEach((each) -> {
			all.add(op((op) -> op.dropIndex(each.name(), "t")));
			all.add(op((op) -> op.renameIndex(each.name(), "t", newName("ix"))));
		});
		return oneOf(all);
	}

}
