package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param columns its columns, in order
 * @since 0.1.0
 */
public record PrimaryKey(@Nullable String name, List<String> columns) {

	public PrimaryKey {
		columns = List.copyOf(columns);
	}

	public static PrimaryKey of(@Nullable String name, String... columns) {
		return new PrimaryKey(name, List.of(columns));
	}

	public PrimaryKey withName(@Nullable String newName) {
		return new PrimaryKey(newName, this.columns);
	}

}
