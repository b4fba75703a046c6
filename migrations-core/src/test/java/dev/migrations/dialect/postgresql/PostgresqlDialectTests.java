package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.DialectContract;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.SessionState;
import dev.migrations.operation.ConstraintKind;
import dev.migrations.operation.CreateIndex;
import dev.migrations.operation.Ddl;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.testsupport.PostgresqlServer;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.array;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.json;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.text;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

class PostgresqlDialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return PostgresqlServer.newDatabase();
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		execute(connection, "drop schema if exists public, shop, \"Other Shop\" cascade");
		execute(connection, "create schema public");
	}

	@Override
	protected String written(String condition) {
		return condition.replace("price > 0", "price > (0)::numeric");
	}

	@Override
	protected NameLimit longestName() {
		return NameLimit.bytes(63);
	}

	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		Set<String> words = new TreeSet<>();
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select word from pg_get_keywords()")) {
			while (row.next()) {
				words.add(row.getString(1));
			}
		}
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 8;
	}

	@Test
	void aRichSchemaIsReadWhole() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			execute(connection, "create schema shop");
			execute(connection, "create schema unread");
			execute(connection, "create type mood as enum ('HAPPY', 'SAD')");
			execute(connection, "create domain positive as integer check (value > 0)");
			execute(connection,
					"""
							create table users (id bigint generated always as identity (start with 7 increment by 3) primary key,
								email varchar(255) default 'ä' not null unique, mood mood default 'SAD', tags varchar(20)[],
								age positive, length integer generated always as (char_length(email)) stored,
								created timestamp(6) with time zone default current_timestamp, data jsonb default '{}',
								old_id serial, search tsvector, no_default text default null, dropped integer,
								constraint ex exclude using gist (int4range(0, length) with &&))""");
			execute(connection, "alter table users drop column dropped");
			execute(connection, "comment on column users.email is 'it''s'");
			execute(connection, "comment on table users is 'who'");
			execute(connection,
					"""
							create table shop.posts (author bigint constraint fk_posts_author references users on delete cascade,
								reviewer bigint, virtual bigint generated always as (reviewer + 1) virtual,
								constraint ck_posts check (author <> reviewer))""");
			execute(connection, "create unique index ix_posts on shop.posts (reviewer desc, (author + 1), lower('x')) "
					+ "include (author) where reviewer > 0 and author > 0");
			execute(connection, "create table unread.t (id integer)");
			execute(connection, "create view v as select * from users");
			execute(connection, "create materialized view mv as select * from users");
			execute(connection, "create temporary table tt (id integer)");
			execute(connection, "create table parted (id integer not null, primary key (id)) partition by range (id)");
			execute(connection, "create table part_1 partition of parted for values from (0) to (10)");
			execute(connection, "create sequence shop.s start with 5 increment by 50");
			check(Dialects.load().forConnection(connection).schemaInspector().inspect(connection, Set.of("shop")));
		}
	}

	// the driver changes to another format when it has seen a statement often enough
	@Test
	void aConnectionReadsTheSameAgainAndAgain() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			execute(connection, "create table users (id bigint generated always as identity primary key,"
					+ " email text unique, boss bigint references users)");
			execute(connection, "create index on users (boss desc, lower(email))");
			Dialect dialect = Dialects.load().forConnection(connection);
			DatabaseSchema first = inspect(dialect, connection);
			for (int i = 0; i < 10; i++) {
				assertThat(inspect(dialect, connection)).isEqualTo(first);
			}
		}
	}

	@Test
	void keysAndIndexesOfUnusualShapeAreReadWhole() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			execute(connection, "create schema unread");
			execute(connection,
					"create table unread.\"T\" (gone integer, a integer, \"B\" integer, primary key (\"B\", a))");
			execute(connection, "alter table unread.\"T\" drop column gone");
			execute(connection, "create table t (gone integer, a integer, b integer, c text collate \"C\", d text,"
					+ " foreign key (a, b) references unread.\"T\" (a, \"B\"))");
			execute(connection, "alter table t drop column gone");
			execute(connection, "create index i1 on t (c collate \"default\", d collate \"C\", c, d)");
			execute(connection, "create index i2 on t (a, d text_pattern_ops)");
			execute(connection, "create table parted (id integer primary key) partition by range (id)");
			execute(connection, "create table part partition of parted for values from (0) to (10)");
			execute(connection, "create index on part ((id + 1))");
			execute(connection, "create table u (id integer references part)");
			DatabaseSchema schema = inspect(Dialects.load().forConnection(connection), connection);
			assertThat(schema.tables()).extracting((table) -> table.name().name()).containsExactly("parted", "t", "u");
			Table t = schema.tables().get(1);
			assertThat(t.foreignKeys()).containsExactly(ForeignKey.of("t_a_b_fkey", List.of("a", "b"),
					new QualifiedName("unread", "T"), List.of("a", "B")));
			assertThat(t.indexes()).extracting(Index::elements)
				.containsExactly(
						List.of(IndexElement.column("c").collation("default"), IndexElement.column("d").collation("C"),
								IndexElement.column("c"), IndexElement.column("d")),
						List.of(IndexElement.column("a"), IndexElement.column("d").operatorClass("text_pattern_ops")));
			assertThat(schema.tables().get(2).foreignKeys())
				.containsExactly(ForeignKey.of("u_id_fkey", List.of("id"), QualifiedName.of("part"), List.of("id")));
		}
	}

	private static void check(DatabaseSchema schema) {
		assertThat(schema.sequences()).containsExactly(new Sequence(QualifiedName.of("shop", "s"), 5, 50));
		assertThat(schema.tables()).extracting(Table::name)
			.containsExactly(QualifiedName.of("parted"), QualifiedName.of("shop", "posts"), QualifiedName.of("users"));
		assertThat(schema.tables().get(0).primaryKey()).isEqualTo(PrimaryKey.of("parted_pkey", "id"));
		assertThat(schema.tables().get(0).options())
			.containsExactly(new DialectOption("postgresql", "PARTITION BY", "RANGE (id)"));
		assertThat(schema.enumTypes()).containsExactly(EnumType.of("mood", "HAPPY", "SAD"));
		assertThat(schema.objects()).extracting((object) -> object.id().toString())
			.containsExactly("materialized view 'mv'", "view 'v'");
		Table posts = schema.tables().get(1);
		assertThat(posts.foreignKeys()).containsExactly(
				ForeignKey.of("fk_posts_author", List.of("author"), QualifiedName.of("users"), List.of("id"))
					.withOnDelete(ReferentialAction.CASCADE));
		assertThat(posts.checkConstraints()).containsExactly(new CheckConstraint("ck_posts", "author <> reviewer"));
		assertThat(posts.indexes()).containsExactly(new Index("ix_posts",
				List.of(IndexElement.column("reviewer").desc(), IndexElement.expression("author + 1"),
						IndexElement.expression("lower('x'::text)")),
				true, "(reviewer > 0) AND (author > 0)", Index.Details.NONE.withInclude(List.of("author"))));
		assertThat(posts.columns().get(2).computed()).isEqualTo(new Computed("reviewer + 1", false));
		Table users = schema.tables().get(2);
		assertThat(users.indexes()).isEmpty();
		assertThat(users.checkConstraints()).isEmpty();
		assertThat(users.comment()).isEqualTo("who");
		assertThat(users.excludeConstraints()).containsExactly(new ExcludeConstraint("ex", "gist",
				List.of(new ExcludeConstraint.Element(IndexElement.expression("int4range(0, length)"), "&&")), null,
				Deferrability.NOT_DEFERRABLE));
		assertThat(users.uniqueConstraints()).containsExactly(UniqueConstraint.of("users_email_key", "email"));
		assertThat(users.columns()).containsExactly(
				Column.of("id", bigint())
					.withNullable(false)
					.withIdentity(new Identity(Identity.Generation.ALWAYS, 7, 3)),
				Column.of("email", varchar(255))
					.withNullable(false)
					.withServerDefault(ServerDefault.literal("ä"))
					.withComment("it's"),
				Column.of("mood", nativeType("mood")).withServerDefault(ServerDefault.literal("SAD")),
				Column.of("tags", array(varchar(20))), Column.of("age", nativeType("positive")),
				Column.of("length", integer()).withComputed(new Computed("char_length((email)::text)", true)),
				Column.of("created", timestampWithTimeZone())
					.withServerDefault(ServerDefault.expression("CURRENT_TIMESTAMP")),
				Column.of("data", json()).withServerDefault(ServerDefault.literal("{}")),
				Column.of("old_id", integer())
					.withNullable(false)
					.withServerDefault(ServerDefault.expression("nextval('users_old_id_seq'::regclass)")),
				Column.of("search", nativeType("tsvector")), Column.of("no_default", text()));
	}

	@Test
	void partialAndExpressionIndexesAreCreatedAndReadBack() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			Index index = new Index("ix_adults",
					List.of(IndexElement.expression("lower(name)").desc(), IndexElement.column("age")), false,
					"age >= 18");
			for (Operation operation : Operations.record((op) -> {
				op.createTable("users", column("name", text()), column("age", integer()));
				op.apply(new CreateIndex(QualifiedName.of("users"), index));
			})) {
				apply(dialect, connection, operation);
			}
			assertThat(inspect(dialect, connection).tables().get(0).indexes()).containsExactly(index);
		}
	}

	@Test
	void aTypeChangesWhereNoCastIsImplicit() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create table users (age varchar(10), data text)");
			execute(connection, "insert into users values ('18', '{}')");
			for (Operation operation : Operations.record((op) -> {
				op.alterColumn("users", "age", (c) -> c.type(varchar(10), integer()));
				op.alterColumn("users", "data", (c) -> c.type(text(), json()));
			})) {
				apply(dialect, connection, operation);
				apply(dialect, connection, operation.reverse().operation());
			}
			assertThat(inspect(dialect, connection).tables().get(0).columns())
				.containsExactly(Column.of("age", varchar(10)), Column.of("data", text()));
		}
	}

	@Test
	void aConstraintThatWasValidatedStaysSoUntilItIsDropped() throws SQLException {
		List<Operation> upgrade = Operations.record((op) -> {
			op.createCheck(Ddl.check("ck_users_age", "age > 0").notValidated().on("users"));
			op.validateConstraint("ck_users_age", "users", ConstraintKind.CHECK);
		});
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create table users (age integer)");
			DatabaseSchema before = inspect(dialect, connection);
			for (Operation operation : upgrade) {
				apply(dialect, connection, operation);
			}
			DatabaseSchema after = inspect(dialect, connection);
			assertThat(after.tables().get(0).checkConstraints()).extracting(CheckConstraint::validated)
				.containsExactly(true);
			apply(dialect, connection, upgrade.get(1).reverse().operation());
			assertThat(inspect(dialect, connection)).isEqualTo(after);
			apply(dialect, connection, upgrade.get(0).reverse().operation());
			assertThat(inspect(dialect, connection)).isEqualTo(before);
		}
	}

	@Test
	void theSettingsOfASessionAreGivenBack() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "set lock_timeout to '2s'");
			SessionState state = dialect.sessionState(connection);
			for (String setting : List.of("search_path to ''", "lock_timeout to 0",
					"standard_conforming_strings to off", "row_security to off",
					"session_replication_role to replica")) {
				execute(connection, "set " + setting);
			}
			state.restore(connection);
			assertThat(shown(connection, "search_path")).isEqualTo("\"$user\", public");
			assertThat(shown(connection, "lock_timeout")).isEqualTo("2s");
			assertThat(shown(connection, "standard_conforming_strings")).isEqualTo("on");
			assertThat(shown(connection, "row_security")).isEqualTo("on");
			assertThat(shown(connection, "session_replication_role")).isEqualTo("origin");
		}
	}

	private static String shown(Connection connection, String setting) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("show " + setting)) {
			row.next();
			return row.getString(1);
		}
	}

}
