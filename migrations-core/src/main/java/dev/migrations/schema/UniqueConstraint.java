package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param columns its columns, in order
 * @since 0.1.0
 */
public record UniqueConstraint(@Nullable String name, List<String> columns) {

	public UniqueConstraint {
		columns = List.copyOf(columns);
	}

	public static UniqueConstraint of(@Nullable String name, String... columns) {
		return new UniqueConstraint(name, List.of(columns));
	}

	public UniqueConstraint withName(@Nullable String newName) {
		return new UniqueConstraint(newName, this.columns);
	}

}
