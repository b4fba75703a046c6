/**
 * Entities of the second database.
 */
@NullMarked
package dev.migrations.boot.several.users;

import org.jspecify.annotations.NullMarked;
