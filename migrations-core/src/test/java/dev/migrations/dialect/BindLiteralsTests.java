package dev.migrations.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.migrations.operation.ExecuteSql;
import dev.migrations.testsupport.PostgresqlServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A literal in a script means what the value means as a bind.
 */
class BindLiteralsTests {

	private static String inlined(String dialect, String sql, @Nullable Object... values) {
		ExecuteSql operation = new ExecuteSql(sql, Arrays.asList(values));
		return Dialects.load()
			.byName(dialect)
			.sqlGenerator()
			.inlined(new SqlStatement(sql, operation.binds(), true, 0, operation));
	}

	static Stream<Arguments> values() {
		return Stream.of(Arguments.of("varchar(100)", "it's \\ 'so' ? :x {}"), Arguments.of("varchar(10)", 'c'),
				Arguments.of("integer", 42), Arguments.of("bigint", Long.MIN_VALUE),
				Arguments.of("smallint", (short) -3), Arguments.of("numeric(30, 5)", new BigDecimal("-12345.67890")),
				Arguments.of("numeric(30)", new BigInteger("123456789012345678901234567890")),
				Arguments.of("double precision", 0.1), Arguments.of("double precision", 1.5e-300),
				Arguments.of("boolean", true), Arguments.of("date", LocalDate.of(2024, 2, 29)),
				Arguments.of("date", java.sql.Date.valueOf("1999-12-31")),
				Arguments.of("time", LocalTime.of(23, 59, 58)),
				Arguments.of("timestamp", LocalDateTime.of(2026, 11, 20, 1, 2, 3, 456_789_000)),
				Arguments.of("timestamp", Timestamp.valueOf("2026-11-20 01:02:03.5")),
				Arguments.of("timestamp with time zone", OffsetDateTime.parse("2026-11-20T11:13:43.123456+05:30")),
				Arguments.of("uuid", UUID.fromString("88fb1196-5e20-4000-8000-000000000001")));
	}

	@ParameterizedTest
	@MethodSource("values")
	void literalAndBindAreTheSameToPostgresql(String type, Object value) throws SQLException {
		try (Connection connection = PostgresqlServer.newDatabase().getConnection()) {
			assertSame(connection, "postgresql", type, value);
		}
	}

