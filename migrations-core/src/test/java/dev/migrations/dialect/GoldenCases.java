package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ColumnSpec;
import dev.migrations.operation.CustomOperation;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.Identity;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;

import static dev.migrations.operation.Ddl.array;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.binary;
import static dev.migrations.operation.Ddl.blob;
import static dev.migrations.operation.Ddl.bool;
import static dev.migrations.operation.Ddl.character;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.date;
import static dev.migrations.operation.Ddl.desc;
import static dev.migrations.operation.Ddl.doublePrecision;
import static dev.migrations.operation.Ddl.expression;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.ifExists;
import static dev.migrations.operation.Ddl.index;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.json;
import static dev.migrations.operation.Ddl.literal;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.numeric;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.real;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.smallint;
import static dev.migrations.operation.Ddl.sql;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.text;
import static dev.migrations.operation.Ddl.time;
import static dev.migrations.operation.Ddl.timeWithTimeZone;
import static dev.migrations.operation.Ddl.timestamp;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.tinyint;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.uuid;
import static dev.migrations.operation.Ddl.varbinary;
import static dev.migrations.operation.Ddl.varchar;

/**
 * The operations whose SQL is kept in golden files.
 */
final class GoldenCases {

	private GoldenCases() {
	}

	/**
	 * An operation under a name.
	 */
	record Case(String name, Operation operation) {

		/**
		 * The kind of operation, which is the folder of its golden files.
		 */
		String kind() {
			return (this.operation instanceof CustomOperation) ? CustomOperation.class.getSimpleName()
					: this.operation.getClass().getSimpleName();
		}

		@Override
		public String toString() {
			return kind() + "/" + this.name;
		}

	}

	static List<Case> all() {
		List<Case> cases = new ArrayList<>();
		tables(cases);
		columns(cases);
		constraints(cases);
		indexesAndSequences(cases);
		lookingFirst(cases);
		code(cases);
		GoldenObjectCases.addTo(cases::add);
		return cases;
	}

	private static void lookingFirst(List<Case> cases) {
		add(cases, "if_not_exists", (op) -> op.createTable(table("users").ifNotExists(), column("id", integer())));
		add(cases, "if_exists", (op) -> op.dropTable(table("users").ifExists()));
		add(cases, "if_not_exists", (op) -> op.addColumn("users", column("age", integer()).ifNotExists()));
		add(cases, "if_exists", (op) -> op.dropColumn("users", "age", ifExists()));
		add(cases, "if_not_exists", (op) -> op.createIndex(index("ix_users_age").ifNotExists().on("users", "age")));
		add(cases, "if_exists", (op) -> op.dropIndex("ix_users_age", "users", ifExists()));
		add(cases, "if_exists", (op) -> op.dropUnique("uq_users_age", "users", ifExists()));
		add(cases, "if_exists_primary_key", (op) -> op.dropPrimaryKey("pk_users", "users", ifExists()));
		add(cases, "if_not_exists", (op) -> op.createSequence(sequence("users_seq").ifNotExists()));
		add(cases, "if_exists", (op) -> op.dropSequence(sequence("users_seq").ifExists()));
	}

	private static void add(List<Case> cases, String name, Consumer<Operations> code) {
		List<Operation> operations = Operations.record(code);
		cases.add(new Case(name, operations.get(0)));
	}

