/**
 * The wanted schema: {@link dev.migrations.metadata.TargetMetadata}.
 */
@NullMarked
package dev.migrations.metadata;

import org.jspecify.annotations.NullMarked;
