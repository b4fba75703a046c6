/**
 * Entities of the first database.
 */
@NullMarked
package dev.migrations.boot.several.orders;

import org.jspecify.annotations.NullMarked;
