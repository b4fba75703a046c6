package dev.migrations.runtime;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import dev.migrations.MigrationsException;

/**
 * Where a run's connection comes from, and whose it is.
 */
sealed interface ConnectionSource {

	/**
	 * The connection.
	 * @throws DatabaseUnreachableException if there is none to be had
	 */
	Connection connection();

	/**
	 * Whether the connection is another's, and not ours to close.
	 */
	boolean isBorrowed();

	/**
	 * Takes a connection for each run.
	 *
	 * @param dataSource gives it
	 */
	record Pool(DataSource dataSource) implements ConnectionSource {

		@Override
		public Connection connection() {
			try {
				return this.dataSource.getConnection();
			}
			catch (SQLException ex) {
				throw DatabaseUnreachableException.refused(ex, this.dataSource);
			}
			catch (MigrationsException ex) {
				throw ex;
			}
			catch (RuntimeException ex) {
				throw DatabaseUnreachableException.untried(ex, this.dataSource);
			}
		}

		@Override
		public boolean isBorrowed() {
			return false;
		}

	}

	/**
	 * A connection that somebody else has opened, uses and closes.
	 *
	 * @param connection the connection
	 */
	record Borrowed(Connection connection) implements ConnectionSource {

		@Override
		public boolean isBorrowed() {
			return true;
		}

	}

}
