package dev.migrations.operation;

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

		R visit(SetComment change);

		R visit(Rename change);

	}

}
