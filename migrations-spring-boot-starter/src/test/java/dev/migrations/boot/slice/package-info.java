/**
 * Slices of an application in tests: they see migrated tables.
 */
@NullMarked
package dev.migrations.boot.slice;

import org.jspecify.annotations.NullMarked;
