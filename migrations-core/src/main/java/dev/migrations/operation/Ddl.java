package dev.migrations.operation;

import java.sql.JDBCType;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.ReplaceableObject.Kind;
import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.IndexElement;
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
public final class Ddl extends DdlTypes {

	private Ddl() {
	}

	public static TableSpec table(String name) {
		return new TableSpec(QualifiedName.of(name), null, List.of(), Existence.UNCHECKED);
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

	/**
	 * An exclude constraint with the access method {@code gist} (PostgreSQL); without a
	 * name ({@code null}) the database chooses one.
	 */
	public static ExcludeSpec exclude(@Nullable String name) {
		return new ExcludeSpec(new ExcludeConstraint(name, "gist", List.of(), null, Deferrability.NOT_DEFERRABLE),
				null);
	}

	public static IndexSpec index(String name) {
		return new IndexSpec(Index.of(name), null, Existence.UNCHECKED, false);
	}

	public static SequenceSpec sequence(String name) {
		return new SequenceSpec(Sequence.of(name), Existence.UNCHECKED);
	}

	/**
	 * A type of named values.
	 */
	public static EnumTypeSpec enumType(String name, String... values) {
		return new EnumTypeSpec(EnumType.of(name, values), Existence.UNCHECKED);
	}

	/**
	 * A column of an enum type that changes with it.
	 */
	public static EnumColumn enumColumn(String table, String column) {
		return enumColumn(table(table), column);
	}

	/**
	 * A column of an enum type that changes with it.
	 */
	public static EnumColumn enumColumn(TableSpec table, String column) {
		return new EnumColumn(table.existing(), column, null);
	}

	/**
	 * A view; without its query ({@code null}) it is only named.
	 */
	public static ObjectSpec view(String name, @Nullable String query) {
		return object(Kind.VIEW, name, query);
	}

	/**
	 * A view that keeps its rows; without its query ({@code null}) it is only named.
	 */
	public static ObjectSpec materializedView(String name, @Nullable String query) {
		return object(Kind.MATERIALIZED_VIEW, name, query);
	}

	/**
	 * A function; without the statement that creates it ({@code null}) it is only named.
	 */
	public static ObjectSpec function(String name, @Nullable String statement) {
		return object(Kind.FUNCTION, name, statement);
	}

	/**
	 * A procedure; without the statement that creates it ({@code null}) it is only named.
	 */
	public static ObjectSpec procedure(String name, @Nullable String statement) {
		return object(Kind.PROCEDURE, name, statement);
	}

	/**
	 * A trigger; without the statement that creates it ({@code null}) it is only named.
	 */
	public static ObjectSpec trigger(String name, String table, @Nullable String statement) {
		return new ObjectSpec(
				new ReplaceableObject.Id(Kind.TRIGGER, QualifiedName.of(name), null, QualifiedName.of(table)),
				statement, Existence.UNCHECKED);
	}

	private static ObjectSpec object(Kind kind, String name, @Nullable String text) {
		return new ObjectSpec(new ReplaceableObject.Id(kind, QualifiedName.of(name)), text, Existence.UNCHECKED);
	}

	/**
	 * Rows to insert, for {@code op.bulkInsert}.
	 */
	public static InsertSpec insertInto(String table, String... columns) {
		return insertInto(table(table), columns);
	}

	/**
	 * Rows to insert, for {@code op.bulkInsert}.
	 */
	public static InsertSpec insertInto(TableSpec table, String... columns) {
		return new InsertSpec(table.existing(), List.of(columns), List.of());
	}

	/**
	 * An update, for {@code op.updateRows}.
	 */
	public static UpdateSpec update(String table) {
		return update(table(table));
	}

	/**
	 * An update, for {@code op.updateRows}.
	 */
	public static UpdateSpec update(TableSpec table) {
		return new UpdateSpec(table.existing(), List.of(), null, List.of(), false);
	}

	/**
	 * A deletion, for {@code op.deleteRows}.
	 */
	public static DeleteSpec deleteFrom(String table) {
		return deleteFrom(table(table));
	}

	/**
	 * A deletion, for {@code op.deleteRows}.
	 */
	public static DeleteSpec deleteFrom(TableSpec table) {
		return new DeleteSpec(table.existing(), null, List.of(), false);
	}

	/**
	 * An update in batches, for {@code op.backfill}.
	 */
	public static BackfillSpec backfill(String table) {
		return backfill(table(table));
	}

	/**
	 * An update in batches, for {@code op.backfill}.
	 */
	public static BackfillSpec backfill(TableSpec table) {
		return new BackfillSpec(table.existing(), List.of(), List.of(), null, BackfillSpec.DEFAULT_BATCH_SIZE);
	}

	/**
	 * A value whose SQL type must be said.
	 */
	public static TypedValue bind(@Nullable Object value, JDBCType type) {
		return new TypedValue(value, type);
	}

	/**
	 * Lets a schema be created only if it is not there:
	 * {@code op.createSchema("shop", ifNotExists())}.
	 */
	public static Existence ifNotExists() {
		return Existence.IF_NOT_EXISTS;
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

}