	private static void tables(List<Case> cases) {
		add(cases, "users", (op) -> op.createTable(table("users").comment("who's who"),
				column("id", bigint()).notNull().identity(), column("email", varchar(255)).notNull().comment("unique"),
				column("age", integer()).notNull().serverDefault(0), column("name", varchar()).serverDefault("it's"),
				column("active", bool()).notNull().serverDefault(true),
				column("created_at", timestampWithTimeZone()).notNull().serverDefault(sql("current_timestamp")),
				column("initial", character(1)).computed("left(name, 1)"), primaryKey("pk_users", "id"),
				unique("uq_users_email", "email"), check("ck_users_age", "age >= 0")));
		add(cases, "every_type", (op) -> op.createTable("types", column("c_bool", bool()),
				column("c_tinyint", tinyint()), column("c_smallint", smallint()), column("c_integer", integer()),
				column("c_bigint", bigint()), column("c_real", real()), column("c_double", doublePrecision()),
				column("c_numeric", numeric()), column("c_numeric_10_2", numeric(10, 2)),
				column("c_char", character(3)), column("c_varchar", varchar()), column("c_varchar_20", varchar(20)),
				column("c_text", text()), column("c_binary", binary(16)), column("c_varbinary", varbinary()),
				column("c_varbinary_20", varbinary(20)), column("c_blob", blob()), column("c_date", date()),
				column("c_time", time()), column("c_time_3", time(3)), column("c_timetz", timeWithTimeZone()),
				column("c_timetz_3", timeWithTimeZone(3)), column("c_timestamp", timestamp()),
				column("c_timestamp_3", timestamp(3)), column("c_timestamptz", timestampWithTimeZone()),
				column("c_timestamptz_3", timestampWithTimeZone(3)), column("c_uuid", uuid()), column("c_json", json()),
				column("c_array", array(varchar(20))), column("c_native", nativeType("interval day to second"))));
		add(cases, "with_lengths", (op) -> op.createTable(table("accounts").comment("who's \\ who"),
				column("id", bigint()).notNull().identity(new Identity(Identity.Generation.BY_DEFAULT, 100, 1)),
				column("email", varchar(255)).notNull().comment("unique"),
				column("name", varchar(80)).serverDefault("it's \\ ä"),
				column("active", bool()).notNull().serverDefault(true),
				column("price", numeric(10, 2)).serverDefault(sql("1 + 1")), column("photo", varbinary(2000)),
				column("created_at", timestampWithTimeZone()).notNull().serverDefault(sql("current_timestamp(6)")),
				column("initial", character(1)).notNull().computed("left(name, 1)"), primaryKey("pk_accounts", "id"),
				unique("uq_accounts_email", "email"), check("ck_accounts_price", "price >= 0")));
		add(cases, "generic_types", (op) -> op.createTable("types", column("c_bool", bool()),
				column("c_tinyint", tinyint()), column("c_smallint", smallint()), column("c_integer", integer()),
				column("c_bigint", bigint()), column("c_real", real()), column("c_double", doublePrecision()),
				column("c_numeric", numeric()), column("c_char", character(3)), column("c_text", text()),
				column("c_binary", binary(16)), column("c_blob", blob()), column("c_date", date()),
				column("c_time", time()), column("c_time_3", time(3)), column("c_timetz", timeWithTimeZone()),
				column("c_timestamp", timestamp()), column("c_timestamp_3", timestamp(3)),
				column("c_timestamptz", timestampWithTimeZone()), column("c_uuid", uuid()), column("c_json", json())));
		add(cases, "array", (op) -> op.createTable("types", column("c_array", array(varchar(20)))));
		add(cases, "identity_in_steps",
				(op) -> op.createTable("numbered",
						column("id", bigint()).identity(new Identity(Identity.Generation.BY_DEFAULT, 1, 10)),
						primaryKey(null, "id")));
		add(cases, "identity_without_key",
				(op) -> op.createTable("numbered", column("id", bigint()).identity(), column("n", integer())));
		add(cases, "quoted_names",
				(op) -> op.createTable(table("Order Lines").schema("Shop"), column("user", integer()).notNull(),
						column("CamelCase", integer()), column("\"lower\"", integer()), column("quote\"d", integer()),
						primaryKey("PK", "user", "CamelCase"),
						foreignKey("FK", "CamelCase").references(table("Order Lines").schema("Shop"), "user")));
		add(cases, "foreign_key_out_of_a_schema",
				(op) -> op.createTable(table("posts").schema("shop"), column("user_id", bigint()).notNull(),
						foreignKey("fk_posts_user_id_users", "user_id").references("users", "id")
							.onUpdate(ReferentialAction.CASCADE)
							.onDelete(ReferentialAction.SET_NULL)));
		add(cases, "identity", (op) -> op.createTable("numbered",
				column("id", bigint()).identity(new Identity(Identity.Generation.ALWAYS, 100, 10))));
		add(cases, "computed_when_read", (op) -> op.createTable("boxes", column("a", integer()).notNull(),
				column("double_a", integer()).computedWhenRead("a * 2")));
		add(cases, "plain", (op) -> op.dropTable("users"));
		add(cases, "schema", (op) -> op.dropTable(table("users").schema("shop")));
		add(cases, "plain", (op) -> op.renameTable("users", "people"));
		add(cases, "schema", (op) -> op.renameTable(table("users").schema("shop"), "User"));
		add(cases, "set", (op) -> op.alterTableComment("users", null, "who's who \\ what"));
		add(cases, "remove", (op) -> op.alterTableComment("users", "old", null));
	}

