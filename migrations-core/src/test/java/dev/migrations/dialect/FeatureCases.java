package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.operation.SequenceSpec;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ReferentialMatch;
import org.jspecify.annotations.Nullable;

import static dev.migrations.operation.Ddl.asc;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.enumColumn;
import static dev.migrations.operation.Ddl.enumType;
import static dev.migrations.operation.Ddl.exclude;
import static dev.migrations.operation.Ddl.expression;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.materializedView;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.varchar;
import static dev.migrations.operation.Ddl.view;

/**
 * What some databases can do and others refuse: each case is carried out, read back,
 * undone and done again, or refused with a typed error.
 */
final class FeatureCases {

	private final List<Case> cases = new ArrayList<>();

	private final String collation;

	private final @Nullable Long cache;

	private final String method;

	private FeatureCases(String collation, @Nullable Long cache, String method) {
		this.collation = collation;
		this.cache = cache;
		this.method = method;
	}

	/**
	 * What is there, and what is done.
	 */
	record Case(String name, List<Operation> given, Operation operation) {

	}

	/**
	 * All cases, with hash indexes.
	 * @param collation a collation of the database other than its own
	 */
	static List<Case> all(String collation) {
		return all(collation, 20L, "hash");
	}

	/**
	 * All cases.
	 * @param collation a collation of the database other than its own
	 * @param cache how many numbers a session takes at once, or {@code null} where a
	 * database has no cache
	 * @param method a method that an index of numbers may have
	 */
	static List<Case> all(String collation, @Nullable Long cache, String method) {
		FeatureCases all = new FeatureCases(collation, cache, method);
		all.columns();
		all.constraints();
		all.indexes();
		all.objects();
		return all.cases;
	}

	private void add(String name, Consumer<Operations> operation) {
		List<Operation> given = Operations.record((op) -> {
			op.createTable("users", column("id", bigint()).notNull(), column("age", integer()).notNull(),
					column("email", varchar(50)), primaryKey("pk_users", "id"));
			op.createTable("posts", column("id", bigint()).notNull(), column("author", bigint()),
					column("title", varchar(50)), primaryKey("pk_posts", "id"));
		});
		add(name, given, operation);
	}

	private void add(String name, List<Operation> given, Consumer<Operations> operation) {
		this.cases.add(new Case(name, given, Operations.record(operation).get(0)));
	}

	private void columns() {
		Identity identity = new Identity(Identity.Generation.BY_DEFAULT,
				new Numbering(5, 5, 5L, 500L, this.cache, true));
		add("identity with every option", List.of(), (op) -> op.createTable("numbered",
				column("id", bigint()).notNull().identity(identity), primaryKey("pk_numbered", "id")));
		add("collation", List.of(),
				(op) -> op.createTable("words", column("word", varchar(20)).notNull().collation(this.collation)));
		add("add identity", (op) -> op.alterColumn("users", "id",
				(c) -> c.identity(null, Identity.byDefault()).existing(column("id", bigint()).notNull())));
		Identity fromFive = new Identity(Identity.Generation.BY_DEFAULT, 5, 2);
		add("add identity from five",
				(op) -> op.alterColumn("users", "id",
						(c) -> c.identity(null, fromFive)
							.comment(null, "numbered")
							.existing(column("id", bigint()).notNull())));
		List<Operation> numbered = Operations.record((op) -> op.createTable("users",
				column("id", bigint()).notNull().identity(), primaryKey("pk_users", "id")));
		add("change identity", numbered,
				(op) -> op.alterColumn("users", "id",
						(c) -> c.identity(Identity.byDefault(), new Identity(Identity.Generation.ALWAYS, 1, 10))
							.existing(column("id", bigint()).notNull().identity())));
		List<Operation> computed = Operations.record((op) -> op.createTable("users", column("age", integer()).notNull(),
				column("twice", integer()).computed("age * 2")));
		add("change computed", computed,
				(op) -> op.alterColumn("users", "twice",
						(c) -> c.computed(new Computed("age * 2", true), new Computed("age * 3", true))
							.existing(column("twice", integer()).computed("age * 2"))));
		add("change collation", (op) -> op.alterColumn("users", "email",
				(c) -> c.collation(varchar(50), null, this.collation).existing(column("email", varchar(50)))));
		add("several at once", (op) -> op.batchAlterTable("users", (batch) -> {
			batch.addColumn(column("nick", varchar(20)));
			batch.alterColumn("email", (c) -> c.nullable(true, false).existing(column("email", varchar(50))));
			batch.createUnique("uq_users_nick", "nick");
			batch.createIndex("ix_users_age", "age");
		}));
	}

