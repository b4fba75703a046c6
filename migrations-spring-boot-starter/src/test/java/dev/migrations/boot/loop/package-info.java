/**
 * The whole loop, from entities to a migrated database and back.
 */
@NullMarked
package dev.migrations.boot.loop;

import org.jspecify.annotations.NullMarked;
