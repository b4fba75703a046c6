package dev.migrations.dialect.hsqldb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.ComposedStatement.Composition;
import dev.migrations.dialect.ComposedStatement;
import dev.migrations.dialect.ContractCases.Abilities;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.DialectContract;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.UnsupportedOperationOnDialectException;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateObject;
import dev.migrations.operation.DropObject;
import dev.migrations.operation.Existence;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.migrations.operation.Ddl.array;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.check;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.date;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.sequence;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.unique;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HsqldbDialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return database("");
	}

	static DataSource database(String settings) {
		JDBCDataSource dataSource = new JDBCDataSource();
		dataSource.setURL("jdbc:hsqldb:mem:" + UUID.randomUUID() + settings);
		dataSource.setUser("SA");
		dataSource.setPassword("");
		return dataSource;
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		execute(connection, "drop schema public cascade");
		for (String schema : List.of("shop", "\"Other Shop\"")) {
			execute(connection, "drop schema if exists " + schema + " cascade");
		}
	}

	@Override
	protected String written(String condition) {
		return condition;
	}

	@Override
	protected Abilities abilities() {
		return new Abilities(new Identity(Identity.Generation.ALWAYS, 100, 5), true, ReferentialAction.CASCADE, null);
	}

	@Override
	protected NameLimit longestName() {
		return NameLimit.characters(128);
	}

	// the driver lists no keywords
	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		execute(connection, "set database sql names true");
		Set<String> words = new TreeSet<>(HsqldbReservedWords.ALL);
		words.addAll(Set.of("key", "value", "name", "type", "level", "index", "view", "sequence", "session", "schema",
				"comment", "rank", "count", "action", "data", "limit", "top", "minus", "regexp", "sysdate", "enum"));
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 13;
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:hsqldb:mem:shop, true", "jdbc:hsqldb:file:./target/in-memory-test;shutdown=true, false" })
	void aDatabaseInMemoryIsKnown(String url, boolean inMemory) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, "SA", "")) {
			assertThat(Dialects.load().forConnection(connection).isInMemory(connection.getMetaData()))
				.isEqualTo(inMemory);
		}
	}

	@Test
	void aRichSchemaIsReadWhole() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			execute(connection, "create schema shop");
			execute(connection, "create schema unread");
			execute(connection, "create domain positive as integer check (value > 0)");
			execute(connection,
					"""
							create table users (id bigint generated always as identity (start with 7 increment by 3) primary key,
								email varchar(255) default 'ä' not null unique, word varchar(9) collate "French",
								tags varchar(20) array, age positive, length integer generated always as (age * 2 + 1),
								created timestamp(6) with time zone default current_timestamp, born date default date '2020-01-01',
								life interval day to second)""");
			execute(connection, "comment on column users.email is 'it''s'");
			execute(connection,
					"""
							create table shop.posts (author bigint constraint fk_posts_author references public.users
								on delete cascade, reviewer bigint, constraint ck_posts check (author != reviewer and author>0))""");
			execute(connection, "create unique index shop.ix_posts on shop.posts (reviewer desc, author)");
			execute(connection, "create table unread.t (id integer)");
			execute(connection, "create global temporary table gt (id integer)");
			execute(connection, "create sequence shop.s start with 5 increment by 50");
			Dialect dialect = Dialects.load().forConnection(connection);
			DatabaseSchema schema = dialect.schemaInspector().inspect(connection, Set.of("shop"));
			assertThat(schema.sequences()).containsExactly(new Sequence(QualifiedName.of("shop", "s"), 5, 50));
			assertThat(schema.tables()).extracting(Table::name)
				.containsExactly(QualifiedName.of("shop", "posts"), QualifiedName.of("users"));
			Table posts = schema.tables().get(0);
			assertThat(posts.foreignKeys()).containsExactly(
					ForeignKey.of("fk_posts_author", List.of("author"), QualifiedName.of("users"), List.of("id"))
						.withOnDelete(ReferentialAction.CASCADE));
			assertThat(posts.checkConstraints())
				.containsExactly(new CheckConstraint("ck_posts", "(author <> reviewer) AND (author > 0)"));
			assertThat(posts.indexes()).containsExactly(Index.of("ix_posts", "reviewer", "author").withUnique(true));
			Table users = schema.tables().get(1);
			assertThat(users.indexes()).isEmpty();
			assertThat(users.checkConstraints()).isEmpty();
			assertThat(users.uniqueConstraints()).singleElement()
				.satisfies((unique) -> assertThat(unique.columns()).containsExactly("email"));
			assertThat(users.columns()).containsExactly(
					Column.of("id", bigint())
						.withNullable(false)
						.withIdentity(new Identity(Identity.Generation.ALWAYS, 7, 3)),
					Column.of("email", varchar(255))
						.withNullable(false)
						.withServerDefault(ServerDefault.literal("ä"))
						.withComment("it's"),
					Column.of("word", varchar(9)).withCollation("French"), Column.of("tags", array(varchar(20))),
					Column.of("age", nativeType("public.positive")),
					Column.of("length", integer()).withComputed(new Computed("(age * 2) + 1", true)),
					Column.of("created", timestampWithTimeZone())
						.withServerDefault(ServerDefault.expression("CURRENT_TIMESTAMP")),
					Column.of("born", date()).withServerDefault(ServerDefault.expression("DATE '2020-01-01'")),
					Column.of("life", nativeType("interval day to second")));
		}
	}

	@Test
	void viewsRoutinesAndTriggersAreReadAndCanBeMadeFromWhatWasRead() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			execute(connection, "create table users (id integer, age integer, \"Nick\" varchar(9))");
			execute(connection, "create view adults as select id from users where age > 17");
			execute(connection, "create function twice(x integer) returns integer return x * 2");
			execute(connection, "create function either(x integer) returns integer return x");
			execute(connection, "create function either(x varchar(9)) returns integer return 1");
			execute(connection, """
					create procedure add_user(in a integer) modifies sql data
					begin atomic insert into users (age) values (a); if a > 1 then delete from users; end if; end""");
			execute(connection, """
					create trigger older before update of age, "Nick" on users
					referencing new row as n old row as o for each row when (n.age < o.age) set n.age = o.age""");
			execute(connection, "create trigger emptied after delete on users insert into users (age) values (0)");
			Dialect dialect = Dialects.load().forConnection(connection);
			List<ReplaceableObject> objects = inspect(dialect, connection).objects();
			assertThat(objects).extracting((object) -> object.id().toString())
				.containsExactly("function 'either(integer)'", "function 'either(varchar(9))'", "function 'twice'",
						"procedure 'add_user'", "trigger 'emptied' on 'users'", "trigger 'older' on 'users'",
						"view 'adults'");
			assertThat(objects.get(5).text())
				.isEqualTo("CREATE TRIGGER older BEFORE UPDATE OF age, Nick ON users".replace("Nick", "\"Nick\"")
						+ " REFERENCING OLD ROW AS \"O\" NEW ROW AS \"N\" FOR EACH ROW WHEN (n.age < o.age)"
						+ " SET N.AGE=O.AGE");
			for (ReplaceableObject object : objects.subList(2, objects.size())) {
				apply(dialect, connection, new DropObject(object.id(), object.text(), Existence.UNCHECKED));
				apply(dialect, connection, new CreateObject(object));
			}
			assertThat(inspect(dialect, connection).objects()).isEqualTo(objects);
			assertThatExceptionOfType(UnsupportedOperationOnDialectException.class).isThrownBy(
					() -> apply(dialect, connection, new DropObject(objects.get(0).id(), null, Existence.UNCHECKED)))
				.withMessageContaining("drop the function 'either(integer)' by its arguments. Leave out the arguments");
		}
	}

	@Test
	void numbersGoOnBehindTheGreatestWhenTheyFollowInAnotherWay() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			apply(dialect, connection,
					Operations
						.record((op) -> op.createTable("users", column("id", bigint()).notNull().identity(),
								column("age", integer())))
						.get(0));
			execute(connection, "insert into users (age) values (1), (2), (3)");
			Operation change = Operations
				.record((op) -> op.alterColumn("users", "id",
						(c) -> c.identity(Identity.byDefault(), new Identity(Identity.Generation.ALWAYS, 1, 10))))
				.get(0);
			apply(dialect, connection, change);
			execute(connection, "insert into users (age) values (4), (5)");
			assertThat(query(connection, "select id from users order by id")).containsExactly("1", "2", "3", "13",
					"23");
			apply(dialect, connection, change.reverse().operation());
			execute(connection, "insert into users (age) values (6)");
			assertThat(query(connection, "select max(id) from users")).containsExactly("24");
			assertThatExceptionOfType(UnsupportedOperationOnDialectException.class)
				.isThrownBy(() -> composition(dialect, change).scriptSql())
				.withMessageContaining("in a script, which is written without seeing the table: ALTER TABLE users "
						+ "ALTER COLUMN id SET GENERATED ALWAYS SET INCREMENT BY 10.");
		}
	}

	private static Composition composition(Dialect dialect, Operation operation) {
		return ((ComposedStatement) dialect.sqlGenerator().generate(operation).get(0)).composition();
	}

	private static List<String> query(Connection connection, String sql) throws SQLException {
		List<String> values = new ArrayList<>();
		try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				values.add(row.getString(1));
			}
		}
		return values;
	}

	@Test
	void aColumnComputedInAnotherWayStaysInItsPlaceOrStaysAsItIs() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, """
					create table users (age integer, twice integer generated always as (age * 2), last integer)""");
			execute(connection, "comment on column users.twice is 'two'");
			execute(connection, "insert into users (age) values (4)");
			Operation change = Operations.record((op) -> op.alterColumn("users", "twice",
					(c) -> c.computed(new Computed("age * 2", true), new Computed("age * 3", true))
						.comment("two", "three")
						.existing(column("twice", integer()).computed("age * 2").comment("two"))))
				.get(0);
			DatabaseSchema before = inspect(dialect, connection);
			execute(connection, "create index ix on users (twice)");
			assertThatExceptionOfType(HsqldbChangeException.class).isThrownBy(() -> apply(dialect, connection, change))
				.withMessage("The column 'users.twice' is used by the index or constraint 'ix', which would be lost "
						+ "when the column is computed in another way. Drop it before, and create it again after.");
			execute(connection, "drop index ix");
			execute(connection, "create view v as select twice from users");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> apply(dialect, connection, change));
			execute(connection, "drop view v");
			assertThat(inspect(dialect, connection)).isEqualTo(before);
			apply(dialect, connection, change);
			assertThat(inspect(dialect, connection).tables().get(0).columns()).containsExactly(
					Column.of("age", integer()),
					Column.of("twice", integer()).withComputed(new Computed("age * 3", true)).withComment("three"),
					Column.of("last", integer()));
			assertThat(query(connection, "select twice from users")).containsExactly("12");
			apply(dialect, connection, change.reverse().operation());
			assertThat(inspect(dialect, connection)).isEqualTo(before);
			apply(dialect, connection, Operations.record(
					(op) -> op.alterColumn("users", "twice", (c) -> c.computed(new Computed("age * 2", true), null)))
				.get(0));
			execute(connection, "update users set twice = 7");
			assertThat(inspect(dialect, connection).tables().get(0).columns().get(1))
				.isEqualTo(Column.of("twice", integer()).withComment("two"));
		}
	}

	@Test
	void anotherTypeLeavesTheCollation() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			apply(dialect, connection,
					Operations.record((op) -> op.createTable("words", column("word", varchar(9)).collation("French")))
						.get(0));
			apply(dialect, connection,
					Operations
						.record((
								op) -> op
									.alterColumn("words", "word",
											(c) -> c.type(varchar(9), varchar(90))
												.existing(column("word", varchar(9)).collation("French"))))
						.get(0));
			assertThat(inspect(dialect, connection).tables().get(0).columns())
				.containsExactly(Column.of("word", varchar(90)).withCollation("French"));
		}
	}

	@Test
	void aForeignKeyLeadsOutOfASchema() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			for (Operation operation : Operations.record((op) -> {
				op.createSchema("shop");
				op.createTable("users", column("id", bigint()).notNull(), primaryKey("pk_users", "id"));
				op.createTable(table("posts").schema("shop"), column("author", bigint()));
				op.createForeignKey(
						foreignKey("fk", "author").references("users", "id").on(table("posts").schema("shop")));
			})) {
				apply(dialect, connection, operation);
			}
			assertThat(inspect(dialect, connection).tables().get(0).foreignKeys())
				.containsExactly(ForeignKey.of("fk", List.of("author"), QualifiedName.of("users"), List.of("id")));
		}
	}

	@Test
	void aDatabaseInFilesIsFoundAgainAsItWasLeft(@TempDir Path folder) throws SQLException {
		String url = "jdbc:hsqldb:file:" + folder.resolve("shop") + ";shutdown=true";
		DatabaseSchema left;
		try (Connection connection = DriverManager.getConnection(url, "SA", "")) {
			Dialect dialect = Dialects.load().forConnection(connection);
			for (Operation operation : Operations.record((op) -> {
				op.createTable(table("logs").option("hsqldb", "TYPE", "CACHED"), column("line", varchar(80)));
				op.createTable("users", column("id", bigint()).notNull().identity(), column("age", integer()),
						column("twice", integer()).computed("age * 2"), primaryKey("pk_users", "id"),
						unique("uq_users_age", "age"), check("ck_users_age", "age > 0"));
				op.createIndex("ix_users_twice", "users", "twice");
				op.renameConstraint("uq_users_age", "users", "Uq", ConstraintKind.UNIQUE);
				op.createSequence(sequence("s").start(5).increment(5).minimum(5).maximum(500).cycle());
			})) {
				apply(dialect, connection, operation);
			}
			left = inspect(dialect, connection);
			assertThat(left.tables()).extracting(Table::options)
				.containsExactly(List.of(new DialectOption("hsqldb", "TYPE", "CACHED")), List.of());
		}
		try (Connection connection = DriverManager.getConnection(url, "SA", "")) {
			assertThat(inspect(Dialects.load().forConnection(connection), connection)).isEqualTo(left);
		}
	}

}
