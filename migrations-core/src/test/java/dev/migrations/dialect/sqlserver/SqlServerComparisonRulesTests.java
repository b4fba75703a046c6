package dev.migrations.dialect.sqlserver;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SqlServerComparisonRulesTests {

	private static final ComparisonRules RULES = new SqlServerDialect().comparisonRules();

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			nvarchar(255)        | varchar(255)
			NVARCHAR ( MAX )     | text
			nvarchar             | varchar(1)
			varchar(255)         | 'varchar(255)'
			varchar(max)         | 'varchar(max)'
			nchar                | char(1)
			nchar(3)             | char(3)
			bit                  | boolean
			tinyint              | 'tinyint'
			smallint             | smallint
			int                  | integer
			integer              | integer
			bigint               | bigint
			real                 | real
			float                | double
			float(24)            | real
			float(53)            | double
			double precision     | double
			numeric              | numeric(18, 0)
			decimal(10)          | numeric(10, 0)
			decimal(38,2)        | numeric(38, 2)
			money                | 'money'
			binary               | binary(1)
			varbinary(20)        | varbinary(20)
			varbinary(max)       | blob
			date                 | date
			time                 | time(7)
			time(6)              | time
			datetime             | 'datetime'
			datetime2            | timestamp(7)
			datetime2(6)         | timestamp
			datetimeoffset(3)    | timestamp with time zone(3)
			datetimeoffset(6)    | timestamp with time zone
			uniqueidentifier     | uuid
			rowversion           | 'rowversion'
			xml                  | 'xml'
			dbo.phone            | 'dbo.phone'
			""")
	void typesHaveOneForm(String type, String canonical) {
		SqlType found = RULES.canonicalType(new NativeType(type));
		assertThat(found instanceof NativeType ? "'" + ((NativeType) found).definition() + "'" : found.toString())
			.isEqualTo(canonical);
		assertThat(RULES.canonicalType(found)).isEqualTo(found);
	}

	@Test
	void defaultsAreKeptInParentheses() {
		assertThat(RULES.canonicalDefault(ServerDefault.expression("((18))"))).isEqualTo(ServerDefault.literal(18));
		assertThat(RULES.canonicalDefault(ServerDefault.expression("((-1.50))")))
			.isEqualTo(ServerDefault.literal(new java.math.BigDecimal("-1.50")));
		assertThat(RULES.canonicalDefault(ServerDefault.expression("(N'it''s')")))
			.isEqualTo(ServerDefault.literal("it's"));
		assertThat(RULES.canonicalDefault(ServerDefault.expression("('x')"))).isEqualTo(ServerDefault.literal("x"));
		assertThat(RULES.canonicalDefault(ServerDefault.expression("(NULL)"))).isNull();
		assertThat(RULES.canonicalDefault(ServerDefault.expression("(getdate())")))
			.isEqualTo(RULES.canonicalDefault(ServerDefault.expression("CURRENT_TIMESTAMP")));
	}

	@Test
	void namesInExpressionsAreWrittenWithoutBrackets() {
		assertThat(RULES.canonicalExpressionText("([Age]>=(0) AND [user]<>'[x]' AND [Order Line]=N'[y]')"))
			.isEqualTo("age>=(0) AND [user]<>'[x]' AND [Order Line]=N'[y]'");
	}

	@Test
	void lengthsAreOfCharacters() {
		assertThat(SqlServerSchemaInspector.type("nvarchar", 510, 0, 0)).isEqualTo("nvarchar(255)");
		assertThat(SqlServerSchemaInspector.type("nvarchar", -1, 0, 0)).isEqualTo("nvarchar(max)");
		assertThat(SqlServerSchemaInspector.type("varbinary", -1, 0, 0)).isEqualTo("varbinary(max)");
		assertThat(SqlServerSchemaInspector.type("decimal", 9, 10, 2)).isEqualTo("decimal(10, 2)");
		assertThat(SqlServerSchemaInspector.type("datetime2", 8, 26, 6)).isEqualTo("datetime2(6)");
		assertThat(SqlServerSchemaInspector.type("int", 4, 10, 0)).isEqualTo("int");
	}

}
