package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of a table or sequence, with its schema unless that is the connection's
 * default schema.
 *
 * @param schema the schema, or {@code null} for the connection's default schema
 * @param name the name within the schema
 * @since 0.1.0
 */
public record QualifiedName(@Nullable String schema, String name) implements Comparable<QualifiedName> {

	public QualifiedName {
		Names.require(name, "table or sequence");
	}

	public static QualifiedName of(String name) {
		return new QualifiedName(null, name);
	}

	public static QualifiedName of(@Nullable String schema, String name) {
		return new QualifiedName(schema, name);
	}

	/**
	 * The same schema, another name.
	 */
	public QualifiedName withName(String newName) {
		return new QualifiedName(this.schema, newName);
	}

	@Override
	public int compareTo(QualifiedName other) {
		return toString().compareTo(other.toString());
	}

	@Override
	public String toString() {
		return (this.schema != null) ? this.schema + "." + this.name : this.name;
	}

}
