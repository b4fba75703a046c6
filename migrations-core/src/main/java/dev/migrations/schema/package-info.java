/**
 * What a schema is: immutable facts about tables, columns, constraints, indexes and
 * sequences, wanted or found. Start at {@link dev.migrations.schema.DatabaseSchema}.
 *
 * <p>
 * Names follow one rule everywhere (the rule of SQLAlchemy, kept from Alembic): a name in
 * lower case is a <em>regular identifier</em>, written without quotes and folded by the
 * database to its own case ({@code users} is {@code users} on PostgreSQL and
 * {@code USERS} on H2). Any other name is exact, and quoted. An exact name that would
 * read as a regular one (a quoted lower-case name on a database that folds to upper case)
 * carries its double quotes: {@code "users"}. See {@link dev.migrations.schema.Names}.
 */
@NullMarked
package dev.migrations.schema;

import org.jspecify.annotations.NullMarked;
