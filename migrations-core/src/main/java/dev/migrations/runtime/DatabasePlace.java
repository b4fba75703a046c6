package dev.migrations.runtime;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import javax.sql.DataSource;

/**
 * Where connections go, as far as a {@code DataSource} tells: for messages alone. JDBC
 * has no way to ask, but pools and drivers agree on the names of the property.
 *
 * @param url the connection URL
 */
record DatabasePlace(String url) {

	private static final List<String> GETTERS = List.of("getJdbcUrl", "getUrl", "getURL");

	/** Options, where credentials may be. */
	private static final Pattern OPTIONS = Pattern.compile("[?;].*", Pattern.DOTALL);

	static Optional<DatabasePlace> of(DataSource dataSource) {
		for (String getter : GETTERS) {
			try {
				Method method = dataSource.getClass().getMethod(getter);
				if (method.invoke(dataSource) instanceof String url && url.startsWith("jdbc:")) {
					return Optional.of(new DatabasePlace(url));
				}
			}
			catch (NoSuchMethodException | IllegalAccessException ex) {
				// another one, or none that is for us
			}
			catch (InvocationTargetException ex) {
				return Optional.empty();
			}
		}
		return ofWrapped(dataSource);
	}

	private static Optional<DatabasePlace> ofWrapped(DataSource dataSource) {
		try {
			DataSource wrapped = dataSource.unwrap(DataSource.class);
			return (wrapped != dataSource) ? of(wrapped) : Optional.empty();
		}
		catch (SQLException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Host and database, without what may hold credentials.
	 */
	String text() {
		return OPTIONS.matcher(Credentials.mask(this.url)).replaceFirst("");
	}

	/**
	 * The kind of database: {@code jdbc:postgresql:}.
	 */
	String kind() {
		int end = this.url.indexOf(':', "jdbc:".length());
		return (end < 0) ? "jdbc:" : this.url.substring(0, end + 1);
	}

	/**
	 * Whether a driver on the class path takes the URL.
	 */
	boolean hasDriver() {
		return DriverManager.drivers().anyMatch(this::isTakenBy);
	}

	private boolean isTakenBy(Driver driver) {
		try {
			return driver.acceptsURL(this.url);
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
