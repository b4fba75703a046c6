/**
 * The verbs as a command line, with exit codes:
 * {@link dev.migrations.command.cli.MigrationsCommandLine}.
 */
@NullMarked
package dev.migrations.command.cli;

import org.jspecify.annotations.NullMarked;
