/**
 * The schema that Hibernate's mappings want; the only package that sees Hibernate.
 *
 * <p>
 * {@link dev.migrations.metadata.hibernate.HibernateTargetMetadata} is read from boot
 * metadata by {@link dev.migrations.metadata.hibernate.HibernateSchemaReader}, either
 * from metadata at hand or through a
 * {@link dev.migrations.metadata.hibernate.MetadataCapture} while an application's own
 * EntityManagerFactory is being built, so that its naming strategies, converters and
 * settings apply by construction. {@code TableReader}, {@code ColumnReader} and
 * {@code ConstraintReader} copy one kind of object each.
 */
@NullMarked
package dev.migrations.metadata.hibernate;

import org.jspecify.annotations.NullMarked;
