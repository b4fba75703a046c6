/**
 * Where revisions come from and go to: {@link dev.migrations.script.Migration} classes
 * and SQL files.
 */
@NullMarked
package dev.migrations.script;

import org.jspecify.annotations.NullMarked;
