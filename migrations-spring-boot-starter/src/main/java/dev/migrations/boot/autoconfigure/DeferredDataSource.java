package dev.migrations.boot.autoconfigure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.beans.BeansException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Makes the {@code DataSource} when the first connection is asked for.
 */
final class DeferredDataSource extends AbstractDataSource {

	private final Supplier<DataSource> target;

	DeferredDataSource(Supplier<DataSource> target) {
		this.target = target;
	}

	/**
	 * The {@code DataSource} itself.
	 * @throws UnusableDataSourceException if its bean cannot be made
	 */
	DataSource target() {
		try {
			return this.target.get();
		}
		catch (BeansException ex) {
			throw new UnusableDataSourceException(ex);
		}
	}

	/**
	 * The {@code DataSource} itself, for whoever asks for any.
	 */
	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return (type == DataSource.class) ? type.cast(target()) : super.unwrap(type);
	}

	@Override
	public Connection getConnection() throws SQLException {
		return target().getConnection();
	}

	@Override
	public Connection getConnection(String username, String password) throws SQLException {
		return target().getConnection(username, password);
	}

}
