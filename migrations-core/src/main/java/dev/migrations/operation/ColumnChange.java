package dev.migrations.operation;

import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;

/**
 * One thing that changes in a column, with its value before and after, so that "not
 * given" never needs a sentinel and every change can be reversed.
 *
 * @since 0.1.0
 */
public sealed interface ColumnChange {

	/**
	 * Calls the visitor's method for this kind of change.
	 */
	<R> R accept(Visitor<R> visitor);

	/**
	 * The change back.
	 */
	ColumnChange reverse();

	/**
	 * Another type.
	 *
	 * @param from the type before
	 * @param to the type after
	 * @param using how old values become new ones, in SQL (PostgreSQL's {@code USING}),
	 * or {@code null} for the database's own cast
	 */
	record SetType(SqlType from, SqlType to, @Nullable String using) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new SetType(this.to, this.from, null);
		}

	}

	/**
	 * NULL allowed or refused.
	 *
	 * @param from whether NULL was allowed before
	 * @param to whether NULL is allowed after
	 */
	record SetNullable(boolean from, boolean to) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new SetNullable(this.to, this.from);
		}

	}

	/**
	 * Another default, or none.
	 *
	 * @param from the default before, or {@code null} for none
	 * @param to the default after, or {@code null} for none
	 */
	record SetServerDefault(@Nullable ServerDefault from, @Nullable ServerDefault to) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new SetServerDefault(this.to, this.from);
		}

	}

	/**
	 * Numbered by the database, or no longer.
	 *
	 * @param from how it was numbered before, or {@code null} if it was not
	 * @param to how it is numbered after, or {@code null} if it is not
	 */
	record SetIdentity(@Nullable Identity from, @Nullable Identity to) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new SetIdentity(this.to, this.from);
		}

	}

	/**
	 * Computed by the database, or no longer.
	 *
	 * @param from how it was computed before, or {@code null} if it was not
	 * @param to how it is computed after, or {@code null} if it is not
	 */
	record SetComputed(@Nullable Computed from, @Nullable Computed to) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new SetComputed(this.to, this.from);
		}

	}

	/**
	 * Another collation. Databases say it with the type.
	 *
	 * @param type the type of the column
	 * @param from the collation before, or {@code null} for the database's own
	 * @param to the collation after, or {@code null} for the database's own
	 */
	record SetCollation(SqlType type, @Nullable String from, @Nullable String to) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new SetCollation(this.type, this.to, this.from);
		}

	}

	/**
	 * Another comment, or none.
	 *
	 * @param from the comment before, or {@code null} for none
	 * @param to the comment after, or {@code null} for none
	 */
	record SetComment(@Nullable String from, @Nullable String to) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new SetComment(this.to, this.from);
		}

	}

	/**
	 * Another name.
	 *
	 * @param from the name before
	 * @param to the name after
	 */
	record Rename(String from, String to) implements ColumnChange {

		@Override
		public <R> R accept(Visitor<R> visitor) {
			return visitor.visit(this);
		}

		@Override
		public ColumnChange reverse() {
			return new Rename(this.to, this.from);
		}

	}

	/**
	 * One method for each kind of change; the compiler names the visitors that lack one.
	 *
	 * @param <R> what a visit answers
	 */
	interface Visitor<R> {

		R visit(SetType change);

		R visit(SetNullable change);

		R visit(SetServerDefault change);

		R visit(SetIdentity change);

		R visit(SetComputed change);

		R visit(SetCollation change);

		R visit(SetComment change);

		R visit(Rename change);

	}

}
