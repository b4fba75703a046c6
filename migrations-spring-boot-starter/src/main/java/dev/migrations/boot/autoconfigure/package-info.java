/**
 * Auto-configuration of the migrator of an application's database:
 * {@link dev.migrations.boot.autoconfigure.MigrationsAutoConfiguration}.
 */
@NullMarked
package dev.migrations.boot.autoconfigure;

import org.jspecify.annotations.NullMarked;
