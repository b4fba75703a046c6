package dev.migrations.dialect;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.migrations.operation.AddColumn;
import dev.migrations.operation.AlterColumn;
import dev.migrations.operation.AlterSequence;
import dev.migrations.operation.AlterTableComment;
import dev.migrations.operation.Autocommit;
import dev.migrations.operation.ColumnChange;
import dev.migrations.operation.CreateCheckConstraint;
import dev.migrations.operation.CreateForeignKey;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.CreatePrimaryKey;
import dev.migrations.operation.CreateSequence;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.CreateUniqueConstraint;
import dev.migrations.operation.DropColumn;
import dev.migrations.operation.Operation;
import dev.migrations.operation.RenameTable;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Operations that every database carries out, and the schema that each leaves.
 */
public final class ContractCases {

	private final Names names;

	private final Abilities abilities;

	private final Table users;

	private final Table posts;

	private ContractCases(Names names, Abilities abilities) {
		this.names = names;
		this.abilities = abilities;
		this.users = users();
		this.posts = posts();
	}

	/**
	 * A style of names to try.
	 */
	record Names(@Nullable String schema, String users, String posts, String id, String text, String number) {

		static Stream<Names> all() {
			return Stream.of(new Names(null, "users", "posts", "id", "email", "age"),
					new Names(null, "User Accounts", "POSTS", "Id", "e-mail", "a\"ge'"),
					new Names(null, "\"users\"", "\"posts\"", "\"id\"", "\"email\"", "\"age\""),
					new Names(null, "user", "order", "group", "select", "column"),
					new Names("shop", "users", "posts", "id", "email", "age"),
					new Names("Other Shop", "users", "Users", "key", "value", "interval"));
		}

		QualifiedName table(String name) {
			return new QualifiedName(this.schema, name);
		}

	}

	/**
	 * What not every database can do.
	 *
	 * @param identity how it can number rows of a table whose key has two columns, or
	 * {@code null} if it cannot
	 * @param identityWithoutKey whether rows can be numbered in a column that is in no
	 * key
	 * @param setDefault what it can do to rows whose referenced row is gone
	 * @param using how it converts values of another type, or {@code null} for its own
	 * way only
	 * @param sequences whether it has any
	 * @param caseSensitive whether names that differ in case alone are different names
	 */
	public record Abilities(@Nullable Identity identity, boolean identityWithoutKey, ReferentialAction setDefault,
			@Nullable String using, boolean sequences, boolean caseSensitive) {

		public static final Abilities ALL = new Abilities(new Identity(Identity.Generation.ALWAYS, 100, 5), true,
				ReferentialAction.SET_DEFAULT, "'x'");

		public Abilities(Identity identity, boolean identityWithoutKey, ReferentialAction setDefault,
				@Nullable String using) {
			this(identity, identityWithoutKey, setDefault, using, true, true);
		}

	}

	/**
	 * What is there, what is done, what is there then.
	 */
	record Case(String name, List<Operation> given, Operation operation, DatabaseSchema expected) {

	}

	static Stream<Case> all(Names names, Abilities abilities) {
		ContractCases cases = new ContractCases(names, abilities);
		return Stream
			.of(cases.ofTables(), cases.ofColumns(), cases.ofConstraints(),
					abilities.sequences() ? cases.ofSequences() : List.<Case>of())
			.flatMap(List::stream);
	}

	private Table users() {
		return Table.of(this.names.table(this.names.users()), List.of(
				Column.of(this.names.id(), type(Kind.BIGINT)).withNullable(false).withIdentity(Identity.byDefault()),
				Column.of(this.names.text(), type(Kind.VARCHAR, 50))
					.withNullable(false)
					.withServerDefault(ServerDefault.literal("it's \\ ä")),
				Column.of(this.names.number(), type(Kind.INTEGER))
					.withServerDefault(ServerDefault.literal(7))
					.withComment("who's \\ ä")))
			.withPrimaryKey(PrimaryKey.of("pk_users", this.names.id()));
	}

