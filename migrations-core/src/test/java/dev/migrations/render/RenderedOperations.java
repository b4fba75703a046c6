package dev.migrations.render;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.DropConstraint;
import dev.migrations.operation.DropIndex;
import dev.migrations.operation.DropSequence;
import dev.migrations.operation.DropTable;
import dev.migrations.operation.ExecuteScript;
import dev.migrations.operation.ExecuteSql;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Irreversible;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.ArrayType;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Operations of every kind that can be written, in their plain and in their full form.
 */
final class RenderedOperations {

	/** Everything that is hard to write in Java source. */
	static final String ODD = "quote \" backslash \\ \\u0041 \\n tab \t bell \u0007 \u00e4\u6f22 \uD83D\uDE00 bidi \u202E"
			+ " nbsp \u00A0 three \"\"\" four \"\"\"\" end \\";

	private static final QualifiedName USERS = QualifiedName.of("users");

	private static final QualifiedName SHOP = QualifiedName.of("shop", "Users");

	private RenderedOperations() {
	}

	static List<Operation> all() {
		List<Operation> operations = new ArrayList<>();
		operations.addAll(tables());
		operations.addAll(columns());
		operations.addAll(columnChanges());
		operations.addAll(indexes());
		operations.addAll(constraints());
		operations.addAll(sequences());
		operations.addAll(lookingFirst());
		operations.addAll(statements());
		operations.addAll(RenderedObjects.all());
		operations.addAll(RenderedBatches.all());
		return operations;
	}

	private static List<Operation> lookingFirst() {
		Table table = Table.of(SHOP, List.of(Column.of("id", type(Kind.UUID))));
		Index index = Index.of("ix_users_age", "age");
		return List.of(new CreateTable(table.withComment("x"), Existence.IF_NOT_EXISTS),
				new CreateTable(Table.of(USERS, List.of()), Existence.IF_NOT_EXISTS),
				new DropTable(USERS, null, Existence.IF_EXISTS), new DropTable(SHOP, null, Existence.IF_EXISTS),
				new AddColumn(USERS, Column.of("c", type(Kind.TEXT)).withNullable(false), Existence.IF_NOT_EXISTS),
				new DropColumn(USERS, "c", null, Existence.IF_EXISTS),
				new DropColumn(SHOP, "c", null, Existence.IF_EXISTS),
				new CreateIndex(USERS, index).withExistence(Existence.IF_NOT_EXISTS),
				new DropIndex(USERS, "ix", null).withExistence(Existence.IF_EXISTS),
				new DropConstraint(USERS, "uq", ConstraintKind.UNIQUE, null, Existence.IF_EXISTS),
				new CreateSequence(Sequence.of("s"), Existence.IF_NOT_EXISTS),
				new DropSequence(QualifiedName.of("s"), null, Existence.IF_EXISTS),
				new DropSequence(SHOP, null, Existence.IF_EXISTS));
	}

	private static List<Operation> tables() {
		Table users = Table
			.of(USERS,
					List.of(Column.of("id", type(Kind.BIGINT)).withNullable(false).withIdentity(Identity.byDefault()),
							Column.of("email", type(Kind.VARCHAR, 255)).withNullable(false)))
			.withPrimaryKey(PrimaryKey.of("pk_users", "id"))
			.withForeignKeys(List.of(ForeignKey.of("fk_users_group", List.of("group_id"), SHOP, List.of("id"))))
			.withUniqueConstraints(
					List.of(UniqueConstraint.of("uq_users_email", "email"), UniqueConstraint.of(null, "a", "b")))
			.withCheckConstraints(
					List.of(new CheckConstraint("ck_users_age", "age >= 18"), new CheckConstraint(null, "x")));
		return List.of(new CreateTable(users), new CreateTable(Table.of(QualifiedName.of("nothing"), List.of())),
				new CreateTable(Table.of(SHOP, List.of(Column.of("id", type(Kind.UUID))))
					.withPrimaryKey(PrimaryKey.of(null, "id"))
					.withComment(ODD)),
				new DropTable(USERS, null), new DropTable(SHOP, null), new RenameTable(USERS, "people"),
				new RenameTable(SHOP, "people"), new AlterTableComment(USERS, null, "those who log in"),
				new AlterTableComment(SHOP, ODD, null));
	}

