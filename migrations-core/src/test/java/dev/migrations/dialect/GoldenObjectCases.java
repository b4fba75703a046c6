package dev.migrations.dialect;

import java.sql.JDBCType;
import java.util.function.Consumer;

import dev.migrations.dialect.GoldenCases.Case;
import dev.migrations.operation.BatchAlterTable;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ReferentialMatch;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.backfill;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.bind;
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
 * The operations on what stands beside tables, on rows, and with what few databases know,
 * whose SQL is kept in golden files.
 */
final class GoldenObjectCases {

	private final Consumer<Case> cases;

	private GoldenObjectCases(Consumer<Case> cases) {
		this.cases = cases;
	}

	static void addTo(Consumer<Case> cases) {
		GoldenObjectCases all = new GoldenObjectCases(cases);
		all.schemasAndTypes();
		all.sequences();
		all.objects();
		all.rows();
		all.tablesAndColumns();
		all.constraints();
		all.indexes();
		all.batch();
	}

	private void add(String name, Consumer<Operations> code) {
		this.cases.accept(new Case(name, Operations.record(code).get(0)));
	}

	private void schemasAndTypes() {
		add("plain", (op) -> op.createSchema("Shop"));
		add("if_not_exists", (op) -> op.createSchema("shop", ifNotExists()));
		add("plain", (op) -> op.dropSchema("Shop"));
		add("if_exists", (op) -> op.dropSchema("shop", ifExists()));
		add("plain", (op) -> op.createEnumType("mood", "HAPPY", "it's"));
		add("if_not_exists", (op) -> op.createEnumType(enumType("mood", "HAPPY", "SAD").schema("shop").ifNotExists()));
		add("add_values", (op) -> op.alterEnumType(enumType("mood", "HAPPY", "SAD"),
				enumType("mood", "CALM", "HAPPY", "MIXED", "SAD", "LAST")));
		add("remove_value",
				(op) -> op.alterEnumType(enumType("mood", "HAPPY", "SAD", "OLD"), enumType("mood", "HAPPY", "SAD"),
						enumColumn("users", "mood").serverDefault("HAPPY"),
						enumColumn(table("pets").schema("shop"), "Mood")));
		add("plain", (op) -> op.renameEnumValue("mood", "SAD", "BLUE"));
		add("plain", (op) -> op.dropEnumType("mood"));
		add("if_exists", (op) -> op.dropEnumType(enumType("mood").schema("shop").ifExists()));
	}

	private void sequences() {
		add("every_option", (op) -> op
			.createSequence(sequence("users_seq").start(5).increment(5).minimum(5).maximum(500).cache(20).cycle()));
		add("every_option", (op) -> op.alterSequence(sequence("users_seq").minimum(1).cycle(),
				sequence("users_seq").start(7).increment(2).maximum(99).cache(10)));
		add("nothing", (op) -> op.alterSequence(sequence("users_seq"), sequence("users_seq")));
		add("plain", (op) -> op.renameSequence("users_seq", "People Seq"));
		add("schema", (op) -> op.renameSequence(sequence("users_seq").schema("shop"), "people_seq"));
		add("plain", (op) -> op.restartSequence("users_seq"));
		add("value", (op) -> op.restartSequence(sequence("users_seq").schema("shop"), 100));
	}

	private void objects() {
		String adults = "select id from users where age >= 18";
		add("view", (op) -> op.create(view("adults", adults)));
		add("materialized_view", (op) -> op.create(materializedView("adults", adults).schema("shop")));
		add("function", (op) -> op.create(function("one", "create function one() returns integer return 1;")));
		add("procedure", (op) -> op.create(procedure("p", "create procedure p() begin atomic end")));
		add("trigger", (op) -> op
			.create(trigger("t", "users", "create trigger t after insert on users for each row execute function f()")));
		add("view", (op) -> op.replace(view("adults", adults), view("adults", "select id, age from users")));
		add("view", (op) -> op.drop(view("adults", null)));
		add("view_if_exists", (op) -> op.drop(view("adults", null).schema("shop").ifExists()));
		add("materialized_view", (op) -> op.drop(materializedView("adults", null)));
		add("function", (op) -> op.drop(function("total", null).arguments("integer, text")));
		add("procedure", (op) -> op.drop(procedure("p", null)));
		add("trigger", (op) -> op.drop(trigger("t", "users", null).schema("shop")));
	}

