/**
 * The verbs: {@link dev.migrations.command.MigrationCommands} for Java, with result
 * records; the command line in {@code cli} stands on it, and so does the Actuator
 * endpoint.
 */
@NullMarked
package dev.migrations.command;

import org.jspecify.annotations.NullMarked;
