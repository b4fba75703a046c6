package dev.migrations.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import dev.migrations.metadata.TargetMetadata;
import dev.migrations.schema.NamingConvention;

/**
 * The schemas that the application's persistence units want, read when they are asked
 * for.
 */
interface WantedSchema {

	/**
	 * What the unit of a database wants.
	 * @param database the database
	 * @param unit the name of the unit's bean, or its own, or {@code null} for the only
	 * or primary one of an application with one database
	 * @param naming names for what the entities leave without one
	 * @throws NoEntitiesException if it cannot be told which unit is meant
	 * @throws UnknownPersistenceUnitException if there is none of that name
	 */
	TargetMetadata of(DatabaseId database, @Nullable String unit, NamingConvention naming);

}