	private static List<Operation> columns() {
		List<Operation> operations = new ArrayList<>();
		for (Kind kind : Kind.values()) {
			operations.add(new AddColumn(USERS, Column.of("c", type(kind))));
		}
		Column column = Column.of("c", new ArrayType(new NativeType("tsvector")));
		operations.add(new AddColumn(SHOP, column.withNullable(false).withComment(ODD)));
		operations.add(new AddColumn(USERS, column.withType(type(Kind.NUMERIC, 10, 2))));
		for (Kind kind : List.of(Kind.NUMERIC, Kind.CHAR, Kind.VARCHAR, Kind.BINARY, Kind.VARBINARY, Kind.TIME,
				Kind.TIME_WITH_TIME_ZONE, Kind.TIMESTAMP, Kind.TIMESTAMP_WITH_TIME_ZONE)) {
			operations.add(new AddColumn(USERS, column.withType(type(kind, 3))));
		}
		for (ServerDefault value : defaults()) {
			operations.add(new AddColumn(USERS, column.withServerDefault(value)));
		}
		operations.add(new AddColumn(USERS, column.withIdentity(Identity.always())));
		operations.add(new AddColumn(USERS,
				column.withIdentity(new Identity(Identity.Generation.ALWAYS, -5, 10_000_000_000L))));
		operations.add(new AddColumn(USERS, column.withComputed(new Computed("price * 2", true))));
		operations.add(new AddColumn(USERS, column.withComputed(new Computed("price * 2", false))));
		operations.add(new DropColumn(USERS, "c", null));
		operations.add(new DropColumn(SHOP, "C", null));
		return operations;
	}

	private static List<ServerDefault> defaults() {
		return List.of(ServerDefault.literal(0), ServerDefault.literal(-3), ServerDefault.literal(3_000_000_000L),
				ServerDefault.literal(new BigDecimal("1.50")), ServerDefault.literal(new BigDecimal("1E+3")),
				ServerDefault.literal(new BigDecimal("99999999999999999999")), ServerDefault.literal(true),
				ServerDefault.literal(false), ServerDefault.literal(ODD), ServerDefault.literal(""),
				ServerDefault.expression("now()"));
	}

	private static List<Operation> columnChanges() {
		List<Operation> operations = new ArrayList<>();
		SqlType integer = type(Kind.INTEGER);
		operations.add(new AlterColumn(USERS, "age", List.of(new ColumnChange.SetType(integer, type(Kind.BIGINT), null),
				new ColumnChange.SetNullable(false, true))));
		operations.add(new AlterColumn(SHOP, "Age",
				List.of(new ColumnChange.SetType(integer, type(Kind.TEXT), "age::text"),
						new ColumnChange.SetComment("the age of the user in years, as far as it is known", ODD),
						new ColumnChange.SetServerDefault(ServerDefault.literal(1), ServerDefault.expression("now()")),
						new ColumnChange.Rename("Age", "years"))));
		operations.add(new AlterColumn(USERS, "age", List.of(new ColumnChange.SetComment(null, "x"))));
		operations.add(new AlterColumn(USERS, "age", List.of(new ColumnChange.SetComment("x", null))));
		operations.add(new AlterColumn(USERS, "age",
				List.of(new ColumnChange.SetServerDefault(null, ServerDefault.literal("x")))));
		operations.add(new AlterColumn(USERS, "age",
				List.of(new ColumnChange.SetServerDefault(ServerDefault.literal(new BigDecimal("0.5")), null))));
		operations.add(new AlterColumn(USERS, "age", List.of(new ColumnChange.Rename("age", "years"))));
		operations.add(new AlterColumn(USERS, "age", List.of(new ColumnChange.SetNullable(true, false)),
				Column.of("age", integer).withServerDefault(ServerDefault.literal(0)).withComment(ODD)));
		return operations;
	}

	private static List<Operation> indexes() {
		List<IndexElement> elements = List.of(IndexElement.column("a"), IndexElement.column("b").desc(),
				IndexElement.expression("lower(c)"), IndexElement.expression("upper(d)").desc());
		return List.of(new CreateIndex(USERS, Index.of("ix_users_created_at", "created_at")),
				new CreateIndex(SHOP, Index.of("ix", "a", "b")),
				new CreateIndex(USERS,
						new Index("ix_users_adults", List.of(IndexElement.column("age").desc()), false, "age >= 18")),
				new CreateIndex(USERS, Index.of("ix", "a").withUnique(true)),
				new CreateIndex(SHOP,
						new Index("ix_with_a_name_that_is_long", elements, true,
								"a condition that is long is not null and another condition that is long is not null")),
				new DropIndex(USERS, "ix", null), new DropIndex(SHOP, "ix", null));
	}

