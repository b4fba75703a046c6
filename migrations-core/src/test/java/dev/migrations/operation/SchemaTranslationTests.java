package dev.migrations.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.schema.Table;

import static dev.migrations.operation.Ddl.backfill;
import static dev.migrations.operation.Ddl.deleteFrom;
import static dev.migrations.operation.Ddl.enumColumn;
import static dev.migrations.operation.Ddl.enumType;
import static dev.migrations.operation.Ddl.exclude;
import static dev.migrations.operation.Ddl.insertInto;
import static dev.migrations.operation.Ddl.trigger;
import static dev.migrations.operation.Ddl.update;
import static dev.migrations.operation.Ddl.view;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.unique;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What names a schema names another one, and nothing else changes.
 */
class SchemaTranslationTests {

	private static final SchemaTranslation TRANSLATION = SchemaTranslation.of(Map.of("shop", "north"));

	/**
	 * Every kind of operation, in a schema.
	 */
	private static List<Operation> operations(String schema) {
		TableSpec users = table("users").schema(schema);
		List<Operation> operations = Operations.record((op) -> {
			op.createTable(users.ifNotExists(), column("id", integer()),
					foreignKey("fk", "id").references(table("groups").schema(schema), "id"));
			op.dropTable(users.ifExists());
			op.renameTable(users, "people");
			op.alterTableComment(users, null, "x");
			op.addColumn(users, column("age", integer()).ifNotExists());
			op.dropColumn(users, "age", ifExists());
			op.alterColumn(users, "age", (c) -> c.nullable(true, false).existing(column("age", integer())));
			op.createIndex(index("ix").ifNotExists().on(users, "age"));
			op.dropIndex("ix", users, ifExists());
			op.createPrimaryKey(primaryKey("pk", "id").on(users));
			op.createUnique(unique("uq", "id").on(users));
			op.createCheck(check("ck", "id > 0").on(users));
			op.createForeignKey(foreignKey("fk", "id").on(users).references(table("groups").schema(schema), "id"));
			op.dropUnique("uq", users);
			op.createSequence(sequence("s").schema(schema).ifNotExists());
			op.alterSequence(sequence("s").schema(schema), sequence("s").schema(schema).increment(2));
			op.dropSequence(sequence("s").schema(schema).ifExists());
			op.execute("select * from shop.users");
			op.irreversible("x");
			op.autocommit((block) -> block.dropTable(users));
			recordObjects(op, schema);
			recordRows(op, users);
		});
		return Stream.concat(operations.stream(), reversals(operations)).toList();
	}

	private static void recordObjects(Operations op, String schema) {
		TableSpec users = table("users").schema(schema);
		op.renameIndex("ix", users, "ix2");
		op.renameConstraint("ck", users, "ck2", ConstraintKind.CHECK);
		op.validateConstraint("ck", users, ConstraintKind.CHECK);
		op.createExclude(exclude("ex").with("a", "=").on(users));
		op.createSchema("warehouse");
		op.createEnumType(enumType("mood", "A").schema(schema));
		op.alterEnumType(enumType("mood", "A").schema(schema), enumType("mood", "A", "B").schema(schema),
				enumColumn(users, "mood"));
		op.renameEnumValue(enumType("mood").schema(schema), "A", "B");
		op.renameSequence(sequence("s").schema(schema), "t");
		op.restartSequence(sequence("s").schema(schema), 5);
		op.create(trigger("t", "users", "create …").schema(schema));
		op.replace(view("v", "select 1").schema(schema), view("v", "select 2").schema(schema));
	}

	private static void recordRows(Operations op, TableSpec users) {
		op.bulkInsert(insertInto(users, "id").values(1));
		op.updateRows(update(users).set("id", 2).allRows());
		op.deleteRows(deleteFrom(users).allRows());
		op.backfill(backfill(users).by("id").set("age", 1).where("age is null"));
		op.batchAlterTable(users, (batch) -> {
			batch.copyFrom(column("id", integer()));
			batch.dropColumn("age");
		});
		op.batchAlterTable(users, (batch) -> batch.addColumn(column("b", integer())));
	}

	/**
	 * Drops that know what they drop.
	 */
	private static Stream<Operation> reversals(List<Operation> operations) {
		return operations.stream()
			.map(Operation::reverse)
			.filter((reversal) -> !(reversal instanceof Reversal.Impossible))
			.map(Reversal::operation);
	}

	static Stream<Integer> positions() {
		return Stream.iterate(0, (i) -> i < operations("shop").size(), (i) -> i + 1);
	}

	@ParameterizedTest
	@MethodSource("positions")
	void translatedIsWhatAnotherSchemaWouldHaveRecorded(int position) {
		Operation translated = TRANSLATION.translate(operations("shop").get(position));
		assertThat(translated).isEqualTo(operations("north").get(position));
		assertThat(TRANSLATION.translate(operations("south").get(position)))
			.isEqualTo(operations("south").get(position));
	}

	@Test
	void everyKindOfOperationIsAmongThem() {
		Set<Class<?>> tried = operations("shop").stream().map(Object::getClass).collect(Collectors.toSet());
		assertThat(Arrays.stream(Operation.class.getPermittedSubclasses())).filteredOn((type) -> !tried.contains(type))
			.containsExactlyInAnyOrder(ExecuteScript.class, RunJava.class, CustomOperation.class);
	}

	@Test
	void codeStaysAndCustomOperationsAreTranslatedWhenTheyExpand() {
		Operation script = new ExecuteScript("x.sql", List.of());
		Operation java = new RunJava("x", (connection) -> {
		});
		assertThat(TRANSLATION.translate(script)).isSameAs(script);
		assertThat(TRANSLATION.translate(java)).isSameAs(java);
		CustomOperation custom = (CustomOperation) TRANSLATION.translate(new Audit());
		assertThat(custom.description()).isEqualTo("audit");
		assertThat(custom.expand("h2")).isEqualTo(List.of(new DropTable(table("a").schema("north").name(), null)));
		assertThat(custom.reverse()).isInstanceOf(Reversal.Impossible.class);
	}

	@Test
	void operationsWithoutSchemaHaveANameForIt() {
		Operation unnamed = Operations.record((op) -> op.dropTable("users")).get(0);
		assertThat(TRANSLATION.translate(unnamed)).isEqualTo(unnamed);
		assertThat(SchemaTranslation.of(Map.of(SchemaTranslation.UNNAMED, "north")).translate(unnamed))
			.isEqualTo(new DropTable(table("users").schema("north").name(), null));
		assertThat(SchemaTranslation.of(Map.of()).translate(unnamed)).isSameAs(unnamed);
		assertThat(SchemaTranslation.of(Map.of("shop", SchemaTranslation.UNNAMED))
			.translate(new DropTable(table("users").schema("shop").name(), null))).isEqualTo(unnamed);
	}

	/**
	 * A user's operation.
	 */
	private record Audit() implements CustomOperation {

		@Override
		public String description() {
			return "audit";
		}

		@Override
		public List<Operation> expand(String dialect) {
			return List.of(new DropTable(table("a").schema("shop").name(), (Table) null));
		}

	}

}
