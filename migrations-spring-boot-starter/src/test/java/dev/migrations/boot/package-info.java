/**
 * Tests of the starter as a whole, and what they share.
 */
@NullMarked
package dev.migrations.boot;

import org.jspecify.annotations.NullMarked;
