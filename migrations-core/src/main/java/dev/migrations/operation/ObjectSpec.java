package dev.migrations.operation;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import org.jspecify.annotations.Nullable;

/**
 * A view, function, procedure or trigger:
 * {@code view("adults", "select * from users where age >= 18")}.
 *
 * @param id which one
 * @param text the query of a view; of others the whole statement that creates it;
 * {@code null} if it is only named
 * @param existence when it is dropped
 * @since 0.1.0
 */
public record ObjectSpec(ReplaceableObject.Id id, @Nullable String text, Existence existence) {

	/**
	 * The schema of the object, and of a trigger's table.
	 */
	public ObjectSpec schema(String schema) {
		QualifiedName table = this.id.table();
		return with(this.id.withNames(QualifiedName.of(schema, this.id.name().name()),
				(table != null) ? QualifiedName.of(schema, table.name()) : null));
	}

	/**
	 * The types of the arguments, which tell a function or procedure from others of its
	 * name: {@code arguments("integer, text")}.
	 */
	public ObjectSpec arguments(String types) {
		return with(new ReplaceableObject.Id(this.id.kind(), this.id.name(), types, this.id.table()));
	}

	/**
	 * Drops the object only if it is there.
	 */
	public ObjectSpec ifExists() {
		return new ObjectSpec(this.id, this.text, Existence.IF_EXISTS);
	}

	private ObjectSpec with(ReplaceableObject.Id changed) {
		return new ObjectSpec(changed, this.text, this.existence);
	}

	ReplaceableObject object() {
		this.existence.refuse("The " + this.id);
		if (this.text == null) {
			throw new IncompleteOperationException("The text of the " + this.id + " is not given.",
					"Give it after the name: view(\"name\", \"select …\").");
		}
		return new ReplaceableObject(this.id, this.text);
	}

}
