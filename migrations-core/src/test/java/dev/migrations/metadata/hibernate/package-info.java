/**
 * Tests with real mappings, through Hibernate's own bootstrap.
 */
@NullMarked
package dev.migrations.metadata.hibernate;

import org.jspecify.annotations.NullMarked;
