package dev.migrations.dialect.h2;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import dev.migrations.dialect.Dialect;
import dev.migrations.dialect.DialectContract;
import dev.migrations.dialect.Dialects;
import dev.migrations.dialect.NameLimit;
import dev.migrations.operation.Operations;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.Table;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrations.operation.Ddl.array;
import static dev.migrations.operation.Ddl.bigint;
import static dev.migrations.operation.Ddl.column;
import static dev.migrations.operation.Ddl.integer;
import static dev.migrations.operation.Ddl.json;
import static dev.migrations.operation.Ddl.nativeType;
import static dev.migrations.operation.Ddl.timestampWithTimeZone;
import static dev.migrations.operation.Ddl.varchar;
import static org.assertj.core.api.Assertions.assertThat;

class H2DialectTests extends DialectContract {

	@Override
	protected DataSource newDatabase() {
		return database("");
	}

	static DataSource database(String settings) {
		JdbcDataSource dataSource = new JdbcDataSource();
		dataSource.setUrl("jdbc:h2:mem:" + UUID.randomUUID() + settings);
		dataSource.setUser("sa");
		dataSource.setPassword("");
		return dataSource;
	}

	@Override
	protected void empty(Connection connection) throws SQLException {
		execute(connection, "drop all objects");
	}

	@Override
	protected String written(String condition) {
		return condition.replace("price > 0", "\"PRICE\" > CAST(0 AS NUMERIC(1))");
	}

	// H2 tells its words to nobody: ours, and some that PostgreSQL reserves
	@Override
	protected NameLimit longestName() {
		return NameLimit.characters(256);
	}

	@Override
	protected Set<String> words(Connection connection) throws SQLException {
		Set<String> words = new TreeSet<>(H2ReservedWords.ALL);
		words.addAll(Set.of("analyse", "analyze", "asc", "binary", "collate", "collation", "column", "concurrently",
				"create", "current", "date", "deferrable", "desc", "do", "freeze", "grant", "initially", "into",
				"isnull", "lateral", "notnull", "only", "outer", "overlaps", "placing", "references", "returning",
				"similar", "tablesample", "then", "variadic", "verbose", "session", "time", "timestamp", "type", "name",
				"index", "view", "sequence", "level", "position", "count", "comment", "merge", "update", "delete",
				"insert", "begin", "rank", "cube", "rollup", "grouping", "filter", "within", "respect", "ignore"));
		return words;
	}

	@Override
	protected int greatestNumberOfCatalogueStatements() {
		return 12;
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:h2:mem:, true", "jdbc:h2:mem:shop, true", "jdbc:h2:nioMemFS:shop, true",
			"jdbc:h2:./target/in-memory-test, false" })
	void aDatabaseInMemoryIsKnown(String url, boolean inMemory) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
			assertThat(Dialects.load().forConnection(connection).isInMemory(connection.getMetaData()))
				.isEqualTo(inMemory);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ";DATABASE_TO_UPPER=FALSE", ";DATABASE_TO_LOWER=TRUE",
			";CASE_INSENSITIVE_IDENTIFIERS=TRUE", ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
			";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE" })
	void regularNamesComeBackWhateverTheSettings(String settings) throws SQLException {
		try (Connection connection = database(settings).getConnection()) {
			Dialect dialect = Dialects.load().forConnection(connection);
			for (String name : List.of("users", "user", "value")) {
				apply(dialect, connection,
						Operations.record((op) -> op.createTable(name, column(name, integer()))).get(0));
			}
			execute(connection, "create table Typed_By_Hand (Some_Column integer, \"Other Column\" integer)");
			boolean kept = settings.equals(";DATABASE_TO_UPPER=FALSE");
			List<Table> found = inspect(dialect, connection).tables();
			assertThat(found).extracting((table) -> table.name().name())
				.containsExactlyInAnyOrder("users", "user", "value", kept ? "Typed_By_Hand" : "typed_by_hand");
			assertThat(found).filteredOn((table) -> table.columns().size() > 1)
				.flatExtracting(Table::columns)
				.extracting(Column::name)
				.containsExactly(kept ? "Some_Column" : "some_column", "Other Column");
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
								email varchar(255) default 'ä' not null unique, mood enum('HAPPY', 'SAD') default 'SAD',
								tags varchar(20) array, age positive, length integer generated always as (char_length(email)),
								created timestamp(6) with time zone default current_timestamp, data json)""");
			execute(connection, "comment on column users.email is 'it''s'");
			execute(connection, """
					create table shop.posts (author bigint constraint fk_posts_author references public.users
						on delete cascade, reviewer bigint, constraint ck_posts check (author <> reviewer))""");
			execute(connection, "create unique index shop.ix_posts on shop.posts (reviewer desc, author)");
			execute(connection, "create table unread.t (id integer)");
			execute(connection, "create view v as select * from users");
			execute(connection, "create local temporary table tt (id integer)");
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
				.containsExactly(new CheckConstraint("ck_posts", "\"AUTHOR\" <> \"REVIEWER\""));
			assertThat(posts.indexes()).containsExactly(new Index("ix_posts",
					List.of(IndexElement.column("reviewer").desc(), IndexElement.column("author")), true, null));
			Table users = schema.tables().get(1);
			assertThat(users.indexes()).isEmpty();
			assertThat(users.uniqueConstraints()).singleElement()
				.satisfies((unique) -> assertThat(unique.columns()).containsExactly("email"));
			assertThat(users.columns())
				.containsExactly(
						Column.of("id", bigint())
							.withNullable(false)
							.withIdentity(new Identity(Identity.Generation.ALWAYS, 7, 3)),
						Column.of("email", varchar(255))
							.withNullable(false)
							.withServerDefault(ServerDefault.literal("ä"))
							.withComment("it's"),
						Column.of("mood", nativeType("enum('HAPPY', 'SAD')"))
							.withServerDefault(ServerDefault.literal("SAD")),
						Column.of("tags", array(varchar(20))), Column.of("age", nativeType("public.positive")),
						Column.of("length", integer()).withComputed(new Computed("CHAR_LENGTH(\"EMAIL\")", true)),
						Column.of("created", timestampWithTimeZone())
							.withServerDefault(ServerDefault.expression("CURRENT_TIMESTAMP")),
						Column.of("data", json()));
		}
	}

}
