package dev.migrations.operation;

import dev.migrations.schema.ArrayType;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.SqlType;

/**
 * The words of a revision for types.
 */
abstract sealed class DdlTypes permits Ddl {

	public static SqlType bool() {
		return GenericType.of(Kind.BOOLEAN);
	}

	public static SqlType tinyint() {
		return GenericType.of(Kind.TINYINT);
	}

	public static SqlType smallint() {
		return GenericType.of(Kind.SMALLINT);
	}

	public static SqlType integer() {
		return GenericType.of(Kind.INTEGER);
	}

	public static SqlType bigint() {
		return GenericType.of(Kind.BIGINT);
	}

	/**
	 * Floating point, 24 binary digits.
	 */
	public static SqlType real() {
		return GenericType.of(Kind.REAL);
	}

	/**
	 * Floating point, 53 binary digits.
	 */
	public static SqlType doublePrecision() {
		return GenericType.of(Kind.DOUBLE);
	}

	public static SqlType numeric() {
		return GenericType.of(Kind.NUMERIC);
	}

	public static SqlType numeric(int precision) {
		return GenericType.of(Kind.NUMERIC, precision);
	}

	public static SqlType numeric(int precision, int scale) {
		return GenericType.of(Kind.NUMERIC, precision, scale);
	}

	public static SqlType character() {
		return GenericType.of(Kind.CHAR);
	}

	public static SqlType character(int length) {
		return GenericType.of(Kind.CHAR, length);
	}

	/**
	 * Text of any length the database allows for its {@code varchar}.
	 */
	public static SqlType varchar() {
		return GenericType.of(Kind.VARCHAR);
	}

	public static SqlType varchar(int length) {
		return GenericType.of(Kind.VARCHAR, length);
	}

	/**
	 * Text of any length.
	 */
	public static SqlType text() {
		return GenericType.of(Kind.TEXT);
	}

	public static SqlType binary() {
		return GenericType.of(Kind.BINARY);
	}

	public static SqlType binary(int length) {
		return GenericType.of(Kind.BINARY, length);
	}

	/**
	 * Bytes of any length the database allows for its {@code varbinary}.
	 */
	public static SqlType varbinary() {
		return GenericType.of(Kind.VARBINARY);
	}

	public static SqlType varbinary(int length) {
		return GenericType.of(Kind.VARBINARY, length);
	}

	/**
	 * Bytes of any length.
	 */
	public static SqlType blob() {
		return GenericType.of(Kind.BLOB);
	}

	public static SqlType date() {
		return GenericType.of(Kind.DATE);
	}

	public static SqlType time() {
		return GenericType.of(Kind.TIME);
	}

	public static SqlType time(int fractionalDigits) {
		return GenericType.of(Kind.TIME, fractionalDigits);
	}

	public static SqlType timeWithTimeZone() {
		return GenericType.of(Kind.TIME_WITH_TIME_ZONE);
	}

	public static SqlType timeWithTimeZone(int fractionalDigits) {
		return GenericType.of(Kind.TIME_WITH_TIME_ZONE, fractionalDigits);
	}

	public static SqlType timestamp() {
		return GenericType.of(Kind.TIMESTAMP);
	}

	public static SqlType timestamp(int fractionalDigits) {
		return GenericType.of(Kind.TIMESTAMP, fractionalDigits);
	}

	public static SqlType timestampWithTimeZone() {
		return GenericType.of(Kind.TIMESTAMP_WITH_TIME_ZONE);
	}

	public static SqlType timestampWithTimeZone(int fractionalDigits) {
		return GenericType.of(Kind.TIMESTAMP_WITH_TIME_ZONE, fractionalDigits);
	}

	public static SqlType uuid() {
		return GenericType.of(Kind.UUID);
	}

	public static SqlType json() {
		return GenericType.of(Kind.JSON);
	}

	public static SqlType array(SqlType element) {
		return new ArrayType(element);
	}

	/**
	 * A type in one database's own words: {@code nativeType("tsvector")}.
	 */
	public static SqlType nativeType(String definition) {
		return new NativeType(definition);
	}

}