	private void rows() {
		add("one_row", (op) -> op.bulkInsert(insertInto("users", "id", "name").values(1, "Ada")));
		add("rows", (op) -> op
			.bulkInsert(insertInto(table("users").schema("shop"), "id", "Name").values(1, "Ada").values(2, null)));
		add("typed", (op) -> op.bulkInsert(insertInto("users", "id", "name").values(1, bind(null, JDBCType.VARCHAR))));
		add("values",
				(op) -> op.updateRows(update("users").set("active", false)
					.set("name", sql("upper(name)"))
					.set("age", null)
					.where("age < ?", 18)));
		add("all_rows", (op) -> op.updateRows(update("users").set("active", true).allRows()));
		add("plain",
				(op) -> op.backfill(backfill("users").by("id")
					.set("name", sql("first || last"))
					.set("active", true)
					.where("name is null")
					.batches(500)));
		add("two_columns",
				(op) -> op.backfill(backfill(table("users").schema("shop")).by("tenant", "Id")
					.set("active", true)
					.where("active is null")));
		add("some", (op) -> op.deleteRows(deleteFrom("users").where("age < ? and name = ?", 18, "x")));
		add("all_rows", (op) -> op.deleteRows(deleteFrom(table("users").schema("shop")).allRows()));
	}

	private void tablesAndColumns() {
		add("options",
				(op) -> op.createTable(table("events").option("mysql", "ENGINE", "InnoDB")
					.option("mariadb", "ENGINE", "Aria")
					.option("postgresql", "PARTITION BY", "RANGE (day)")
					.option("postgresql", "WITH", "(fillfactor=70)")
					.option("sqlserver", "WITH", "(DATA_COMPRESSION = PAGE)")
					.option("oracle", "TABLESPACE", "archive"), column("day", date()).notNull()));
		add("collation", (op) -> op.createTable("words", column("word", varchar(20)).notNull().collation("C")));
		add("identity_with_every_option",
				(op) -> op.createTable("numbered",
						column("id", bigint()).identity(
								new Identity(Identity.Generation.BY_DEFAULT, new Numbering(5, 5, 5L, 500L, 20L, true))),
						primaryKey("pk_numbered", "id")));
		add("add_identity", (op) -> op.alterColumn("users", "id",
				(c) -> c.identity(null, Identity.always()).existing(column("id", bigint()).notNull())));
		add("change_identity",
				(op) -> op.alterColumn("users", "id",
						(c) -> c.identity(Identity.byDefault(), new Identity(Identity.Generation.ALWAYS, 1, 10))
							.existing(column("id", bigint()).notNull().identity())));
		add("drop_identity", (op) -> op.alterColumn("users", "id",
				(c) -> c.identity(Identity.byDefault(), null).existing(column("id", bigint()).notNull().identity())));
		Computed twice = new Computed("age * 2", true);
		add("add_computed",
				(op) -> op.alterColumn("users", "n", (c) -> c.computed(null, twice).existing(column("n", integer()))));
		add("change_computed",
				(op) -> op.alterColumn("users", "n", (c) -> c.computed(twice, new Computed("age * 3", true))
					.existing(column("n", integer()).computed("age * 2"))));
		add("drop_computed", (op) -> op.alterColumn("users", "n",
				(c) -> c.computed(twice, null).existing(column("n", integer()).computed("age * 2"))));
		add("collation", (op) -> op.alterColumn("users", "name",
				(c) -> c.collation(varchar(20), null, "de_DE").existing(column("name", varchar(20)).notNull())));
		add("no_collation", (op) -> op.alterColumn("users", "name", (c) -> c.collation(varchar(20), "de_DE", null)
			.existing(column("name", varchar(20)).collation("de_DE"))));
	}

