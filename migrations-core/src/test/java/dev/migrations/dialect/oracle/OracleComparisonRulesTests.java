package dev.migrations.dialect.oracle;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OracleComparisonRulesTests {

	private static final ComparisonRules RULES = new OracleDialect().comparisonRules();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			varchar2(255 char)                | varchar(255)
			VARCHAR2(255 CHAR)                | varchar(255)
			varchar2(255 byte)                | 'varchar2(255 byte)'
			varchar2(255)                     | 'varchar2(255)'
			nvarchar2(255)                    | 'nvarchar2(255)'
			char(3 char)                      | char(3)
			char(1 byte)                      | 'char(1 byte)'
			number                            | numeric
			number(1,0)                       | boolean
			number(1)                         | boolean
			number(3,0)                       | tinyint
			number(5,0)                       | smallint
			number(10,0)                      | integer
			number(10)                        | integer
			number(19,0)                      | bigint
			number(38, 0)                     | numeric(38, 0)
			number(10,2)                      | numeric(10, 2)
			integer                           | numeric(38, 0)
			float(24)                         | real
			float(53)                         | double
			float(126)                        | 'float(126)'
			binary_double                     | 'binary_double'
			clob                              | text
			nclob                             | 'nclob'
			long                              | 'long'
			blob                              | blob
			raw(16)                           | uuid
			raw(20)                           | varbinary(20)
			date                              | date
			timestamp(6)                      | timestamp
			timestamp(3)                      | timestamp(3)
			TIMESTAMP(6) WITH TIME ZONE       | timestamp with time zone
			timestamp(6) with local time zone | 'timestamp(6) with local time zone'
			json                              | 'json'
			interval day(2) to second(6)      | 'interval day(2) to second(6)'
			""")
	void typesHaveOneForm(String type, String canonical) {
		SqlType found = RULES.canonicalType(new NativeType(type));
		assertThat(found instanceof NativeType ? "'" + ((NativeType) found).definition() + "'" : found.toString())
			.isEqualTo(canonical);
		assertThat(RULES.canonicalType(found)).isEqualTo(found);
	}

	@Test
	void defaultsAreKeptAsTheyWereWritten() {
		assertThat(RULES.canonicalDefault(ServerDefault.expression("18 "))).isEqualTo(ServerDefault.literal(18));
		assertThat(RULES.canonicalDefault(ServerDefault.expression("'it''s'\n")))
			.isEqualTo(ServerDefault.literal("it's"));
		assertThat(RULES.canonicalDefault(ServerDefault.expression("NULL "))).isNull();
		assertThat(RULES.canonicalDefault(ServerDefault.expression("''"))).isNull();
	}

	@Test
	void namesInExpressionsAreWrittenWithoutQuotes() {
		assertThat(RULES.canonicalExpressionText("\"AGE\">=0 AND \"Age\"<>'\"X\"'"))
			.isEqualTo("age>=0 AND \"Age\"<>'\"X\"'");
	}

}