	private static void columns(List<Case> cases) {
		add(cases, "nullable", (op) -> op.addColumn("users", column("nick", varchar(20)).comment("short")));
		add(cases, "not_null_with_default",
				(op) -> op.addColumn("users", column("age", integer()).notNull().serverDefault(18)));
		add(cases, "identity", (op) -> op.addColumn("users", column("number", bigint()).notNull().identity()));
		add(cases, "plain", (op) -> op.dropColumn("users", "nick"));
		add(cases, "type", (op) -> op.alterColumn("users", "age", (c) -> c.type(integer(), bigint())));
		add(cases, "type_using",
				(op) -> op.alterColumn("users", "age", (c) -> c.type(integer(), varchar(10), "cast(age as varchar)")));
		add(cases, "type_without_cast", (op) -> op.alterColumn("users", "age", (c) -> c.type(varchar(10), integer())));
		add(cases, "type_and_default", (op) -> op.alterColumn("users", "age",
				(c) -> c.serverDefault(literal("0"), literal(0)).type(varchar(10), integer()).nullable(true, false)));
		add(cases, "nullable", (op) -> op.alterColumn("users", "age", (c) -> c.nullable(false, true)));
		add(cases, "not_null", (op) -> op.alterColumn("users", "age", (c) -> c.nullable(true, false)));
		add(cases, "default", (op) -> op.alterColumn("users", "age", (c) -> c.serverDefault(null, literal(18))));
		add(cases, "no_default", (op) -> op.alterColumn("users", "age", (c) -> c.serverDefault(literal(18), null)));
		add(cases, "comment", (op) -> op.alterColumn("users", "age", (c) -> c.comment(null, "in years")));
		add(cases, "rename", (op) -> op.alterColumn("users", "age", (c) -> c.rename("Age")));
		alterationsOfAKnownColumn(cases);
		cases.add(new Case("everything", new AlterColumn(QualifiedName.of("users"), "age",
				List.of(new ColumnChange.Rename("age", "years"), new ColumnChange.SetComment(null, "in years"),
						new ColumnChange.SetNullable(true, false), new ColumnChange.SetServerDefault(literal(1), null),
						new ColumnChange.SetType(integer(), bigint(), null)))));
	}

	private static void alterationsOfAKnownColumn(List<Case> cases) {
		ColumnSpec age = column("age", integer()).notNull().serverDefault(18).comment("in years");
		add(cases, "known_type",
				(op) -> op.alterColumn("users", "age", (c) -> c.type(integer(), bigint()).existing(age)));
		add(cases, "known_type_of_identity", (op) -> op.alterColumn("users", "id",
				(c) -> c.type(integer(), bigint()).existing(column("id", integer()).notNull().identity())));
		add(cases, "known_type_using", (op) -> op.alterColumn("users", "age",
				(c) -> c.type(integer(), varchar(10), "cast(age as varchar)").existing(age)));
		add(cases, "known_nullable",
				(op) -> op.alterColumn("users", "age", (c) -> c.nullable(false, true).existing(age)));
		add(cases, "known_comment",
				(op) -> op.alterColumn("users", "age", (c) -> c.comment("in years", null).existing(age)));
		add(cases, "known_no_default",
				(op) -> op.alterColumn("users", "age", (c) -> c.serverDefault(literal(18), null).existing(age)));
		add(cases, "known_nullable_no_default", (op) -> op.alterColumn("users", "age",
				(c) -> c.serverDefault(literal(18), null).existing(column("age", integer()).serverDefault(18))));
		add(cases, "known_everything",
				(op) -> op.alterColumn("users", "age",
						(c) -> c.rename("years")
							.comment("in years", "since birth")
							.nullable(false, true)
							.serverDefault(literal(18), literal(0))
							.type(integer(), bigint())
							.existing(age)));
	}