	private Table posts() {
		return Table
			.of(this.names.table(this.names.posts()),
					List.of(Column.of(this.names.id(), type(Kind.BIGINT))
						.withNullable(false)
						.withIdentity(this.abilities.identity()),
							Column.of("author", type(Kind.BIGINT)).withNullable(false),
							Column.of("flag", type(Kind.BOOLEAN)).withServerDefault(ServerDefault.literal(true)),
							Column.of("price", type(Kind.NUMERIC, 10, 2))
								.withServerDefault(ServerDefault.literal(new BigDecimal("-1.50"))),
							Column.of("posted", type(Kind.TIMESTAMP_WITH_TIME_ZONE, 3))))
			.withPrimaryKey(PrimaryKey.of("Pk Posts", this.names.id(), "author"))
			.withUniqueConstraints(List.of(UniqueConstraint.of("uq_posts", "posted", "price")))
			.withForeignKeys(List.of(foreignKey().withOnDelete(ReferentialAction.CASCADE)))
			.withIndexes(List.of(new Index("Ix Posts",
					List.of(IndexElement.column("price").desc(), IndexElement.column("flag")), true, null),
					Index.of("ix_posts_flag", "flag")))
			.withComment("It's\na comment");
	}

	private ForeignKey foreignKey() {
		return ForeignKey.of("fk_posts", List.of("author"), this.users.name(), List.of(this.names.id()));
	}

	private List<Case> ofTables() {
		QualifiedName users = this.users.name();
		List<Case> cases = new ArrayList<>();
		cases.add(table("create table", List.of(), new CreateTable(this.users), this.users));
		cases.add(new Case("create table with everything", List.of(new CreateTable(this.users)),
				new CreateTable(this.posts), schema(this.users, this.posts)));
		cases.add(new Case("drop table", List.of(new CreateTable(this.users), new CreateTable(this.posts)),
				new CreateTable(this.posts).reverse().operation(), schema(this.users)));
		cases.add(ofUsers("rename table", new RenameTable(users, "New Name"),
				(table) -> table.withName(users.withName("New Name"))));
		cases.add(ofUsers("comment on table", new AlterTableComment(users, null, "it's"),
				(table) -> table.withComment("it's")));
		return cases;
	}

	private List<Case> ofColumns() {
		QualifiedName users = this.users.name();
		String number = this.names.number();
		List<Case> cases = new ArrayList<>();
		Column added = Column.of("Added", type(Kind.DATE)).withComment("new");
		cases.add(ofUsers("add column", new AddColumn(users, added), (table) -> {
			List<Column> columns = new ArrayList<>(table.columns());
			columns.add(added);
			return table.withColumns(columns);
		}));
		cases.add(ofUsers("drop column", new DropColumn(users, number, this.users.columns().get(2)),
				(table) -> table.withColumns(table.columns().subList(0, 2))));
		SqlType integer = type(Kind.INTEGER);
		ServerDefault seven = ServerDefault.literal(7);
		ServerDefault text = ServerDefault.literal("x");
		cases.add(altered("change type", (column) -> column.withType(type(Kind.BIGINT)),
				new ColumnChange.SetType(integer, type(Kind.BIGINT), null)));
		cases.add(altered("change type and default",
				(column) -> column.withType(type(Kind.VARCHAR, 20)).withServerDefault(text),
				new ColumnChange.SetServerDefault(seven, text),
				new ColumnChange.SetType(integer, type(Kind.VARCHAR, 20), null)));
		cases.add(altered("change type and drop default",
				(column) -> column.withType(type(Kind.VARCHAR, 20)).withServerDefault(null),
				new ColumnChange.SetType(integer, type(Kind.VARCHAR, 20), this.abilities.using()),
				new ColumnChange.SetServerDefault(seven, null)));
		cases.add(
				altered("not null", (column) -> column.withNullable(false), new ColumnChange.SetNullable(true, false)));
		cases.add(altered("other default", (column) -> column.withServerDefault(ServerDefault.literal(8)),
				new ColumnChange.SetServerDefault(seven, ServerDefault.literal(8))));
		cases.add(altered("no comment", (column) -> column.withComment(null),
				new ColumnChange.SetComment("who's \\ ä", null)));
		cases.add(altered("rename", (column) -> column.withName("New Name"),
				new ColumnChange.Rename(number, "New Name")));
		cases.add(altered("everything",
				(column) -> new Column("renamed", type(Kind.NUMERIC, 12, 3), false, ServerDefault.literal(9), null,
						null, "other"),
				new ColumnChange.Rename(number, "renamed"),
				new ColumnChange.SetType(integer, type(Kind.NUMERIC, 12, 3), null),
				new ColumnChange.SetNullable(true, false),
				new ColumnChange.SetServerDefault(seven, ServerDefault.literal(9)),
				new ColumnChange.SetComment("who's \\ ä", "other")));
		return cases;
	}

