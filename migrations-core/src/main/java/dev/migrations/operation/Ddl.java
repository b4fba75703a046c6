package dev.migrations.operation;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ArrayType;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.GenericType.Kind;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import dev.migrations.schema.UniqueConstraint;

/**
 * The words of a revision, for one static import: types, columns, constraints, indexes.
 * What these return is immutable; only {@link Operations} records.
 *
 * @since 0.1.0
 */
public final class Ddl {

	private Ddl() {
	}

	public static TableSpec table(String name) {
		return new TableSpec(QualifiedName.of(name), null, Existence.UNCHECKED);
	}

	public static ColumnSpec column(String name, SqlType type) {
		return new ColumnSpec(Column.of(name, type), Existence.UNCHECKED);
	}

	/**
	 * A primary key; without a name ({@code null}) the database chooses one.
	 */
	public static PrimaryKeySpec primaryKey(@Nullable String name, String... columns) {
		return new PrimaryKeySpec(PrimaryKey.of(name, columns), null);
	}

	/**
	 * A unique constraint; without a name ({@code null}) the database chooses one.
	 */
	public static UniqueSpec unique(@Nullable String name, String... columns) {
		return new UniqueSpec(UniqueConstraint.of(name, columns), null);
	}

	/**
	 * A check constraint; the condition is SQL. Without a name ({@code null}) the
	 * database chooses one.
	 */
	public static CheckSpec check(@Nullable String name, String condition) {
		return new CheckSpec(new CheckConstraint(name, condition), null);
	}

	/**
	 * A foreign key of these columns; without a name ({@code null}) the database chooses
	 * one.
	 */
	public static ForeignKeySpec foreignKey(@Nullable String name, String... columns) {
		return ForeignKeySpec.of(name, List.of(columns));
	}

	public static IndexSpec index(String name) {
		return new IndexSpec(name, null, List.of(), false, null, Existence.UNCHECKED);
	}

	public static SequenceSpec sequence(String name) {
		return new SequenceSpec(Sequence.of(name), Existence.UNCHECKED);
	}

	/**
	 * Lets a column, index or constraint be dropped only if it is there:
	 * {@code op.dropColumn("users", "age", ifExists())}.
	 */
	public static Existence ifExists() {
		return Existence.IF_EXISTS;
	}

	/**
	 * A column of an index, ascending.
	 */
	public static IndexElement asc(String column) {
		return IndexElement.column(column);
	}

	/**
	 * A column of an index, descending.
	 */
	public static IndexElement desc(String column) {
		return IndexElement.column(column).desc();
	}

	/**
	 * An expression of an index, in SQL.
	 */
	public static IndexElement expression(String sql) {
		return IndexElement.expression(sql);
	}

	/**
	 * A default that is an expression, in SQL: {@code sql("now()")}.
	 */
	public static ServerDefault sql(String expression) {
		return ServerDefault.expression(expression);
	}

	public static ServerDefault literal(String value) {
		return ServerDefault.literal(value);
	}

	public static ServerDefault literal(boolean value) {
		return ServerDefault.literal(value);
	}

	public static ServerDefault literal(long value) {
		return ServerDefault.literal(value);
	}

	public static ServerDefault literal(BigDecimal value) {
		return ServerDefault.literal(value);
	}

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
