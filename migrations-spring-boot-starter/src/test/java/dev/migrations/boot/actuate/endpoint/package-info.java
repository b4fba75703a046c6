/**
 * Tests of the endpoint over HTTP.
 */
@NullMarked
package dev.migrations.boot.actuate.endpoint;

import org.jspecify.annotations.NullMarked;
