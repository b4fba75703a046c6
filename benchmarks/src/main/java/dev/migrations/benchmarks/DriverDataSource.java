package dev.migrations.benchmarks;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * Connections straight from the driver: a pool's own start is not what is measured.
 */
final class DriverDataSource implements DataSource {

	private final Database database;

	DriverDataSource(Database database) {
		this.database = database;
	}

	@Override
	public Connection getConnection() throws SQLException {
		return getConnection(this.database.username(), this.database.password());
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return DriverManager.getConnection(this.database.url(), username, password);
	}

	@Override
	public @Nullable PrintWriter getLogWriter() {
		return null;
	}

	@Override
	public void setLogWriter(@Nullable PrintWriter out) {
	}

	@Override
	public void setLoginTimeout(int seconds) {
		DriverManager.setLoginTimeout(seconds);
	}

	@Override
	public int getLoginTimeout() {
		return DriverManager.getLoginTimeout();
	}

	@Override
	public Logger getParentLogger() {
		return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		throw new SQLException("Nothing is wrapped");
	}

	@Override
	public boolean isWrapperFor(Class<?> type) {
		return false;
	}

}