	private void constraints() {
		add("deferrable foreign key", (op) -> op.createForeignKey(
				foreignKey("fk_posts_author", "author").references("users", "id").initiallyDeferred().on("posts")));
		add("matching foreign key",
				(op) -> op.createForeignKey(foreignKey("fk_posts_author", "author").references("users", "id")
					.match(ReferentialMatch.FULL)
					.on("posts")));
		add("foreign key not validated", (op) -> op.createForeignKey(
				foreignKey("fk_posts_author", "author").references("users", "id").notValidated().on("posts")));
		add("check not validated", (op) -> op.createCheck(check("ck_users_age", "age > 0").notValidated().on("users")));
		add("deferrable unique", (op) -> op.createUnique(unique("uq_users_email", "email").deferrable().on("users")));
		add("unique of NULL",
				(op) -> op.createUnique(unique("uq_users_email", "email").nullsNotDistinct().on("users")));
		add("check that waits",
				(op) -> op.createCheck(check("ck_users_age", "age > 0").initiallyDeferred().on("users")));
		add("unique with more columns",
				(op) -> op.createUnique(unique("uq_users_email", "email").include("age").on("users")));
		List<Operation> without = Operations
			.record((op) -> op.createTable("users", column("id", bigint()).notNull(), column("age", integer())));
		add("primary key with more columns", without,
				(op) -> op.createPrimaryKey(primaryKey("pk_users", "id").include("age").on("users")));
		add("exclude constraint",
				(op) -> op.createExclude(exclude("ex_users").using("btree")
					.with(asc("email").collation(this.collation).operatorClass("text_pattern_ops"), "=")
					.with(expression("lower(email)").collation(this.collation).operatorClass("text_pattern_ops"), "=")
					.with("age", "=")
					.on("users")));
		List<Operation> named = Operations
			.record((op) -> op.createTable("users", column("id", bigint()).notNull(), column("age", integer()),
					primaryKey("pk_users", "id"), unique("uq_users_age", "age"), check("ck_users_age", "age > 0")));
		add("rename unique", named, (op) -> op.renameConstraint("uq_users_age", "users", "Uq", ConstraintKind.UNIQUE));
		add("rename check", named, (op) -> op.renameConstraint("ck_users_age", "users", "Ck", ConstraintKind.CHECK));
	}

	private void indexes() {
		add("index concurrently", (op) -> op.createIndex(index("ix_users_age").on("users", "age").concurrently()));
		add("index with the order of NULL", (op) -> op
			.createIndex(index("ix_users_age").on("users", desc("age").nullsLast(), asc("email").nullsFirst())));
		add("partial index", (op) -> op.createIndex(index("ix_users_age").on("users", "age").where("age > 0")));
		add("index by expression",
				(op) -> op.createIndex(index("ix_users_email").on("users", expression("lower(email)"))));
		add("index with more columns",
				(op) -> op.createIndex(index("ix_users_age").on("users", "age").include("email")));
		add("unique index with more columns",
				(op) -> op.createIndex(index("ix_users_age").on("users", "age").unique().include("email")));
		add("index of the beginning",
				(op) -> op.createIndex(index("ix_users_email").on("users", asc("email").length(10))));
		add("index with a method", (op) -> op.createIndex(index("ix_users_age").on("users", "age").using(this.method)));
		add("unique index of NULL",
				(op) -> op.createIndex(index("ix_users_email").on("users", "email").unique().nullsNotDistinct()));
		add("index with a collation",
				(op) -> op.createIndex(index("ix_users_email").on("users", asc("email").collation(this.collation))));
		add("index by expression with a collation", (op) -> op
			.createIndex(index("ix_users_email").on("users", expression("lower(email)").collation(this.collation))));
		add("index by expression with an operator class", (op) -> op.createIndex(index("ix_users_email").on("users",
				expression("lower(email)").operatorClass("text_pattern_ops"), asc("email"))));
		List<Operation> indexed = Operations.record((op) -> {
			op.createTable("users", column("age", integer()));
			op.createIndex("ix_users_age", "users", "age");
		});
		add("rename index", indexed, (op) -> op.renameIndex("ix_users_age", "users", "Ix Age"));
	}

	private SequenceSpec cached(SequenceSpec sequence) {
		return (this.cache != null) ? sequence.cache(this.cache) : sequence;
	}

	private void objects() {
		add("schema", List.of(), (op) -> op.createSchema("warehouse"));
		add("enum type", List.of(), (op) -> op.createEnumType("mood", "HAPPY", "it's"));
		List<Operation> mood = Operations.record((op) -> {
			op.createEnumType("mood", "HAPPY", "SAD");
			op.createTable("pets", column("mood", nativeType("mood")).serverDefault("HAPPY"));
		});
		add("values of an enum type", mood, (op) -> op.alterEnumType(enumType("mood", "HAPPY", "SAD"),
				enumType("mood", "CALM", "HAPPY", "MIXED", "SAD"), enumColumn("pets", "mood").serverDefault("HAPPY")));
		add("value of an enum type renamed", mood, (op) -> op.renameEnumValue("mood", "SAD", "BLUE"));
		add("sequence with every option", List.of(),
				(op) -> op.createSequence(cached(sequence("s").start(5).increment(5).minimum(5).maximum(500).cycle())));
		List<Operation> sequence = Operations.record((op) -> op.createSequence(sequence("s").minimum(1).cycle()));
		add("sequence altered", sequence, (op) -> op.alterSequence(sequence("s").minimum(1).cycle(),
				cached(sequence("s").increment(2).maximum(99))));
		add("sequence renamed", sequence, (op) -> op.renameSequence("s", "Other"));
		add("view", (op) -> op.create(view("adults", "select id, age from users where age > 17")));
		add("materialized view",
				(op) -> op.create(materializedView("adults", "select id, age from users where age > 17")));
		add("view replaced", Operations.record((op) -> {
			op.createTable("users", column("id", bigint()), column("age", integer()));
			op.create(view("adults", "select id from users"));
		}), (op) -> op.replace(view("adults", "select id from users"), view("adults", "select age from users")));
	}

}
