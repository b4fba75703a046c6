package dev.migrations.metadata.hibernate;

import org.hibernate.Version;
import org.hibernate.boot.Metadata;

import dev.migrations.metadata.TargetMetadata;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.NamingConvention;

/**
 * The schema that Hibernate's mappings want.
 *
 * @param schema the schema, with types in the words of Hibernate's dialect
 * @param generatedBy Hibernate and its version: {@code Hibernate 7.4.5.Final}
 * @since 0.1.0
 */
public record HibernateTargetMetadata(DatabaseSchema schema, String generatedBy) implements TargetMetadata {

	/**
	 * Copies the schema out of boot metadata, which must still be open: Hibernate needs
	 * its services to name types.
	 *
	 * <p>
	 * What Bean Validation adds to a schema ({@code @NotNull}, {@code @Size}) is not in
	 * the metadata yet: Hibernate applies it when a SessionFactory is built. A
	 * {@link MetadataCapture} sees it.
	 */
	public static HibernateTargetMetadata from(Metadata metadata) {
		return from(metadata, NamingConvention.DEFAULT);
	}

	/**
	 * Copies the schema, with names of a convention for what the mappings name otherwise
	 * or not at all.
	 */
	public static HibernateTargetMetadata from(Metadata metadata, NamingConvention naming) {
		return new HibernateTargetMetadata(HibernateSchemaReader.read(metadata, naming),
				"Hibernate " + Version.getVersionString());
	}

}
