package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A primary key.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param columns its columns, in order
 * @param include columns that its index carries along
 * @since 0.1.0
 */
public record PrimaryKey(@Nullable String name, List<String> columns, List<String> include) {

	public PrimaryKey {
		columns = List.copyOf(columns);
		include = List.copyOf(include);
	}

	public PrimaryKey(@Nullable String name, List<String> columns) {
		this(name, columns, List.of());
	}

	public static PrimaryKey of(@Nullable String name, String... columns) {
		return new PrimaryKey(name, List.of(columns));
	}

	public PrimaryKey withName(@Nullable String newName) {
		return new PrimaryKey(newName, this.columns, this.include);
	}

	public PrimaryKey withColumns(List<String> newColumns) {
		return new PrimaryKey(this.name, newColumns, this.include);
	}

	public PrimaryKey withInclude(List<String> newInclude) {
		return new PrimaryKey(this.name, this.columns, newInclude);
	}

}
