/**
 * Running revisions against a database: {@link dev.migrations.runtime.Migrator}.
 */
@NullMarked
package dev.migrations.runtime;

import org.jspecify.annotations.NullMarked;
