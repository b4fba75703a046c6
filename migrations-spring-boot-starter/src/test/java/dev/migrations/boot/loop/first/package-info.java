/**
 * The entities of a team, as they are first.
 */
@NullMarked
package dev.migrations.boot.loop.first;

import org.jspecify.annotations.NullMarked;
