/**
 * A revision that needs a bean made after all revisions.
 */
@NullMarked
package dev.migrations.boot.testrevisions.cycle;

import org.jspecify.annotations.NullMarked;
