/**
 * Migrations for Spring Boot: revisions of a database schema, generated from entities.
 */
@NullMarked
package dev.migrations;

import org.jspecify.annotations.NullMarked;