	private Case altered(String name, UnaryOperator<Column> change, ColumnChange... changes) {
		return ofUsers("alter column: " + name,
				new AlterColumn(this.users.name(), this.names.number(), List.of(changes), this.users.columns().get(2)),
				(table) -> table.withColumns(
						List.of(table.columns().get(0), table.columns().get(1), change.apply(table.columns().get(2)))));
	}

	private List<Case> ofConstraints() {
		List<Case> cases = new ArrayList<>();
		Table plain = Table.of(this.posts.name(),
				this.posts.columns()
					.stream()
					.map((column) -> this.abilities.identityWithoutKey() ? column : column.withIdentity(null))
					.toList());
		List<Operation> given = List.of(new CreateTable(this.users), new CreateTable(plain));
		Operation key = new CreatePrimaryKey(plain.name(), PrimaryKey.of("Pk", "author", this.names.id()));
		cases.add(new Case("create primary key", given, key,
				schema(this.users, plain.withPrimaryKey(PrimaryKey.of("Pk", "author", this.names.id())))));
		ForeignKey foreignKey = foreignKey().withOnUpdate(ReferentialAction.RESTRICT)
			.withOnDelete(this.abilities.setDefault());
		cases.add(new Case("create foreign key", given, new CreateForeignKey(plain.name(), foreignKey),
				schema(this.users, plain.withForeignKeys(List.of(foreignKey)))));
		UniqueConstraint unique = UniqueConstraint.of("Uq", "price", "author");
		cases.add(new Case("create unique constraint", given, new CreateUniqueConstraint(plain.name(), unique),
				schema(this.users, plain.withUniqueConstraints(List.of(unique)))));
		CheckConstraint check = new CheckConstraint("Ck", "price > 0");
		cases.add(new Case("create check constraint", given, new CreateCheckConstraint(plain.name(), check),
				schema(this.users, plain.withCheckConstraints(List.of(check)))));
		Index index = new Index("Ix",
				List.of(IndexElement.column(this.names.id()).desc(), IndexElement.column("price")), false, null);
		cases.add(new Case("create index", given, new CreateIndex(plain.name(), index),
				schema(this.users, plain.withIndexes(List.of(index)))));
		List<Case> dropped = cases.stream()
			.map((each) -> new Case(each.name().replace("create", "drop"), with(given, each.operation()),
					each.operation().reverse().operation(), schema(this.users, plain)))
			.toList();
		cases.addAll(dropped);
		return cases;
	}

	private List<Case> ofSequences() {
		Sequence sequence = new Sequence(this.names.table(this.names.posts()), 100, 50);
		Sequence altered = sequence.withIncrement(10);
		Operation create = new CreateSequence(sequence);
		return List.of(new Case("create sequence", List.of(), create, new DatabaseSchema(List.of(), List.of(sequence))),
				new Case("drop sequence", List.of(create), create.reverse().operation(), DatabaseSchema.empty()),
				new Case("alter sequence", List.of(create), new AlterSequence(sequence, altered),
						new DatabaseSchema(List.of(), List.of(altered))),
				new Case("in an autocommit block", List.of(), new Autocommit(List.of(create)),
						new DatabaseSchema(List.of(), List.of(sequence))));
	}

	private Case ofUsers(String name, Operation operation, UnaryOperator<Table> change) {
		return table(name, List.of(new CreateTable(this.users)), operation, change.apply(this.users));
	}

	private static Case table(String name, List<Operation> given, Operation operation, Table expected) {
		return new Case(name, given, operation, schema(expected));
	}

	private static DatabaseSchema schema(Table... tables) {
		return new DatabaseSchema(List.of(tables), List.of());
	}

	private static List<Operation> with(List<Operation> operations, Operation last) {
		List<Operation> all = new ArrayList<>(operations);
		all.add(last);
		return all;
	}

	private static SqlType type(Kind kind, Integer... arguments) {
		return GenericType.of(kind, arguments);
	}

}
