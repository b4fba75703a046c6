/**
 * Whole-process measurements: each contestant runs in fresh processes, in turn with the
 * others.
 */
@NullMarked
package dev.migrations.benchmarks;

import org.jspecify.annotations.NullMarked;