	@ParameterizedTest
	@MethodSource("values")
	void literalAndBindAreTheSameToH2(String type, Object value) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID())) {
			assertSame(connection, "h2", type, value);
		}
	}

	@ParameterizedTest
	@MethodSource("values")
	void literalAndBindAreTheSameToHsqldb(String type, Object value) throws SQLException {
		try (Connection connection = DriverManager.getConnection("jdbc:hsqldb:mem:" + UUID.randomUUID(), "SA", "")) {
			assertSame(connection, "hsqldb", type, value);
		}
	}

	private static void assertSame(Connection connection, String dialect, String type, Object value)
			throws SQLException {
		try (java.sql.Statement statement = connection.createStatement()) {
			statement.execute("create table t (n integer, v " + type + ")");
			try (PreparedStatement bound = connection.prepareStatement("insert into t values (1, ?)")) {
				bound.setObject(1, (value instanceof Character) ? value.toString() : value);
				bound.executeUpdate();
			}
			statement.setEscapeProcessing(false);
			statement.executeUpdate(inlined(dialect, "insert into t values (2, ?) -- why?", value));
			try (ResultSet row = statement
				.executeQuery("select count(*), count(distinct v) from t where v is not null")) {
				row.next();
				assertThat(row.getInt(1)).isEqualTo(2);
				assertThat(row.getInt(2)).as(inlined(dialect, "?", value)).isEqualTo(1);
			}
		}
	}

	@Test
	void timestampIsAPointInTimeToPostgresqlWhateverTheZoneOfItsSession() throws SQLException {
		Timestamp value = Timestamp.valueOf("2026-07-20 01:02:03.5");
		try (Connection connection = PostgresqlServer.newDatabase().getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			statement.execute("create table t (local timestamp, point timestamptz)");
			try (PreparedStatement bound = connection.prepareStatement("insert into t values (?, ?)")) {
				bound.setObject(1, value);
				bound.setObject(2, value);
				bound.executeUpdate();
			}
			statement.execute("set time zone 'Asia/Tokyo'");
			statement.executeUpdate(inlined("postgresql", "insert into t values (?, ?)", value, value));
			try (ResultSet row = statement
				.executeQuery("select count(*), count(distinct local), count(distinct point) from t")) {
				row.next();
				assertThat(List.of(row.getInt(1), row.getInt(2), row.getInt(3))).containsExactly(2, 1, 1);
			}
		}
	}

	@Test
	void escapedQuestionMarkIsAnOperatorOfPostgresql() throws SQLException {
		String sql = "update t set n = ? where data ?? 'a' and data ??| array[?] and '??' <> ? -- ??";
		assertThat(inlined("postgresql", sql, 7, "b", "c"))
			.isEqualTo("update t set n = 7 where data ? 'a' and data ?| array['b'] and '??' <> 'c' -- ??");
		try (Connection connection = PostgresqlServer.newDatabase().getConnection();
				java.sql.Statement statement = connection.createStatement()) {
			statement.execute("create table t (n integer, data jsonb)");
			statement.execute("insert into t values (1, '{\"a\": 1, \"b\": 2}')");
			try (PreparedStatement bound = connection.prepareStatement(sql)) {
				bound.setObject(1, 7);
				bound.setObject(2, "b");
				bound.setObject(3, "c");
				assertThat(bound.executeUpdate()).isOne();
			}
			statement.setEscapeProcessing(false);
			assertThat(statement.executeUpdate(inlined("postgresql", sql, 8, "b", "c"))).isOne();
		}
		assertThatExceptionOfType(UnwritableBindException.class).isThrownBy(() -> inlined("h2", "select ?? 'a', ?", 1))
			.withMessageStartingWith("The statement has 3 places for values and is given 1:");
	}

	@Test
	void bytesAndInstantsHaveLiterals() {
		assertThat(inlined("postgresql", "?", new byte[] { 0, (byte) 0xff })).isEqualTo("'\\x00ff'::bytea");
		assertThat(inlined("h2", "?", new byte[] { 0, (byte) 0xff })).isEqualTo("X'00FF'");
		assertThat(inlined("h2", "?", Instant.parse("2026-11-20T11:13:43Z")))
			.isEqualTo("TIMESTAMP WITH TIME ZONE '2026-11-20 11:13:43.000000+00:00'");
		assertThat(inlined("h2", "? ?", null, false)).isEqualTo("NULL false");
	}

	@Test
	void negativeNumberMakesNoCommentOfWhatFollows() {
		assertThat(inlined("postgresql", "update t set n = n -? where id = ?", -5, 1L))
			.isEqualTo("update t set n = n -(-5) where id = 1");
		assertThat(inlined("h2", "? ?", new BigDecimal("-1.50"), -0.5)).isEqualTo("(-1.50) (-0.5)");
	}

	@Test
	void onlyPlacesOutsideOfQuotesAndCommentsAreFilled() {
		assertThat(inlined("postgresql", "select '?', \"?\", $$?$$, E'\\'?', ? /* ? */ -- ?", 7))
			.isEqualTo("select '?', \"?\", $$?$$, E'\\'?', 7 /* ? */ -- ?");
	}

	@Test
	void valuesWithoutPlaceAndWithoutLiteralAreRefused() {
		assertThatExceptionOfType(UnwritableBindException.class).isThrownBy(() -> inlined("h2", "select ?", 1, 2))
			.withMessage("The statement has 1 place for values and is given 2: select ?" + System.lineSeparator()
					+ "Give one value for each '?'.");
		assertThatExceptionOfType(UnwritableBindException.class).isThrownBy(() -> inlined("h2", "select ?", List.of(1)))
			.withMessage("A value of java.util.ImmutableCollections$List12 has no literal in a script: select ?"
					+ System.lineSeparator()
					+ "Write the value into the SQL, or give a text, number, date or time, or run the revision online.")
			.satisfies((ex) -> assertThat(ex.statement()).isEqualTo("select ?"));
		assertThatExceptionOfType(UnwritableBindException.class)
			.isThrownBy(() -> inlined("h2", "select ?", Double.NaN));
	}

}
