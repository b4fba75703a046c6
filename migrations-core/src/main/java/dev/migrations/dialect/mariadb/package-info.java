/**
 * MariaDB 10.11 and later. A schema is a database here: MariaDB knows no other.
 */
@NullMarked
package dev.migrations.dialect.mariadb;

import org.jspecify.annotations.NullMarked;
