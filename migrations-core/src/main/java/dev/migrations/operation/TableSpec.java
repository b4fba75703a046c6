package dev.migrations.operation;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;

/**
 * A table, where its name alone does not say enough:
 * {@code table("users").schema("shop").comment("…")}.
 *
 * @param name the table's name
 * @param comment its comment when it is created, if any
 * @param existence when it is created or dropped
 * @since 0.1.0
 */
public record TableSpec(QualifiedName name, @Nullable String comment, Existence existence) {

	public TableSpec schema(String schema) {
		return new TableSpec(QualifiedName.of(schema, this.name.name()), this.comment, this.existence);
	}

	public TableSpec comment(String newComment) {
		return new TableSpec(this.name, newComment, this.existence);
	}

	/**
	 * Creates the table only if no table has its name.
	 */
	public TableSpec ifNotExists() {
		return new TableSpec(this.name, this.comment, Existence.IF_NOT_EXISTS);
	}

	/**
	 * Drops the table only if it is there.
	 */
	public TableSpec ifExists() {
		return new TableSpec(this.name, this.comment, Existence.IF_EXISTS);
	}

	/**
	 * The name of a table that is only spoken of.
	 * @throws MisplacedExistenceException if the spec says when to create or drop it
	 */
	QualifiedName existing() {
		this.existence.refuse(Existence.table(this.name));
		return this.name;
	}

}
