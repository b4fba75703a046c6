/**
 * PostgreSQL 14 and later.
 */
@NullMarked
package dev.migrations.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
