/**
 * An application whose every part says that it started; no command may hear one.
 */
@NullMarked
package dev.migrations.boot.command.shop;

import org.jspecify.annotations.NullMarked;
