package dev.migrations.metadata;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

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
		return Stream
			.concat(schema().tables().stream().map(Table::name), schema().sequences().stream().map(Sequence::name))
			.map(QualifiedName::schema)
			.filter(Objects::nonNull)
			.collect(Collectors.toUnmodifiableSet());
	}

}
