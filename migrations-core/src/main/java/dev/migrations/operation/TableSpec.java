package dev.migrations.operation;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.QualifiedName;

/**
 * A table, where its name alone does not say enough:
 * {@code table("users").schema("shop").comment("…")}.
 *
 * @param name the table's name
 * @param comment its comment when it is created, if any
 * @since 0.1.0
 */
public record TableSpec(QualifiedName name, @Nullable String comment) {

	public TableSpec schema(String schema) {
		return new TableSpec(QualifiedName.of(schema, this.name.name()), this.comment);
	}

	public TableSpec comment(String newComment) {
		return new TableSpec(this.name, newComment);
	}

}
