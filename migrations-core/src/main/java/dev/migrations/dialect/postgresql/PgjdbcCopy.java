package dev.migrations.dialect.postgresql;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.dialect.CopyStatement;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Sends the data of a {@code COPY} through pgjdbc. The only class that sees that driver,
 * so that the dialect works with others too.
 */
final class PgjdbcCopy {

	/** The context of a server's message: {@code COPY t, line 2, column a: "x"}. */
	private static final Pattern LINE = Pattern.compile("(?m)^COPY .+?, \\p{L}+ (\\d+)\\b");

	private PgjdbcCopy() {
	}

	/**
	 * Whether the connection is one of pgjdbc, be it wrapped by a pool.
	 */
	static boolean isPossible(Connection connection) throws SQLException {
		return connection.isWrapperFor(PGConnection.class);
	}

	/**
	 * Runs the statement.
	 * @throws SQLException if the server refuses; it names the line of the script where
	 * the server names a line of the data
	 */
	static void run(Connection connection, CopyStatement statement) throws SQLException {
		try {
			connection.unwrap(PGConnection.class)
				.getCopyAPI()
				.copyIn(statement.sql(), new StringReader(statement.data().text()));
		}
		catch (PSQLException ex) {
			throw atLine(statement, ex);
		}
		catch (IOException ex) {
			throw new SQLException("The data could not be sent: " + ex.getMessage(), ex);
		}
	}

	private static SQLException atLine(CopyStatement statement, PSQLException failure) {
		ServerErrorMessage message = failure.getServerErrorMessage();
		Matcher line = LINE.matcher((message != null && message.getWhere() != null) ? message.getWhere() : "");
		if (!line.find()) {
			return failure;
		}
		long number = statement.data().firstLine() - 1 + Long.parseLong(line.group(1));
		return new SQLException("Line " + number + " of '" + statement.source().source() + "': " + failure.getMessage(),
				failure.getSQLState(), failure.getErrorCode(), failure);
	}

}
