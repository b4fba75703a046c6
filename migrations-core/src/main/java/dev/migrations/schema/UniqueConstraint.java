package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A unique constraint.
 *
 * @param name its name, or {@code null} to let the database choose
 * @param columns its columns, in order
 * @param nullsDistinct whether NULL equals nothing, not even another NULL (the standard's
 * and every database's rule unless told otherwise)
 * @param deferrability when it is checked
 * @param include columns that its index carries along
 * @since 0.1.0
 */
public record UniqueConstraint(@Nullable String name, List<String> columns, boolean nullsDistinct,
		Deferrability deferrability, List<String> include) {

	public UniqueConstraint {
		columns = List.copyOf(columns);
		include = List.copyOf(include);
	}

	public UniqueConstraint(@Nullable String name, List<String> columns, boolean nullsDistinct,
			Deferrability deferrability) {
		this(name, columns, nullsDistinct, deferrability, List.of());
	}

	public UniqueConstraint(@Nullable String name, List<String> columns) {
		this(name, columns, true, Deferrability.NOT_DEFERRABLE);
	}

	public static UniqueConstraint of(@Nullable String name, String... columns) {
		return new UniqueConstraint(name, List.of(columns));
	}

	public UniqueConstraint withName(@Nullable String newName) {
		return new UniqueConstraint(newName, this.columns, this.nullsDistinct, this.deferrability, this.include);
	}

	public UniqueConstraint withColumns(List<String> newColumns) {
		return new UniqueConstraint(this.name, newColumns, this.nullsDistinct, this.deferrability, this.include);
	}

	public UniqueConstraint withNullsDistinct(boolean newNullsDistinct) {
		return new UniqueConstraint(this.name, this.columns, newNullsDistinct, this.deferrability, this.include);
	}

	public UniqueConstraint withDeferrability(Deferrability newDeferrability) {
		return new UniqueConstraint(this.name, this.columns, this.nullsDistinct, newDeferrability, this.include);
	}

	public UniqueConstraint withInclude(List<String> newInclude) {
		return new UniqueConstraint(this.name, this.columns, this.nullsDistinct, this.deferrability, newInclude);
	}

}
