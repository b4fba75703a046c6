package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name its name
 * @param type its type
 * @param nullable whether it may hold NULL
 * @param serverDefault its default, if the database keeps one
 * @param identity how the database numbers it, if it does
 * @param computed how the database computes it, if it does
 * @param collation the collation that orders its text, or {@code null} for the database's
 * own
 * @param comment its comment, if any
 * @since 0.1.0
 */
public record Column(String name, SqlType type, boolean nullable, @Nullable ServerDefault serverDefault,
		@Nullable Identity identity, @Nullable Computed computed, @Nullable String collation,
		@Nullable String comment) {

	public Column {
		Names.require(name, "column");
	}

	/**
	 * A nullable column with nothing but a type.
	 */
	public static Column of(String name, SqlType type) {
		return new Column(name, type, true, null, null, null, null, null);
	}

	public Column withName(String newName) {
		return new Column(newName, this.type, this.nullable, this.serverDefault, this.identity, this.computed,
				this.collation, this.comment);
	}

	public Column withType(SqlType newType) {
		return new Column(this.name, newType, this.nullable, this.serverDefault, this.identity, this.computed,
				this.collation, this.comment);
	}

	public Column withNullable(boolean newNullable) {
		return new Column(this.name, this.type, newNullable, this.serverDefault, this.identity, this.computed,
				this.collation, this.comment);
	}

	public Column withServerDefault(@Nullable ServerDefault newServerDefault) {
		return new Column(this.name, this.type, this.nullable, newServerDefault, this.identity, this.computed,
				this.collation, this.comment);
	}

	public Column withIdentity(@Nullable Identity newIdentity) {
		return new Column(this.name, this.type, this.nullable, this.serverDefault, newIdentity, this.computed,
				this.collation, this.comment);
	}

	public Column withComputed(@Nullable Computed newComputed) {
		return new Column(this.name, this.type, this.nullable, this.serverDefault, this.identity, newComputed,
				this.collation, this.comment);
	}

	public Column withCollation(@Nullable String newCollation) {
		return new Column(this.name, this.type, this.nullable, this.serverDefault, this.identity, this.computed,
				newCollation, this.comment);
	}

	public Column withComment(@Nullable String newComment) {
		return new Column(this.name, this.type, this.nullable, this.serverDefault, this.identity, this.computed,
				this.collation, newComment);
	}

}
