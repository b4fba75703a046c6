package dev.migrations.render;

import java.math.BigDecimal;
import java.util.List;

import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ReferentialMatch;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.backfill;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.date;
import static dev.migrations.operation.Ddl.deleteFrom;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.enumColumn;
import static dev.migrations.operation.Ddl.enumType;
import static dev.migrations.operation.Ddl.exclude;
import static dev.migrations.operation.Ddl.expression;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.function;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.ifNotExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.insertInto;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.materializedView;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.procedure;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.sql;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.trigger;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.update;
import static dev.migrations.operation.Ddl.varchar;
import static dev.migrations.operation.Ddl.view;

/**
 * Operations on what stands beside tables, on rows, and with what few databases know.
 */
final class RenderedObjects {

	private RenderedObjects() {
	}

	static List<Operation> all() {
		return Operations.record((op) -> {
			objects(op);
			sequencesAndTypes(op);
			rows(op);
			columns(op);
			constraints(op);
			indexes(op);
		});
	}

	private static void objects(Operations op) {
		op.createSchema("shop");
		op.createSchema("Shop", ifNotExists());
		op.dropSchema("shop");
		op.dropSchema("shop", ifExists());
		op.create(view("adults", "select *\nfrom users"));
		op.create(materializedView("adults", "select 1").schema("shop"));
		op.create(function("f", "create function f() …").arguments("integer"));
		op.create(procedure("p", "create procedure p …"));
		op.create(trigger("t", "users", "create trigger t …"));
		op.create(trigger("t", "users", "create trigger t …").schema("shop"));
		op.replace(view("adults", "select 1"), view("adults", "select 2"));
		op.drop(view("adults", null));
		op.drop(view("adults", "select 1").ifExists());
	}

	private static void sequencesAndTypes(Operations op) {
		op.createEnumType("mood", "HAPPY", "it's");
		op.createEnumType(enumType("mood", "HAPPY").schema("shop").ifNotExists());
		op.alterEnumType(enumType("mood", "A"), enumType("mood", "A", "B"), enumColumn("users", "mood"),
				enumColumn(table("users").schema("shop"), "mood").serverDefault("A"));
		op.renameEnumValue(enumType("mood").schema("shop"), "A", "B");
		op.dropEnumType("mood");
		op.dropEnumType(enumType("mood", "A").ifExists());
		op.createSequence(sequence("s").start(5).increment(5).minimum(5).maximum(500).cache(20).cycle());
		op.renameSequence("s", "other");
		op.renameSequence(sequence("s").schema("shop"), "other");
		op.restartSequence("s");
		op.restartSequence(sequence("s").schema("shop"), 7);
	}

	private static void rows(Operations op) {
		op.bulkInsert(insertInto("users", "id", "name").values(1, "Ada").values(2L, null));
		op.updateRows(update("users").set("name", sql("upper(name)"))
			.set("price", new BigDecimal("1.50"))
			.set("age", null)
			.where("id = ?", 7));
		op.updateRows(update(table("users").schema("shop")).set("active", true).allRows());
		op.deleteRows(deleteFrom("users").where("id = ? and name = ?", 7, "x"));
		op.deleteRows(deleteFrom("users").allRows());
		op.backfill(backfill("users").by("tenant", "id").set("name", "x").where("name is null").batches(500));
	}

	private static void columns(Operations op) {
		op.createTable(
				table("events").option("postgresql", "PARTITION BY", "RANGE (day)").option("mysql", "ENGINE", "InnoDB"),
				column("day", date()).collation("C"),
				column("id", bigint())
					.identity(new Identity(Identity.Generation.ALWAYS, new Numbering(5, 5, 5L, null, 20L, true))),
				exclude("ex").using("spgist")
					.with("room", "=")
					.with(asc("period").operatorClass("range_ops"), "&&")
					.where("not cancelled")
					.initiallyDeferred());
		op.alterColumn("users", "id", (c) -> c.identity(null, Identity.byDefault()));
		op.alterColumn("users", "id", (c) -> c.identity(Identity.always(), null));
		op.alterColumn("users", "n", (c) -> c.computed(new Computed("a", true), new Computed("b", false)));
		op.alterColumn("users", "n", (c) -> c.computed(new Computed("a", true), null));
		op.alterColumn("users", "name", (c) -> c.collation(varchar(20), null, "C"));
	}

	private static void constraints(Operations op) {
		op.createForeignKey(foreignKey("fk", "a").references("users", "id")
			.match(ReferentialMatch.FULL)
			.initiallyDeferred()
			.notValidated()
			.on("posts"));
		op.createCheck(check("ck", "a > 0").notValidated().on("users"));
		op.createUnique(unique("uq", "a").nullsNotDistinct().deferrable().on("users"));
		op.createUnique(unique("uq", "a").include("b", "c").on("users"));
		op.createPrimaryKey(primaryKey("pk", "a").include("b").on("users"));
		op.createCheck(check("ck", "a > 0").initiallyDeferred().on("users"));
		op.createExclude(exclude("ex").with(expression("tsrange(a, b)"), "&&").on(table("b").schema("shop")));
		op.dropExclude("ex", "bookings");
		op.dropExclude("ex", table("bookings").schema("shop"), ifExists());
		op.validateConstraint("fk", table("posts").schema("shop"), ConstraintKind.FOREIGN_KEY);
		op.renameConstraint("ck", "users", "other", ConstraintKind.CHECK);
	}

	private static void indexes(Operations op) {
		op.createIndex(index("ix").on("users", desc("a").nullsLast(), asc("b").nullsFirst().collation("C").length(5))
			.unique()
			.using("gin")
			.include("c", "d")
			.nullsNotDistinct()
			.option("postgresql", "WITH", "(fillfactor=70)")
			.concurrently()
			.ifNotExists());
		op.dropIndexConcurrently("ix", "users", ifExists());
		op.dropIndexConcurrently("ix", table("users").schema("shop"));
		op.renameIndex("ix", table("users").schema("shop"), "other");
	}

}
