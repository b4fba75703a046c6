/**
 * The entities of a team, after a change.
 */
@NullMarked
package dev.migrations.boot.loop.second;

import org.jspecify.annotations.NullMarked;
