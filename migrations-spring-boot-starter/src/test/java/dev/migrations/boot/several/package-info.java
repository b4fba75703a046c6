/**
 * An application with two databases and two persistence units.
 */
@NullMarked
package dev.migrations.boot.several;

import org.jspecify.annotations.NullMarked;
