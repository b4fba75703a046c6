package dev.migrations.schema;

import java.util.HashSet;
import java.util.List;

/**
 * A type of named values, as an object of its own
 * (<a href="https://www.postgresql.org/docs/current/datatype-enum.html">PostgreSQL,
 * Enumerated Types</a>).
 *
 * @param name its name
 * @param values its values, in their order
 * @since 0.1.0
 */
public record EnumType(QualifiedName name, List<String> values) {

	public EnumType {
		values = List.copyOf(values);
		if (new HashSet<>(values).size() < values.size()) {
			throw new IllegalArgumentException("A value of the enum type '" + name + "' is given twice: " + values);
		}
	}

	public static EnumType of(String name, String... values) {
		return new EnumType(QualifiedName.of(name), List.of(values));
	}

	public EnumType withName(QualifiedName newName) {
		return new EnumType(newName, this.values);
	}

	public EnumType withValues(List<String> newValues) {
		return new EnumType(this.name, newValues);
	}

}
