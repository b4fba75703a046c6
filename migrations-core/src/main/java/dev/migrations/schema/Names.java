package dev.migrations.schema;

/**
 * The rule for names of database objects: lower case is regular, anything else is exact
 * (SQLAlchemy's rule for identifiers; see the package's description).
 *
 * @since 0.1.0
 */
public final class Names {

	private Names() {
	}

	/**
	 * Whether the name is a regular identifier: written without quotes, folded by the
	 * database.
	 */
	public static boolean isRegular(String name) {
		if (name.isEmpty() || !isFirst(name.charAt(0))) {
			return false;
		}
		for (int i = 1; i < name.length(); i++) {
			char character = name.charAt(i);
			if (!isFirst(character) && character != '$' && (character < '0' || character > '9')) {
				return false;
			}
		}
		return true;
	}

	private static boolean isFirst(char character) {
		return character == '_' || (character >= 'a' && character <= 'z');
	}

	/**
	 * The name without the double quotes that mark an exact name, embedded quotes
	 * undoubled; other names as they are.
	 */
	public static String unquoted(String name) {
		if (!isQuoted(name)) {
			return name;
		}
		return name.substring(1, name.length() - 1).replace("\"\"", "\"");
	}

	/**
	 * The name in double quotes, which mark it as exact.
	 */
	public static String quoted(String name) {
		return '"' + name.replace("\"", "\"\"") + '"';
	}

	/**
	 * The name with something appended, inside of its double quotes if it carries them.
	 */
	public static String append(String name, String suffix) {
		return isQuoted(name) ? quoted(unquoted(name) + suffix) : name + suffix;
	}

	/**
	 * Whether the name carries the double quotes that mark it as exact.
	 */
	public static boolean isQuoted(String name) {
		return name.length() > 2 && name.charAt(0) == '"' && name.charAt(name.length() - 1) == '"';
	}

	static String require(String name, String what) {
		if (name.isBlank()) {
			throw new IllegalArgumentException("The name of a " + what + " is empty.");
		}
		return name;
	}

}
