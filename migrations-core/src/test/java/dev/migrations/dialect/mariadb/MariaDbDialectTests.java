package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

import dev.migrations.dialect.ContractCases.Abilities;
import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.DialectContract;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.NameLimit;
import dev.migrations.dialect.SessionState;
import dev.migrations.operation.CreateTable;
import dev.migrations.operation.Operation;
import dev.migrations.operation.Operations;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Names;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.testsupport.MariaDbServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.bool;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.foreignKey;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.json;
import static dev.migrations.operation.Ddl.literal;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.primaryKey;
import static dev.migrations.operation.Ddl.table;
import static dev.migrations.operation.Ddl.text;
import static dev.migrations.operation.Ddl.timestamp;
import static dev.migrations.operation.Ddl.uuid;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

class MariaDbDialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return MariaDbServer.newDatabase();
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		String database = connection.getCatalog();
		execute(connection, "drop database if exists shop");
		execute(connection, "drop database if exists `Other Shop`");
		execute(connection, "create or replace database " + database);
		execute(connection, "use " + database);
	}

	@Override
	protected Abilities abilities() {
		return new Abilities(new Identity(Identity.Generation.BY_DEFAULT, 100, 1), false, ReferentialAction.CASCADE,
				null);
	}

	@Override
	protected String written(String condition) {
		return condition;
	}

	// MariaDB's manual, "Identifier Names": no character beyond the first 65,536, no
	// space at the end
	@Override
	protected boolean isPossible(String name) {
		String exact = Names.unquoted(name);
		return exact.chars().noneMatch((character) -> Character.isSurrogate((char) character))
				&& exact.equals(exact.stripTrailing());
	}

	@Override
	protected NameLimit longestName() {
		return NameLimit.characters(64);
	}

	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		Set<String> words = new TreeSet<>(MariaDbReservedWords.ALL);
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select lower(word) from information_schema.keywords")) {
			while (row.next()) {
				words.add(row.getString(1));
			}
		}
		words.removeIf((word) -> !Names.isRegular(word));
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 13;
	}

	@Test
	void aRichSchemaIsReadWhole() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			execute(connection, "create database shop");
			execute(connection, "create database unread");
			execute(connection,
					"""
							create table users (id bigint auto_increment primary key,
								email varchar(255) default 'it''s \\\\ ä' not null unique comment 'it''s',
								mood enum('HAPPY', 'SAD') default 'SAD', age int unsigned check (age < 200),
								length integer generated always as (char_length(email)) stored,
								twice integer as (age * 2), created timestamp(6) default current_timestamp(6),
								changed datetime(6) null on update current_timestamp(6), data json default '{}',
								flag boolean default false, token uuid default uuid(), no_default longtext default null,
								total int default (1 + 2), `order` int invisible,
								constraint `Ck` check (`order` > 0 and email <> '`x`'),
								index ix_prefix (email(20) desc, flag), fulltext ft (email)) auto_increment = 7 comment 'who'""");
			execute(connection,
					"""
							create table shop.posts (author bigint, reviewer bigint not null, id bigint primary key,
								constraint fk_posts_author foreign key (author) references %s.users (id) on delete cascade,
								foreign key (reviewer) references %s.users (id) on update set null, index other (id, author))"""
						.formatted(connection.getCatalog(), connection.getCatalog())
						.replace("reviewer bigint not null", "reviewer bigint"));
			execute(connection, "create unique index ix_posts on shop.posts (reviewer desc, author)");
			execute(connection, "create unique index ux_posts on shop.posts (author, id)");
			execute(connection, "create table unread.t (id integer)");
			execute(connection, "create view v as select * from users");
			execute(connection, "create temporary table tt (id integer)");
			execute(connection, "create sequence shop.s start with 5 increment by 50");
			execute(connection, "create sequence `own s` start with 3");
			check(Dialects.load().forConnection(connection).schemaInspector().inspect(connection, Set.of("shop")));
		}
	}

	private static void check(DatabaseSchema schema) {
		assertThat(schema.sequences()).containsExactlyInAnyOrder(new Sequence(QualifiedName.of("shop", "s"), 5, 50),
				new Sequence(QualifiedName.of("own s"), 3, 1));
		assertThat(schema.tables()).extracting(Table::name)
			.containsExactly(QualifiedName.of("shop", "posts"), QualifiedName.of("users"));
		Table posts = schema.tables().get(0);
		assertThat(posts.primaryKey()).isEqualTo(PrimaryKey.of(null, "id"));
		assertThat(posts.foreignKeys()).containsExactly(
				ForeignKey.of("fk_posts_author", List.of("author"), QualifiedName.of("users"), List.of("id"))
					.withOnDelete(ReferentialAction.CASCADE),
				ForeignKey.of("posts_ibfk_1", List.of("reviewer"), QualifiedName.of("users"), List.of("id"))
					.withOnUpdate(ReferentialAction.SET_NULL));
		assertThat(posts.indexes())
			.containsExactly(
					new Index("ix_posts",
							List.of(IndexElement.column("reviewer").desc(), IndexElement.column("author")), true, null),
					Index.of("other", "id", "author"));
		assertThat(posts.uniqueConstraints()).containsExactly(UniqueConstraint.of("ux_posts", "author", "id"));
		checkUsers(schema.tables().get(1));
	}

	private static void checkUsers(Table users) {
		assertThat(users.comment()).isEqualTo("who");
		assertThat(users.uniqueConstraints()).containsExactly(UniqueConstraint.of("email", "email"));
		assertThat(users.indexes()).containsExactly(fulltext("ft", "email"), new Index("ix_prefix",
				List.of(IndexElement.column("email").length(20).desc(), IndexElement.column("flag")), false, null));
		assertThat(users.checkConstraints()).containsExactly(
				new CheckConstraint("Ck", "`order` > 0 and email <> '`x`'"), new CheckConstraint(null, "age < 200"));
		assertThat(users.columns()).containsExactly(
				Column.of("id", bigint()).withNullable(false).withIdentity(Identity.byDefault()),
				Column.of("email", varchar(255))
					.withNullable(false)
					.withServerDefault(ServerDefault.literal("it's \\ ä"))
					.withComment("it's"),
				Column.of("mood", nativeType("enum('HAPPY', 'SAD')")).withServerDefault(ServerDefault.literal("SAD")),
				Column.of("age", nativeType("int unsigned")),
				Column.of("length", integer()).withComputed(new Computed("char_length(email)", true)),
				Column.of("twice", integer()).withComputed(new Computed("age * 2", false)),
				Column.of("created", nativeType("timestamp(6)"))
					.withServerDefault(ServerDefault.expression("current_timestamp(6)")),
				Column.of("changed", timestamp())
					.withServerDefault(ServerDefault.expression("NULL on update current_timestamp(6)")),
				Column.of("data", json()).withServerDefault(ServerDefault.literal("{}")),
				Column.of("flag", bool()).withServerDefault(ServerDefault.literal(false)),
				Column.of("token", uuid()).withServerDefault(ServerDefault.expression("uuid()")),
				Column.of("no_default", text()),
				Column.of("total", integer()).withServerDefault(ServerDefault.expression("1 + 2")),
				Column.of("order", integer()));
	}

	private static Index fulltext(String name, String column) {
		return Index.of(name, column).withDetails(Index.Details.NONE.withMethod("fulltext"));
	}

	@Test
	void whatIsReadCanBeWritten() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, """
					create table users (id bigint auto_increment primary key, total int default (1 + 2),
						changed datetime(6) null default current_timestamp(6) on update current_timestamp(6),
						data json default '{}', token uuid default uuid(), name varchar(20) default 'a\\\\b\\'c',
						initial char(1) as (left(name, 1)) stored, index ix (name(10), total desc),
						constraint ck check (name <> 'x\\\\'))""");
			DatabaseSchema before = inspect(dialect, connection);
			execute(connection, "drop table users");
			apply(dialect, connection, new CreateTable(before.tables().get(0)));
			assertThat(inspect(dialect, connection)).isEqualTo(before);
		}
	}

	@Test
	void aRowMayLeaveOutAColumnWhoseDefaultIsDropped() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create table users (id int, age int default 18)");
			for (Operation operation : Operations.record((op) -> op.alterColumn("users", "age",
					(c) -> c.serverDefault(literal(18), null).existing(column("age", integer()).serverDefault(18))))) {
				apply(dialect, connection, operation);
			}
			execute(connection, "insert into users (id) values (1)");
			assertThat(shown(connection, "(select age from users)")).isNull();
		}
	}

	@Test
	void anIdentityColumnStaysOneWhenItsTypeChanges() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create table users (id int auto_increment primary key)");
			DatabaseSchema before = inspect(dialect, connection);
			Operation operation = Operations
				.record((op) -> op.alterColumn("users", "id",
						(c) -> c.type(integer(), bigint()).existing(column("id", integer()).notNull().identity())))
				.get(0);
			apply(dialect, connection, operation);
			assertThat(inspect(dialect, connection).tables().get(0).columns())
				.containsExactly(Column.of("id", bigint()).withNullable(false).withIdentity(Identity.byDefault()));
			apply(dialect, connection, operation.reverse().operation());
			assertThat(inspect(dialect, connection)).isEqualTo(before);
		}
	}

	@Test
	void aForeignKeyOutOfAnotherDatabaseRefersToTheConnectionsOwn() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create database shop");
			for (Operation operation : Operations.record((op) -> {
				op.createTable("users", column("id", bigint()).notNull(), primaryKey("pk", "id"));
				op.createTable(table("posts").schema("shop"), column("author", bigint()),
						foreignKey("fk", "author").references("users", "id"));
			})) {
				apply(dialect, connection, operation);
			}
			assertThat(inspect(dialect, connection).tables().get(0).foreignKeys())
				.containsExactly(ForeignKey.of("fk", List.of("author"), QualifiedName.of("users"), List.of("id")));
		}
	}

	@Test
	void aForeignKeyGoesWithItsIndexUnlessAnotherNeedsIt() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create table tenants (id int primary key)");
			execute(connection, "create table users (tenant int, id int, primary key (tenant, id))");
			execute(connection, "create table posts (id int primary key, tenant int, author int)");
			execute(connection, "alter table posts add constraint a foreign key (tenant) references tenants (id)");
			execute(connection,
					"alter table posts add constraint b foreign key (tenant, author) references users (tenant, id)");
			apply(dialect, connection, Operations.record((op) -> op.dropForeignKey("b", "posts")).get(0));
			Table posts = inspect(dialect, connection).tables().get(0);
			assertThat(posts.foreignKeys()).extracting(ForeignKey::name).containsExactly("a");
			assertThat(posts.indexes()).containsExactly(Index.of("b", "tenant", "author"));
			execute(connection, "create index c on posts (tenant)");
			apply(dialect, connection, Operations.record((op) -> op.dropForeignKey("a", "posts")).get(0));
			execute(connection, "drop index b on posts");
			assertThat(inspect(dialect, connection).tables().get(0).indexes()).containsExactly(Index.of("c", "tenant"));
		}
	}

	@Test
	void theSettingsOfASessionAreGivenBack() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			String database = connection.getCatalog();
			execute(connection, "create database elsewhere");
			execute(connection, "set lock_wait_timeout = 7, character_set_results = null");
			SessionState state = dialect.sessionState(connection);
			for (String setting : List.of("sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'", "foreign_key_checks = 0",
					"unique_checks = 0", "time_zone = '+03:00'", "lock_wait_timeout = 1", "max_statement_time = 1.5",
					"names utf8mb4 collate utf8mb4_bin", "role none", "sql_safe_updates = 1",
					"session transaction isolation level serializable")) {
				execute(connection, "set " + setting);
			}
			execute(connection, "create table elsewhere.t (id integer)");
			execute(connection, "use elsewhere");
			execute(connection, "lock tables t write");
			state.restore(connection);
			assertThat(shown(connection, "database()")).isEqualTo(database);
			assertThat(shown(connection, "@@sql_mode")).contains("STRICT_TRANS_TABLES").doesNotContain("ANSI_QUOTES");
			assertThat(shown(connection, "concat(@@foreign_key_checks, @@unique_checks, @@sql_safe_updates)"))
				.isEqualTo("ONONOFF");
			assertThat(shown(connection, "@@time_zone")).isEqualTo("SYSTEM");
			assertThat(shown(connection, "@@lock_wait_timeout")).isEqualTo("7");
			assertThat(shown(connection, "@@max_statement_time")).isEqualTo("0.000000");
			assertThat(shown(connection, "@@character_set_results")).isNull();
			assertThat(shown(connection, "@@collation_connection")).isNotEqualTo("utf8mb4_bin");
			assertThat(shown(connection, "@@transaction_isolation")).isEqualTo("REPEATABLE-READ");
		}
	}

	@Test
	void theRoleOfASessionIsGivenBack() throws SQLException {
		try (Connection connection = newDatabase().getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			execute(connection, "create or replace role `Some Role`");
			SessionState without = dialect.sessionState(connection);
			execute(connection, "set role `Some Role`");
			SessionState with = dialect.sessionState(connection);
			without.restore(connection);
			assertThat(shown(connection, "current_role()")).isNull();
			with.restore(connection);
			assertThat(shown(connection, "current_role()")).isEqualTo("Some Role");
			execute(connection, "drop role `Some Role`");
		}
	}

	private static @Nullable String shown(Connection connection, String value) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("select " + value)) {
			row.next();
			return row.getString(1);
		}
	}

}
