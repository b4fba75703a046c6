/**
 * An application over R2DBC.
 */
@NullMarked
package dev.migrations.boot.reactive;

import org.jspecify.annotations.NullMarked;
