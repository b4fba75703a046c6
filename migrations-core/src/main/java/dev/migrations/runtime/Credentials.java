package dev.migrations.runtime;

import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Keeps credentials out of messages: drivers quote connection URLs in their own.
 *
 * @since 0.1.0
 */
public final class Credentials {

	private static final Pattern USER_INFO = Pattern.compile("(?<=//|thin:)[^\\s@'\"]+@");

	private static final Pattern PARAMETER = Pattern
		.compile("(?i)\\b(user|username|password|passwd|pwd|sslpassword|secret|token)="
				+ "('[^']*'|\"[^\"]*\"|\\{[^}]*\\}|[^\\s&;]+)");

	private static final Pattern IN_SQL = Pattern
		.compile("(?i)\\b(password|identified\\s+by|identified\\s+with\\s+\\S+\\s+by)(\\s*:?\\s+)'(?:[^']|'')*'");

	private Credentials() {
	}

	/**
	 * The message of a failure, or its type's name, without credentials.
	 */
	public static String mask(Throwable failure) {
		String message = failure.getMessage();
		return (message != null) ? mask(message) : failure.getClass().getName();
	}

	/**
	 * The text without credentials.
	 */
	public static String mask(String text) {
		String withoutUsers = USER_INFO.matcher(text).replaceAll("***@");
		String withoutParameters = PARAMETER.matcher(withoutUsers).replaceAll("$1=***");
		return IN_SQL.matcher(withoutParameters).replaceAll("$1$2'***'");
	}

	/**
	 * The failure to keep as a cause: itself, or a copy whose message holds no
	 * credentials, because stack traces print messages too.
	 */
	static Throwable masked(Throwable failure) {
		String message = failure.getMessage();
		if (!(failure instanceof SQLException sql) || message == null || mask(message).equals(message)) {
			return failure;
		}
		SQLException copy = new SQLException(mask(message), sql.getSQLState(), sql.getErrorCode());
		copy.setStackTrace(sql.getStackTrace());
		return copy;
	}

}
