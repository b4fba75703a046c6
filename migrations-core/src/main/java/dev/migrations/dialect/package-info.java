/**
 * How each database says, has and compares things: the interfaces of
 * {@link dev.migrations.dialect.Dialect}, and one package per database with the same file
 * names in each.
 */
@NullMarked
package dev.migrations.dialect;

import org.jspecify.annotations.NullMarked;
