package dev.migrations.runtime;

import java.util.regex.Pattern;

/**
 * Keeps credentials out of messages: drivers quote connection URLs in their own.
 */
final class Credentials {

	private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^\\s/@'\"]+@");

	private static final Pattern PARAMETER = Pattern
		.compile("(?i)\\b(user|username|password|passwd|pwd|sslpassword|secret|token)=[^\\s&;,)'\"]+");

	private Credentials() {
	}

	/**
	 * The message of a failure, or its type's name, without credentials.
	 */
	static String mask(Throwable failure) {
		String message = failure.getMessage();
		return (message != null) ? mask(message) : failure.getClass().getName();
	}

	static String mask(String text) {
		return PARAMETER.matcher(USER_INFO.matcher(text).replaceAll("***@")).replaceAll("$1=***");
	}

}
