package dev.migrations.schema;

/**
 * The type of a column: a {@linkplain GenericType generic} one that every database has in
 * its own words, a {@linkplain NativeType native} one given in a database's own words, or
 * an {@linkplain ArrayType array}.
 *
 * @since 0.1.0
 */
public sealed interface SqlType permits GenericType, NativeType, ArrayType {

}
