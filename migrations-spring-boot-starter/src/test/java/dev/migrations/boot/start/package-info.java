/**
 * Applications that start, or do not.
 */
@NullMarked
package dev.migrations.boot.start;

import org.jspecify.annotations.NullMarked;