	private void constraints() {
		add("deferrable",
				(op) -> op.createForeignKey(foreignKey("fk_posts_user_id_users", "user_id").references("users", "id")
					.initiallyDeferred()
					.on("posts")));
		add("match_full",
				(op) -> op.createForeignKey(
						foreignKey("fk_posts_author", "first", "last").references("users", "first", "last")
							.match(ReferentialMatch.FULL)
							.on("posts")));
		add("not_validated", (op) -> op.createForeignKey(
				foreignKey("fk_posts_user_id_users", "user_id").references("users", "id").notValidated().on("posts")));
		add("not_validated", (op) -> op.createCheck(check("ck_users_age", "age >= 0").notValidated().on("users")));
		add("include", (op) -> op.createUnique(unique("uq_users_email", "email").include("name").on("users")));
		add("include", (op) -> op.createPrimaryKey(primaryKey("pk_users", "id").include("name").on("users")));
		add("deferrable", (op) -> op.createCheck(check("ck_users_age", "age >= 0").initiallyDeferred().on("users")));
		add("deferrable", (op) -> op.createUnique(unique("uq_users_email", "email").deferrable().on("users")));
		add("nulls_not_distinct",
				(op) -> op.createUnique(unique("uq_users_email", "email").nullsNotDistinct().on("users")));
		add("plain", (op) -> op.createExclude(
				exclude("ex_bookings").with("room", "=").with(expression("tsrange(a, b)"), "&&").on("bookings")));
		add("everything",
				(op) -> op.createExclude(exclude("ex_bookings").using("spgist")
					.with(asc("period").operatorClass("range_ops"), "&&")
					.where("not cancelled")
					.initiallyDeferred()
					.on(table("bookings").schema("shop"))));
		add("exclude_constraint", (op) -> op.createTable("bookings", column("room", integer()).notNull(),
				exclude("ex_bookings").with("room", "=")));
		add("exclude", (op) -> op.dropExclude("ex_bookings", "bookings"));
		add("foreign_key",
				(op) -> op.validateConstraint("fk_posts_user_id_users", "posts", ConstraintKind.FOREIGN_KEY));
		add("check", (op) -> op.renameConstraint("ck_users_age", "users", "Ck Age", ConstraintKind.CHECK));
		add("foreign_key",
				(op) -> op.renameConstraint("fk_a", table("posts").schema("shop"), "fk_b", ConstraintKind.FOREIGN_KEY));
		add("primary_key", (op) -> op.renameConstraint("pk_users", "users", "pk_people", ConstraintKind.PRIMARY_KEY));
	}

	private void indexes() {
		add("concurrently",
				(op) -> op.createIndex(index("ix_users_email").on("users", "email").concurrently().ifNotExists()));
		add("concurrently", (op) -> op.dropIndexConcurrently("ix_users_email", "users", ifExists()));
		add("nulls", (op) -> op
			.createIndex(index("ix_users_age").on("users", desc("age").nullsLast(), asc("name").nullsFirst())));
		add("method", (op) -> op
			.createIndex(index("ix_users_tags").on("users", asc("tags").operatorClass("jsonb_path_ops")).using("gin")));
		add("include", (op) -> op.createIndex(index("ix_users_email").on("users", "email").include("name", "Age")));
		add("nulls_not_distinct",
				(op) -> op.createIndex(index("ix_users_email").on("users", "email").unique().nullsNotDistinct()));
		add("collation", (op) -> op.createIndex(index("ix_users_name").on("users", asc("name").collation("C"))));
		add("length", (op) -> op.createIndex(index("ix_users_name").on("users", asc("name").length(20))));
		add("options",
				(op) -> op.createIndex(index("ix_users_email").on("users", "email")
					.option("postgresql", "WITH", "(fillfactor=70)")
					.option("mysql", "COMMENT", "'x'")
					.option("sqlserver", "WITH", "(ONLINE = ON)")
					.option("oracle", "ONLINE", "")));
		add("plain", (op) -> op.renameIndex("ix_users_email", "users", "Ix Mail"));
		add("schema", (op) -> op.renameIndex("ix_users_email", table("users").schema("shop"), "ix_mail"));
	}

	private void batch() {
		add("several", (op) -> op.batchAlterTable("users", (batch) -> {
			batch.addColumn(column("nick", varchar(20)));
			batch.dropColumn("age");
			batch.alterColumn("email", (c) -> c.nullable(true, false).existing(column("email", varchar(255))));
			batch.createUnique("uq_users_nick", "nick");
			batch.createIndex("ix_users_email", "email");
		}));
		add("copy_from", (op) -> op.batchAlterTable(table("users").schema("shop"), (batch) -> {
			batch.copyFrom(column("id", integer()).notNull(), column("age", integer()), primaryKey("pk", "id"));
			batch.recreate(BatchAlterTable.Recreate.ALWAYS);
			batch.alterColumn("age", (c) -> c.type(integer(), bigint()).existing(column("age", integer())));
		}));
		add("place", (op) -> op.batchAlterTable("users",
				(batch) -> batch.addColumnAfter("id", column("nick", varchar(20)))));
		add("options",
				(op) -> op.batchAlterTable(
						table("users").option("sqlite", "STRICT", "").option("postgresql", "WITH", "(fillfactor = 70)"),
						(batch) -> batch.dropColumn("age")));
	}

}
