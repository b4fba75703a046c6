/**
 * MySQL 8.0 and later, and what MariaDB, which comes from it, has kept. A schema is a
 * database here: MySQL knows no other.
 */
@NullMarked
package dev.migrations.dialect.mysql;

import org.jspecify.annotations.NullMarked;
