/**
 * A revision that needs JPA.
 */
@NullMarked
package dev.migrations.boot.testrevisions.jpa;

import org.jspecify.annotations.NullMarked;
