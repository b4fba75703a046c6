/**
 * Tests of comparisons: on records, and as laws on real databases.
 */
@NullMarked
package dev.migrations.autogenerate;

import org.jspecify.annotations.NullMarked;
