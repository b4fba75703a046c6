/**
 * The Actuator endpoint {@code migrations}:
 * {@link dev.migrations.boot.actuate.endpoint.MigrationsEndpoint}.
 */
@NullMarked
package dev.migrations.boot.actuate.endpoint;

import org.jspecify.annotations.NullMarked;
