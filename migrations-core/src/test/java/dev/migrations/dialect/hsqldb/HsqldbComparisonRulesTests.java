package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What means the same, held against what the catalogue answers.
 */
class HsqldbComparisonRulesTests {

	private static final HsqldbDialect DIALECT = new HsqldbDialect();

	private static final ComparisonRules RULES = DIALECT.comparisonRules();

	/**
	 * What HSQLDB makes of a column.
	 */
	private static Column column(String definition) throws SQLException {
		try (Connection connection = HsqldbDialectTests.database("").getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create domain positive as integer check (value > 0)");
			statement.execute("create table t (c " + definition + ")");
			return DIALECT.schemaInspector().inspect(connection, Set.of()).tables().get(0).columns().get(0);
		}
	}

	@ParameterizedTest
	@EnumSource
	void aGenericTypeIsReadBackAsItIsCompared(Kind kind) throws SQLException {
		GenericType type = switch (kind) {
			case CHAR, BINARY -> GenericType.of(kind, 5);
			default -> GenericType.of(kind);
		};
		assertThat(column(((HsqldbSqlGenerator) DIALECT.sqlGenerator()).typeName(type)).type())
			.isEqualTo(RULES.canonicalType(type))
			.isInstanceOf(GenericType.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			varchar(255)                    | varchar(255)
			VARCHAR                         | varchar
			varchar(32768)                  | varchar
			character varying(5)            | varchar(5)
			nvarchar(30)                    | varchar(30)
			longvarchar                     | varchar(16777216)
			char                            | char(1)
			CHARACTER(3)                    | char(3)
			clob                            | text
			CLOB(1G)                        | text
			clob(255)                       | 'clob(255)'
			clob(16M)                       | 'clob(16m)'
			blob                            | blob
			BLOB(1G)                        | blob
			varbinary(20)                   | varbinary(20)
			longvarbinary                   | varbinary(16777216)
			binary(16)                      | binary(16)
			int                             | integer
			tinyint                         | tinyint
			bigint                          | bigint
			real                            | double
			float(20)                       | double
			double precision                | double
			decimal(38,2)                   | numeric(38, 2)
			numeric(5)                      | numeric(5, 0)
			NUMERIC                         | numeric
			numeric(128)                    | numeric
			time                            | time
			time(6)                         | time(6)
			time(6) with time zone          | time with time zone(6)
			timestamp(6)                    | timestamp
			datetime                        | timestamp
			timestamp(3) with time zone     | timestamp with time zone(3)
			timestamp with time zone        | timestamp with time zone
			timestamp(9)                    | timestamp(9)
			varchar(20) array               | varchar(20) array
			integer array[5]                | integer array
			boolean                         | boolean
			bit                             | 'bit(1)'
			bit varying(8)                  | 'bit varying(8)'
			uuid                            | uuid
			date                            | date
			interval day to second          | 'interval day to second'
			interval year(3) to month       | 'interval year(3) to month'
			other                           | 'other'
			public.positive                 | 'public.positive'
			""")
	void aTypeHasOneForm(String type, String canonical) throws SQLException {
		SqlType found = column(type).type();
		assertThat((found instanceof NativeType) ? "'" + found + "'" : found.toString()).isEqualTo(canonical);
		assertThat(RULES.canonicalType(new NativeType(type))).isEqualTo(found);
		assertThat(RULES.canonicalType(found)).isEqualTo(found);
	}

	@ParameterizedTest
	@ValueSource(strings = { "varchar(9) | 'it''s'", "varchar(9) | null", "integer | -5", "numeric(10,2) | -1.50",
			"boolean | TRUE", "boolean | false", "timestamp | current_timestamp(6)", "timestamp | now()",
			"timestamp | localtimestamp", "timestamp with time zone | CURRENT_TIMESTAMP", "date | current_date",
			"date | date'2020-01-01'", "date | DATE  '2020-01-01'", "varchar(128) | CURRENT_USER", "time | LOCALTIME" })
	void aDefaultIsReadBackAsItIsCompared(String column) throws SQLException {
		String[] parts = column.split(" \\| ");
		assertThat(column(parts[0] + " default " + parts[1]).serverDefault())
			.isEqualTo(RULES.canonicalDefault(ServerDefault.expression(parts[1])));
	}

	@Test
	void anExpressionIsReadBackWithoutTableAndWithBlanks() {
		assertThat(RULES.canonicalExpressionText("((PUBLIC.USERS.AGE>=0) AND (PUBLIC.USERS.\"Nick\"!='PUBLIC.X.Y=1'))"))
			.isEqualTo("(age >= 0) AND (\"Nick\" <> 'PUBLIC.X.Y=1')");
		assertThat(RULES.canonicalExpressionText("\"Other \"\"Shop\".\"T\".VALUE>1.5")).isEqualTo("\"VALUE\" > 1.5");
		assertThat(RULES.canonicalExpressionText("age >= 0 and n*2=4")).isEqualTo("age >= 0 and n * 2 = 4");
	}

}
