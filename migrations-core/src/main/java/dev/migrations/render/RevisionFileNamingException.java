package dev.migrations.render;

import java.util.Collection;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;

/**
 * The template of the names of revision files cannot be used.
 *
 * @since 0.1.0
 */
public class RevisionFileNamingException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String template;

	private RevisionFileNamingException(String template, String fact, String remedy) {
		super("The file-name template '" + template + "' " + fact + ". " + remedy);
		this.template = template;
	}

	static void checkSlugLength(String template, int slugLength) {
		if (slugLength < 1) {
			throw new RevisionFileNamingException(template, "has slugs of " + slugLength + " characters",
					"Give a length of 1 or more; leave the slug out of the template if it is not wanted.");
		}
	}

	static RevisionFileNamingException unknownToken(String template, String token, Collection<String> known) {
		String tokens = known.stream().map((name) -> "{" + name + "}").collect(Collectors.joining(", "));
		return new RevisionFileNamingException(template, "has the unknown token '" + token + "'",
				"The tokens are " + tokens + ".");
	}

	static RevisionFileNamingException badFolder(String template) {
		return new RevisionFileNamingException(template, "has an empty folder or name, one of dots, or a backslash",
				"Write names of folders below the location, parted by '/', and a name for the file.");
	}

	static RevisionFileNamingException needsRecursion(String template) {
		return new RevisionFileNamingException(template,
				"has folders, and revisions below the folder of a location are not searched for",
				"Set 'migrations.recursive-locations=true', or write the template without '/'.");
	}

	static RevisionFileNamingException noName(String template) {
		return new RevisionFileNamingException(template,
				"gives no name to a revision whose message is empty or has no Latin letters or digits",
				"Give the revision another message, or add '{rev}' to the template.");
	}

	static RevisionFileNamingException noJavaName(String template, String name) {
		return new RevisionFileNamingException(template,
				"gives the name '" + name + "', which no Java class or package can have",
				"Start each part with a letter, as in '" + RevisionFileNaming.DEFAULT_TEMPLATE
						+ "', and use letters, digits and '_' only.");
	}

	/**
	 * The template.
	 */
	public String template() {
		return this.template;
	}

}
