/**
 * Tests of the command line.
 */
@NullMarked
package dev.migrations.boot.command;

import org.jspecify.annotations.NullMarked;