	private static List<Operation> constraints() {
		List<Operation> operations = new ArrayList<>();
		ForeignKey key = ForeignKey.of("fk", List.of("a", "b"), USERS, List.of("c", "d"));
		for (ReferentialAction action : ReferentialAction.values()) {
			operations.add(new CreateForeignKey(USERS, key.withOnDelete(action)));
			operations.add(new CreateForeignKey(SHOP, key.withName(null).withOnUpdate(action)));
		}
		for (QualifiedName table : List.of(USERS, SHOP)) {
			for (String name : new String[] { "named", null }) {
				operations.add(new CreatePrimaryKey(table, PrimaryKey.of(name, "a", "b")));
				operations.add(new CreateUniqueConstraint(table, UniqueConstraint.of(name, "a", "b")));
				operations.add(new CreateCheckConstraint(table, new CheckConstraint(name, "a > 'x'")));
			}
			for (ConstraintKind kind : ConstraintKind.values()) {
				operations.add(new DropConstraint(table, "c", kind, null));
			}
		}
		return operations;
	}

	private static List<Operation> sequences() {
		Sequence sequence = Sequence.of("users_seq");
		Sequence full = new Sequence(QualifiedName.of("shop", "seq"), 5_000_000_000L, 50);
		return List.of(new CreateSequence(sequence), new CreateSequence(full),
				new CreateSequence(Sequence.of("x").withIncrement(-1)),
				new AlterSequence(sequence, sequence.withIncrement(50)), new AlterSequence(full, full.withIncrement(1)),
				new DropSequence(sequence.name(), null), new DropSequence(full.name(), null));
	}

	private static List<Operation> statements() {
		List<Object> binds = List.of(ODD, true, 1, -2L, new BigDecimal("1.50"), 1.5, 0.1f, (short) 3, new UUID(1, 2),
				LocalDate.of(2026, 11, 20), LocalTime.NOON, LocalDateTime.of(2026, 11, 20, 1, 2),
				OffsetDateTime.parse("2026-11-20T01:02:03+01:00"), Instant.EPOCH);
		List<Operation> operations = new ArrayList<>();
		operations.add(new ExecuteSql("delete from users where ?? :x {} a::text", List.of()));
		operations.add(new ExecuteSql("insert into t values (?, ?)", binds));
		operations.add(new ExecuteSql(
				"update users set name = 'a long text', age = 18 where email like '%@example.com'"
						+ " and created_at < now() and deleted_at is null and id in (select user_id from orders)",
				List.of()));
		operations.add(new ExecuteSql("x".repeat(200), List.of()));
		for (String sql : List.of("select 1\nfrom x", "select 1\nfrom x\n", "  select 1\n    from x",
				"\tselect 1\n\n\tfrom x\n", "select 'a  \n\t\nb \t\n', \"Name\"\"\", 'c\\d'\r\n\nfrom \"X\"",
				"select \"\"\"\"\n  from \"a\\", "\n\nselect 1", ODD + "\n" + ODD, "a\n\u000Cb\u000C\nc ",
				"a\n\"\"\"\"", " a\n  \n b")) {
			operations.add(new ExecuteSql(sql, List.of()));
		}
		operations.add(new ExecuteSql("insert into t\nvalues (?)", List.of(ODD)));
		operations.add(new ExecuteScript("old.sql", List.of(new ExecuteScript.Section(null, "select 1;\nselect 2;", 7),
				new ExecuteScript.Section("postgresql", "select 3;", 12))));
		operations.add(new Autocommit(List.of(new CreateIndex(USERS, Index.of("ix", "a")),
				new Autocommit(List.of(new ExecuteSql("vacuum\nusers", List.of()),
						new AlterColumn(USERS, "age", List.of(new ColumnChange.SetNullable(false, true))))),
				new ExecuteSql("vacuum", List.of()))));
		operations.add(new Autocommit(List.of()));
		operations.add(new Irreversible("the rows of 'users' are gone"));
		return operations;
	}

	private static SqlType type(Kind kind, Integer... arguments) {
		return GenericType.of(kind, arguments);
	}

}
