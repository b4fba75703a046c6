/**
 * SQLite 3.37 and later. A schema is an attached database here.
 */
@NullMarked
package dev.migrations.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
