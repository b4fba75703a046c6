/**
 * What several tests use.
 */
@NullMarked
package dev.migrations.boot.testsupport;

import org.jspecify.annotations.NullMarked;
