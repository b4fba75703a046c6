package dev.migrations.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * How to reach the database that revisions run on, if not through the application's
 * {@code DataSource}. A bean of this type stands in for {@code migrations.url} and its
 * companions.
 *
 * @since 0.1.0
 */
public interface MigrationsConnectionDetails extends ConnectionDetails {

	/**
	 * The JDBC URL, or {@code null} for that of the application's {@code DataSource}.
	 */
	@Nullable String getJdbcUrl();

	/**
	 * The user, or {@code null} for that of the application's {@code DataSource}.
	 */
	@Nullable String getUsername();

	/**
	 * The user's password, or {@code null}.
	 */
	@Nullable String getPassword();

	/**
	 * The name of the driver's class, or {@code null} for the one that the URL tells.
	 */
	default @Nullable String getDriverClassName() {
		return null;
	}

}
