/**
 * The first step of a module: folders, a template, a launcher and the lines of its
 * configuration, {@link dev.migrations.command.init.ProjectTemplate}. It needs neither a
 * database nor an application.
 */
@NullMarked
package dev.migrations.command.init;

import org.jspecify.annotations.NullMarked;
