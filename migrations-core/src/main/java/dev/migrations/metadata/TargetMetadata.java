package dev.migrations.metadata;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.DatabaseSchema;

/**
 * The wanted schema (Alembic's {@code target_metadata}).
 *
 * @since 0.1.0
 */
public interface TargetMetadata {

	/**
	 * The schema as wanted: types still in the words of whoever wants it.
	 */
	DatabaseSchema schema();

	/**
	 * Who wants it, for the header of a generated revision:
	 * {@code Hibernate 7.4.5.Final}.
	 */
	String generatedBy();

	/**
	 * The schemas other than the connection's default that it names.
	 */
	default Set<String> otherSchemas() {
		return schema().tables()
			.stream()
			.map((table) -> table.name().schema())
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

}
