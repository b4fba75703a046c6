/**
 * H2 2.2 and later, in its regular mode.
 */
@NullMarked
package dev.migrations.dialect.h2;

import org.jspecify.annotations.NullMarked;
