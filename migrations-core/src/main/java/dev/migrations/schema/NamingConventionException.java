package dev.migrations.schema;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;

/**
 * Thrown if a {@link NamingConvention} cannot be understood, or asks for what an object
 * does not have.
 *
 * @since 0.1.0
 */
public class NamingConventionException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	NamingConventionException(String message) {
		super(message);
	}

	static NamingConventionException unknownKind(String key) {
		return new NamingConventionException("A naming convention knows no kind '" + key + "'. Known kinds are "
				+ Arrays.stream(NamedKind.values())
					.map((kind) -> "'" + kind.key() + "' (" + kind.word() + ")")
					.collect(Collectors.joining(", "))
				+ ".");
	}

	static NamingConventionException unknownToken(NamedKind kind, String template, String token) {
		return new NamingConventionException(subject(kind, template) + " has the unknown token '" + token
				+ "'. Known tokens are " + NameToken.KNOWN + ".");
	}

	static NamingConventionException foreignKeysOnly(NamedKind kind, String template, String token) {
		return new NamingConventionException(subject(kind, template) + " has the token '" + token
				+ "', which only a foreign key has. Take it out of the template.");
	}

	static NamingConventionException broken(NamedKind kind, String template) {
		return new NamingConventionException(
				subject(kind, template) + " has a brace that opens or closes no token. Write tokens as '{table_name}'"
						+ " or '%(table_name)s'.");
	}

	static NamingConventionException empty(NamedKind kind) {
		return new NamingConventionException("The template for names of kind '" + kind.key()
				+ "' is empty. Write one, '" + kind.key() + "_{table_name}' for instance.");
	}

	static NamingConventionException tooShort(int maximumLength, int least) {
		return new NamingConventionException("A naming convention cannot keep names to " + maximumLength
				+ " characters: a name that is cut ends in a checksum of its own. The least is " + least + ".");
	}

	static NamingConventionException unnamed(NamedObject object, String template) {
		return new NamingConventionException(
				subject(object) + " has no name, and " + lower(subject(object.kind(), template))
						+ " makes its name of the one it was given" + " ('constraint_name'). Give it a name.");
	}

	static NamingConventionException withoutColumns(NamedObject object, String template) {
		return new NamingConventionException(subject(object) + " has no known columns, and "
				+ lower(subject(object.kind(), template)) + " makes its name of them. Give it a name.");
	}

	static NamingConventionException empty(NamedObject object, String template) {
		return new NamingConventionException(subject(object) + " would have an empty name, because "
				+ lower(subject(object.kind(), template)) + " comes to nothing for it. Give it a name.");
	}

	private static String subject(NamedObject object) {
		String kind = object.kind().word();
		return ("aeiou".indexOf(kind.charAt(0)) < 0 || object.kind() == NamedKind.UNIQUE ? "A " : "An ") + kind
				+ " of table '" + object.table() + "'";
	}

	private static String subject(NamedKind kind, String template) {
		return "The template '" + template + "' for names of kind '" + kind.key() + "'";
	}

	private static String lower(String sentence) {
		return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
	}

}
