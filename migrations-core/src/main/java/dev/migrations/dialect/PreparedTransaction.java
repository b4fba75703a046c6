package dev.migrations.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What a database leaves out in a transaction that was prepared for its statements, and
 * that is made up for before the commit. Settings that the preparation changed are given
 * back by {@link SessionState}.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface PreparedTransaction {

	/** Nothing is left out. */
	PreparedTransaction PLAIN = (connection) -> {
	};

	/**
	 * Looks, as the last thing before the commit, whether all may be committed.
	 * @throws SQLException if not
	 */
	void beforeCommit(Connection connection) throws SQLException;

}
