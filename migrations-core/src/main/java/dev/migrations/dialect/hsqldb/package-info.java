/**
 * HSQLDB 2.7.
 */
@NullMarked
package dev.migrations.dialect.hsqldb;

import org.jspecify.annotations.NullMarked;
