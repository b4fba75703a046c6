/**
 * The command line in the application's own jar:
 * {@code java -jar app.jar migrations upgrade head}. A listener sees the arguments before
 * anything else; the application's beans are then defined, and only those that the
 * command needs are made.
 */
@NullMarked
package dev.migrations.boot.command;

import org.jspecify.annotations.NullMarked;
