package dev.migrations.boot.autoconfigure;

import java.util.function.Supplier;

import dev.migrations.metadata.TargetMetadata;

/**
 * The schema that the application wants, read when it is asked for.
 */
interface WantedSchema extends Supplier<TargetMetadata> {

}