	private static void constraints(List<Case> cases) {
		add(cases, "plain", (op) -> op.createPrimaryKey("pk_users", "users", "id", "tenant"));
		add(cases, "plain", (op) -> op.createUnique("uq_users_email", "users", "email", "tenant"));
		add(cases, "plain", (op) -> op.createCheck("ck_users_age", "users", "age >= 0"));
		add(cases, "plain", (op) -> op
			.createForeignKey(foreignKey("fk_posts_user_id_users", "user_id").references("users", "id").on("posts")));
		add(cases, "actions",
				(op) -> op.createForeignKey(foreignKey("fk_posts_user_id_users", "user_id").references("users", "id")
					.onDelete(ReferentialAction.CASCADE)
					.onUpdate(ReferentialAction.RESTRICT)
					.on("posts")));
		add(cases, "out_of_a_schema", (op) -> op.createForeignKey(
				foreignKey("fk_posts_user_id_users", "user_id").references("users").on(table("posts").schema("shop"))));
		add(cases, "set_default",
				(op) -> op.createForeignKey(foreignKey("fk_posts_user_id_users", "user_id").references("users", "id")
					.onDelete(ReferentialAction.SET_DEFAULT)
					.on("posts")));
		add(cases, "primary_key", (op) -> op.dropPrimaryKey("pk_users", "users"));
		add(cases, "unique", (op) -> op.dropUnique("uq_users_email", "users"));
		add(cases, "foreign_key", (op) -> op.dropForeignKey("fk_posts_user_id_users", "posts"));
		add(cases, "check", (op) -> op.dropCheck("ck_users_age", table("users").schema("shop")));
	}

	private static void indexesAndSequences(List<Case> cases) {
		add(cases, "plain", (op) -> op.createIndex("ix_users_email", "users", "email"));
		add(cases, "unique_descending", (op) -> op
			.createIndex(index("ix_users_age").on(table("users").schema("shop"), desc("age"), desc("Name")).unique()));
		add(cases, "partial", (op) -> op.createIndex(index("ix_users_adults").on("users", "age").where("age >= 18")));
		add(cases, "expression",
				(op) -> op.createIndex(index("ix_users_lower_email").on("users", expression("lower(email)").desc())));
		add(cases, "prefix",
				(op) -> op.createIndex(index("ix_users_email").on("users", expression("email(20)").desc())));
		add(cases, "plain", (op) -> op.dropIndex("ix_users_email", "users"));
		add(cases, "schema", (op) -> op.dropIndex("ix_users_email", table("users").schema("shop")));
		add(cases, "plain", (op) -> op.createSequence("users_seq"));
		add(cases, "options", (op) -> op.createSequence(sequence("users_seq").schema("shop").start(100).increment(50)));
		add(cases, "increment", (op) -> op.alterSequence(sequence("users_seq"), sequence("users_seq").increment(50)));
		add(cases, "plain", (op) -> op.dropSequence("users_seq"));
	}

	private static void code(List<Case> cases) {
		add(cases, "plain", (op) -> op.execute("update users set age = 18 where data ? 'x' and :y::text = '{}'"));
		add(cases, "binds", (op) -> op.execute("update users set age = ? where name = ?", 18, "x"));
		cases.add(new Case("sections",
				new ExecuteScript("add_users.sql",
						List.of(new ExecuteScript.Section(null,
								"create table t (id integer);\n\ninsert into t values (1);\n", 8),
								new ExecuteScript.Section("postgresql", "select $$;$$;\nselect 2", 20)))));
		cases.add(new Case("copy_data",
				new ExecuteScript("add_users.sql",
						List.of(new ExecuteScript.Section("postgresql",
								"create table t (id integer);\ncopy t from stdin;\n1\n\\.\n", 3),
								new ExecuteScript.Section(null, "create table t (id integer);\n", 3)))));
		cases.add(new Case("missing_section", new ExecuteScript("add_users.sql",
				List.of(new ExecuteScript.Section("db2", "select 1 from sysibm.sysdummy1", 1)))));
		add(cases, "plain", (op) -> op.run("copy prices", (connection) -> {
		}));
		add(cases, "plain", (op) -> op.autocommit((block) -> {
			block.createIndex("ix_users_email", "users", "email");
			block.run("copy prices", (connection) -> {
			});
		}));
		add(cases, "plain", (op) -> op.irreversible("the old prices are gone"));
		cases.add(new Case("plain", new AuditTrigger("users")));
	}

}
