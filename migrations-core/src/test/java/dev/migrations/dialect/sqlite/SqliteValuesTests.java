package dev.migrations.dialect.sqlite;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.SqlType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static dev.migrations.operation.Ddl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * No value changes on its way into the new table, unless somebody says how.
 */
class SqliteValuesTests {

	private SqliteDatabase database;

	@BeforeEach
	void create() throws SQLException {
		this.database = new SqliteDatabase("CREATE TABLE t (n numeric(30, 20), r double, i bigint, b blob, s text, x)");
	}

	@AfterEach
	void close() throws SQLException {
		this.database.close();
	}

	private List<String> values() throws SQLException {
		return this.database.query("SELECT quote(n) || typeof(n) || ' ' || quote(r) || typeof(r) || ' ' || quote(i) || "
				+ "typeof(i) || ' ' || quote(b) || typeof(b) || ' ' || quote(s) || typeof(s) || ' ' || quote(x) || typeof(x)"
				+ " || ' ' || (n = 0.1 + 0.2) || (r = 1.0 / 3) FROM t");
	}

	@Test
	void aRebuildKeepsEveryValue() throws SQLException {
		this.database.execute("INSERT INTO t VALUES (0.1 + 0.2, 1.0 / 3, 9223372036854775807, 1.5, '0012', 007)");
		this.database.execute("INSERT INTO t VALUES ('0.1234567890123456789', -0.0, 'abc', '12', x'00ff', '12')");
		this.database
			.execute("INSERT INTO t VALUES (99999999999999999999, 9e999, -9223372036854775808, x'00', '', NULL)");
		List<String> before = values();
		this.database.run((op) -> op.createCheck("ck", "t", "1 = 1"));
		assertThat(values()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'0.1234567890123456789'", "'-1234567890.1234567890'", "'12345678901234567890'",
			"'1.23456789012345678e-3'" })
	void aLongNumberInATextIsNotRounded(String value) throws SQLException {
		this.database.execute("INSERT INTO t (s) VALUES (" + value + ")");
		assertRounds("s", text(), numeric(30, 20));
		assertRounds("s", text(), doublePrecision());
		this.database.run((op) -> op.alterColumn("t", "s", (c) -> c.type(text(), numeric(30, 20), "round(s, 10)")));
		assertThat(this.database.query("SELECT typeof(s) FROM t")).doesNotContain("text");
	}

	private void assertRounds(String column, SqlType from, SqlType to) throws SQLException {
		List<String> before = this.database.query("SELECT " + column + " FROM t");
		assertThatExceptionOfType(SQLException.class)
			.isThrownBy(() -> this.database.run((op) -> op.alterColumn("t", column, (c) -> c.type(from, to))))
			.withMessageContaining("The new type of column t." + column
					+ " would round some of its values. Say how with a" + " USING expression, or keep the type.");
		assertThat(this.database.query("SELECT " + column + " FROM t")).isEqualTo(before);
	}

	@Test
	void whatTheNewTypeHoldsIsConverted() throws SQLException {
		this.database.execute("INSERT INTO t (s) VALUES ('9223372036854775807'), ('1.50'), ('0.00000000000000000001'),"
				+ " ('twelve or so, 12345678901234567890'), ('100000000000000000000000')");
		this.database.run((op) -> op.alterColumn("t", "s", (c) -> c.type(text(), numeric(30, 20))));
		assertThat(this.database.query("SELECT quote(s) FROM t")).containsExactly("9223372036854775807", "1.5",
				"1.0e-20", "'twelve or so, 12345678901234567890'", "1.0e+23");
	}

	@Test
	void aLongIntegerIsNotMadeAFloatingPointNumber() throws SQLException {
		this.database.execute("INSERT INTO t (i) VALUES (9007199254740993)");
		assertRounds("i", bigint(), doublePrecision());
	}

	@Test
	void aFloatingPointNumberIsNotMadeAShorterText() throws SQLException {
		this.database.execute("INSERT INTO t (r) VALUES (0.5), (12.25)");
		this.database.run((op) -> op.alterColumn("t", "r", (c) -> c.type(doublePrecision(), text())));
		assertThat(this.database.query("SELECT r || typeof(r) FROM t")).containsExactly("0.5text", "12.25text");
		// SQLite of today writes 17 digits; where it writes 15, the change is refused
		this.database.execute("INSERT INTO t (n) VALUES (0.1 + 0.2)");
		this.database.run((op) -> op.alterColumn("t", "n", (c) -> c.type(numeric(30, 20), text())));
		assertThat(this.database.query("SELECT typeof(n) || (CAST(n AS real) = 0.1 + 0.2) FROM t WHERE n IS NOT NULL"))
			.containsExactly("text1");
	}

}
