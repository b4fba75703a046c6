package dev.migrations.dialect;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.schema.ArrayType;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonRulesTests {

	private static final ComparisonRules POSTGRESQL = Dialects.load().byName("postgresql").comparisonRules();

	private static final ComparisonRules MARIADB = Dialects.load().byName("mariadb").comparisonRules();

	private static final ComparisonRules H2 = Dialects.load().byName("h2").comparisonRules();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			varchar(255)                    | varchar(255)
			character varying(255)          | varchar(255)
			CHARACTER  VARYING ( 255 )      | varchar(255)
			character varying               | varchar
			char                            | char(1)
			bpchar(3)                       | char(3)
			bpchar                          | 'bpchar'
			text                            | text
			int                             | integer
			int2                            | smallint
			int4                            | integer
			int8                            | bigint
			bigserial                       | bigint
			float                           | double
			float(24)                       | real
			float(53)                       | double
			float8                          | double
			double precision                | double
			numeric                         | numeric
			numeric(38,2)                   | numeric(38, 2)
			decimal(10)                     | numeric(10, 0)
			bool                            | boolean
			bytea                           | blob
			oid                             | 'oid'
			json                            | 'json'
			jsonb                           | json
			uuid                            | uuid
			date                            | date
			time(6)                         | time
			time(0) without time zone       | time(0)
			timetz                          | time with time zone
			timestamp(6)                    | timestamp
			timestamp(3) without time zone  | timestamp(3)
			timestamp(6) with time zone     | timestamp with time zone
			timestamptz(3)                  | timestamp with time zone(3)
			text[]                          | text array
			varchar(255) array              | varchar(255) array
			integer[][]                     | integer array
			integer[3]                      | integer array
			tsvector                        | 'tsvector'
			vector(3)                       | 'vector(3)'
			varbit(5)                       | 'bit varying(5)'
			bit                             | 'bit(1)'
			interval second(6)              | 'interval second(6)'
			geometry(Point,4326)            | 'geometry(point, 4326)'
			Shop.Mood                       | 'shop.mood'
			shop."Mood"                     | 'shop."Mood"'
			""")
	void typesOfPostgresqlHaveOneForm(String type, String canonical) {
		checkType(POSTGRESQL, type, canonical);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			varchar(255)                    | varchar(255)
			CHARACTER VARYING(255)          | varchar(255)
			char                            | char(1)
			tinyint(1)                      | boolean
			boolean                         | boolean
			bool                            | boolean
			tinyint(4)                      | tinyint
			tinyint                         | tinyint
			smallint(6)                     | smallint
			int(11)                         | integer
			INTEGER                         | integer
			bigint(20)                      | bigint
			int(10) unsigned                | 'int unsigned'
			integer unsigned                | 'int unsigned'
			bigint unsigned                 | 'bigint unsigned'
			mediumint(9)                    | 'mediumint'
			tinyint(1) unsigned             | 'tinyint unsigned'
			bit(1)                          | 'bit'
			bit                             | 'bit'
			bit(8)                          | 'bit(8)'
			float                           | real
			float(24)                       | real
			float(53)                       | double
			float(7,4)                      | 'float(7, 4)'
			double                          | double
			double precision                | double
			real                            | double
			decimal                         | numeric(10, 0)
			decimal(10,0)                   | numeric(10, 0)
			numeric(5)                      | numeric(5, 0)
			decimal(38,2)                   | numeric(38, 2)
			longtext                        | text
			text                            | 'text'
			mediumtext                      | 'mediumtext'
			tinytext                        | 'tinytext'
			longblob                        | blob
			blob                            | 'blob'
			binary                          | binary(1)
			varbinary(20)                   | varbinary(20)
			date                            | date
			time                            | time(0)
			time(6)                         | time
			datetime                        | timestamp(0)
			datetime(3)                     | timestamp(3)
			datetime(6)                     | timestamp
			timestamp                       | 'timestamp'
			timestamp(6)                    | 'timestamp(6)'
			year(4)                         | 'year'
			uuid                            | uuid
			json                            | json
			inet6                           | 'inet6'
			ENUM('a','b')                   | 'enum('a', 'b')'
			set('a','b')                    | 'set('a', 'b')'
			""")
	void typesOfMariaDbHaveOneForm(String type, String canonical) {
		checkType(MARIADB, type, canonical);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'it''s'                         | it's
			'it\\'s'                        | it's
			'a\\\\b'                         | a\\b
			'a\\tb'                        | a\tb
			'\\%'                           | %
			('x')                           | x
			""")
	void stringsOfMariaDbAreReadWithTheirBackslashes(String sql, String text) {
		assertThat(MARIADB.canonicalDefault(ServerDefault.expression(sql))).isEqualTo(ServerDefault.literal(text));
	}

	@Test
	void expressionsOfMariaDbQuoteNamesOnlyWhereTheyMust() {
		assertThat(MARIADB.canonicalExpressionText("(`price` > 0 and `order` <> '`a`' and `Price` < 9)"))
			.isEqualTo("price > 0 and `order` <> '`a`' and `Price` < 9");
		assertThat(MARIADB.canonicalDefault(ServerDefault.expression("NULL"))).isNull();
		assertThat(MARIADB.canonicalDefault(ServerDefault.expression("current_timestamp(6)")))
			.isEqualTo(ServerDefault.expression("current_timestamp(6)"));
	}

	@Test
	void whatMariaDbDoesNotKeepMakesNoDifference() {
		Table given = Table
			.of(QualifiedName.of("posts"),
					List.of(Column.of("id", GenericType.of(Kind.BIGINT))
						.withIdentity(new Identity(Identity.Generation.ALWAYS, 7, 3)),
							Column.of("flag", GenericType.of(Kind.BOOLEAN)).withServerDefault(ServerDefault.literal(1)),
							Column.of("price", GenericType.of(Kind.NUMERIC, 10, 2))
								.withServerDefault(ServerDefault.literal(9))
								.withComment("")))
			.withPrimaryKey(PrimaryKey.of("pk_posts", "id"))
			.withForeignKeys(List.of(ForeignKey.of("fk", List.of("id"), QualifiedName.of("users"), List.of("id"))
				.withOnUpdate(ReferentialAction.RESTRICT)))
			.withIndexes(List.of(Index.of("ux", "flag").withUnique(true), Index.of("ix", "flag")));
		Table kept = MARIADB.canonical(new DatabaseSchema(List.of(given), List.of())).tables().get(0);
		assertThat(kept.columns()).containsExactly(
				Column.of("id", GenericType.of(Kind.BIGINT)).withNullable(false).withIdentity(Identity.byDefault()),
				Column.of("flag", GenericType.of(Kind.BOOLEAN)).withServerDefault(ServerDefault.literal(true)),
				Column.of("price", GenericType.of(Kind.NUMERIC, 10, 2))
					.withServerDefault(ServerDefault.literal(new BigDecimal("9.00"))));
		assertThat(kept.primaryKey()).isEqualTo(PrimaryKey.of(null, "id"));
		assertThat(kept.foreignKeys().get(0).onUpdate()).isEqualTo(ReferentialAction.NO_ACTION);
		assertThat(kept.uniqueConstraints()).containsExactly(UniqueConstraint.of("ux", "flag"));
		assertThat(kept.indexes()).containsExactly(Index.of("ix", "flag"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			varchar(255)                    | varchar(255)
			CHARACTER VARYING(255)          | varchar(255)
			CHARACTER VARYING               | varchar
			varchar(1000000000)             | varchar
			char                            | char(1)
			CHARACTER(3)                    | char(3)
			clob                            | text
			character large object          | text
			text                            | text
			CHARACTER LARGE OBJECT(100)     | 'character large object(100)'
			blob                            | blob
			BINARY VARYING(20)              | varbinary(20)
			binary                          | binary(1)
			bytea                           | varbinary
			tinyint                         | tinyint
			int4                            | integer
			bit                             | boolean
			float(53)                       | double
			FLOAT(20)                       | real
			DECFLOAT(10)                    | 'decfloat(10)'
			DECIMAL(38, 2)                  | numeric(38, 2)
			numeric(5)                      | numeric(5, 0)
			NUMERIC                         | numeric
			numeric(100000)                 | numeric
			time(0)                         | time
			time(6)                         | time(6)
			TIME(3) WITH TIME ZONE          | time with time zone(3)
			timestamp(6)                    | timestamp
			timestamp(6) with time zone     | timestamp with time zone
			TIMESTAMP(3) WITH TIME ZONE     | timestamp with time zone(3)
			varchar(255) array              | varchar(255) array
			INTEGER ARRAY[5]                | integer array
			integer array array             | integer array array
			enum ('A','b''c')               | 'enum('A', 'b''c')'
			ENUM('A', 'b''c')               | 'enum('A', 'b''c')'
			uuid                            | uuid
			json                            | json
			VARCHAR_IGNORECASE(10)          | 'varchar_ignorecase(10)'
			interval day to second          | 'interval day to second'
			INTERVAL DAY(3) TO SECOND(6)    | 'interval day(3) to second(6)'
			"PUBLIC"."Pos"                  | '"PUBLIC"."Pos"'
			""")
	void typesOfH2HaveOneForm(String type, String canonical) {
		checkType(H2, type, canonical);
	}

	private static void checkType(ComparisonRules rules, String type, String canonical) {
		SqlType found = rules.canonicalType(new NativeType(type));
		assertThat((found instanceof NativeType) ? "'" + found + "'" : found.toString()).isEqualTo(canonical);
		assertThat(rules.canonicalType(found)).isEqualTo(found);
	}

	@Test
	void aGenericTypeIsWhatTheDatabaseMakesOfIt() {
		assertThat(POSTGRESQL.canonicalType(GenericType.of(Kind.TINYINT))).isEqualTo(GenericType.of(Kind.SMALLINT));
		assertThat(POSTGRESQL.canonicalType(GenericType.of(Kind.BINARY, 16))).isEqualTo(GenericType.of(Kind.BLOB));
		assertThat(POSTGRESQL.canonicalType(new ArrayType(new ArrayType(GenericType.of(Kind.VARBINARY)))))
			.isEqualTo(new ArrayType(GenericType.of(Kind.BLOB)));
		assertThat(H2.canonicalType(GenericType.of(Kind.TINYINT))).isEqualTo(GenericType.of(Kind.TINYINT));
	}

	@Test
	void everyGenericTypeHasAGenericFormThatStays() {
		for (ComparisonRules rules : List.of(POSTGRESQL, H2)) {
			assertThat(Arrays.stream(Kind.values()).map((kind) -> rules.canonicalType(GenericType.of(kind))))
				.allSatisfy((type) -> {
					assertThat(type).isInstanceOf(GenericType.class);
					assertThat(rules.canonicalType(type)).isEqualTo(type);
				});
		}
	}

	static Stream<Arguments> defaults() {
		return Stream.of(Arguments.of(POSTGRESQL, "'it''s'::character varying", ServerDefault.literal("it's")),
				Arguments.of(POSTGRESQL, "'x'::shop.\"Mood\"", ServerDefault.literal("x")),
				Arguments.of(POSTGRESQL, "'{}'::jsonb", ServerDefault.literal("{}")),
				Arguments.of(POSTGRESQL, "'{}'::text[]", ServerDefault.literal("{}")),
				Arguments.of(POSTGRESQL, "'2020-01-01 00:00:00'::timestamp without time zone",
						ServerDefault.literal("2020-01-01 00:00:00")),
				Arguments.of(POSTGRESQL, "'-1'::integer", ServerDefault.literal(-1)),
				Arguments.of(POSTGRESQL, "'-1.50'::numeric(10,2)", ServerDefault.literal(new BigDecimal("-1.50"))),
				Arguments.of(POSTGRESQL, "'NaN'::double precision", ServerDefault.literal("NaN")),
				Arguments.of(POSTGRESQL, "(0)", ServerDefault.literal(0)),
				Arguments.of(POSTGRESQL, "true", ServerDefault.literal(true)),
				Arguments.of(POSTGRESQL, "NULL::character varying", null), Arguments.of(POSTGRESQL, "null", null),
				Arguments.of(POSTGRESQL, "now()", ServerDefault.expression("now()")),
				Arguments.of(POSTGRESQL, "('a'::text || 'b'::text)",
						ServerDefault.expression("'a'::text || 'b'::text")),
				Arguments.of(POSTGRESQL, "(1) + (2)", ServerDefault.expression("(1) + (2)")),
				Arguments.of(POSTGRESQL, "('now'::text)::date", ServerDefault.expression("('now'::text)::date")),
				Arguments.of(POSTGRESQL, "nextval('users_id_seq'::regclass)",
						ServerDefault.expression("nextval('users_id_seq'::regclass)")),
				Arguments.of(H2, "'it''s'", ServerDefault.literal("it's")),
				Arguments.of(H2, "U&'\\00f6a\\\\b'''", ServerDefault.literal("öa\\b'")),
				Arguments.of(H2, "U&'\\+01f600'", ServerDefault.literal("\ud83d\ude00")),
				Arguments.of(H2, "TRUE", ServerDefault.literal(true)), Arguments.of(H2, "NULL", null),
				Arguments.of(H2, "-1.50", ServerDefault.literal(new BigDecimal("-1.50"))),
				Arguments.of(H2, "JSON '{}'", ServerDefault.expression("JSON '{}'")),
				Arguments.of(H2, "CURRENT_TIMESTAMP", ServerDefault.expression("CURRENT_TIMESTAMP")));
	}

	@ParameterizedTest
	@MethodSource("defaults")
	void aPlainDefaultIsALiteral(ComparisonRules rules, String sql, ServerDefault canonical) {
		assertThat(rules.canonicalDefault(ServerDefault.expression(sql))).isEqualTo(canonical);
		if (canonical != null) {
			assertThat(rules.canonicalDefault(canonical)).isEqualTo(canonical);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			(age >= 18)          | age >= 18
			((a) or (b))         | (a) or (b)
			(a) or (b)           | (a) or (b)
			(a = ')')            | a = ')'
			(")" = 1)            | ")" = 1
			f(x)                 | f(x)
			""")
	void theParenthesesAroundAnExpressionSayNothing(String sql, String canonical) {
		assertThat(POSTGRESQL.canonicalExpressionText(sql)).isEqualTo(canonical);
	}

	@Test
	void postgresqlCutsLongNamesOffAtTheEndOfACharacter() {
		assertThat(POSTGRESQL.canonicalName("a".repeat(70))).isEqualTo("a".repeat(63));
		assertThat(POSTGRESQL.canonicalName("a" + "ä".repeat(40))).isEqualTo("a" + "ä".repeat(31));
		assertThat(POSTGRESQL.canonicalName("aa" + "ä".repeat(40))).isEqualTo("aa" + "ä".repeat(30));
	}

	@Test
	void everyPartOfASchemaIsPutIntoCanonicalForm() {
		Column id = Column.of("ID", new NativeType("int8")).withIdentity(Identity.byDefault());
		Column name = Column.of("\"NAME\"", new NativeType("varchar(20)"))
			.withServerDefault(ServerDefault.expression("null"))
			.withComment("n");
		Column size = Column.of("SIZE", new NativeType("int")).withComputed(new Computed("(length(name))", true));
		Table table = new Table(new QualifiedName("SHOP", "USERS"), List.of(id, name, size),
				PrimaryKey.of("PK", "\"NAME\""),
				List.of(ForeignKey.of("FK", List.of("ID"), QualifiedName.of("POSTS"), List.of("ID"))),
				List.of(UniqueConstraint.of(null, "ID")), List.of(new CheckConstraint("CK", "(id > 0)")), List.of(),
				List.of(new Index("IX", List.of(IndexElement.column("ID").desc(), IndexElement.expression("(id + 1)")),
						true, "(id > 1)")),
				"c", List.of());
		DatabaseSchema canonical = H2.canonical(new DatabaseSchema(List.of(table), List.of(Sequence.of("SEQ"))));
		assertThat(canonical.sequences()).containsExactly(Sequence.of("seq"));
		assertThat(Objects.requireNonNull(canonical.tables().get(0)))
			.isEqualTo(new Table(new QualifiedName("shop", "users"), List.of(
					Column.of("id", GenericType.of(Kind.BIGINT)).withNullable(false).withIdentity(Identity.byDefault()),
					Column.of("name", GenericType.of(Kind.VARCHAR, 20)).withNullable(false).withComment("n"),
					Column.of("size", GenericType.of(Kind.INTEGER)).withComputed(new Computed("length(name)", true))),
					PrimaryKey.of("pk", "name"),
					List.of(ForeignKey.of("fk", List.of("id"), QualifiedName.of("posts"), List.of("id"))),
					List.of(UniqueConstraint.of(null, "id")), List.of(new CheckConstraint("ck", "id > 0")), List.of(),
					List.of(new Index("ix",
							List.of(IndexElement.column("id").desc(), IndexElement.expression("id + 1")), true,
							"id > 1")),
					"c", List.of()));
	}

}
