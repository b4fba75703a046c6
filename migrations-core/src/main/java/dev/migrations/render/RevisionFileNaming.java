package dev.migrations.render;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.SourceVersion;

/**
 * How the files of new revisions are named (Alembic's {@code file_template},
 * {@code timezone} and {@code truncate_slug_length}). Both kinds of revisions are named
 * alike, so that they sort together.
 *
 * @param template the name without an extension, in which <code>{rev}</code>,
 * <code>{slug}</code> (the message), <code>{epoch}</code>, <code>{year}</code>,
 * <code>{month}</code>, <code>{day}</code>, <code>{hour}</code>, <code>{minute}</code>
 * and <code>{second}</code> are replaced, and in which {@code /} parts folders; what
 * joins a slug to the rest goes with it where there is no message
 * @param timeZone the zone of the date and of {@code created}
 * @param slugLength how long the slug may be at most, in characters; it is cut between
 * words
 * @since 0.1.0
 */
public record RevisionFileNaming(String template, ZoneId timeZone, int slugLength) {

	/**
	 * The names of revisions unless {@code migrations.file-name} says otherwise.
	 */
	public static final String DEFAULT_TEMPLATE = "R{year}{month}{day}_{rev}_{slug}";

	/** The slug's length unless another one is given; Alembic's. */
	public static final int DEFAULT_SLUG_LENGTH = 40;

	private static final Pattern TOKEN = Pattern.compile("\\{([^{}]*)}");

	private static final Pattern NO_SLUG = Pattern.compile("[_.-]\\{slug}|\\{slug}[_.-]?");

	/**
	 * Checks the template.
	 * @throws RevisionFileNamingException if it has an unknown token or could lead out of
	 * a location, or the length is not positive
	 */
	public RevisionFileNaming {
		RevisionFileNamingException.checkSlugLength(template, slugLength);
		Map<String, String> sample = tokens("0", "0", ZonedDateTime.now(ZoneOffset.UTC));
		Matcher matcher = TOKEN.matcher(template);
		while (matcher.find()) {
			if (!sample.containsKey(matcher.group(1))) {
				throw RevisionFileNamingException.unknownToken(template, matcher.group(), sample.keySet());
			}
		}
		for (String part : template.split("/", -1)) {
			if (part.isBlank() || part.matches("\\.+") || part.contains("\\")) {
				throw RevisionFileNamingException.badFolder(template);
			}
		}
	}

	/**
	 * {@value #DEFAULT_TEMPLATE}, UTC, 40 characters.
	 */
	public static RevisionFileNaming defaults() {
		return new RevisionFileNaming(DEFAULT_TEMPLATE, ZoneOffset.UTC, DEFAULT_SLUG_LENGTH);
	}

	public RevisionFileNaming withTemplate(String newTemplate) {
		return new RevisionFileNaming(newTemplate, this.timeZone, this.slugLength);
	}

	public RevisionFileNaming withTimeZone(ZoneId newTimeZone) {
		return new RevisionFileNaming(this.template, newTimeZone, this.slugLength);
	}

	public RevisionFileNaming withSlugLength(int newSlugLength) {
		return new RevisionFileNaming(this.template, this.timeZone, newSlugLength);
	}

	/**
	 * Whether the template puts files into folders of their own.
	 */
	public boolean hasFolders() {
		return this.template.indexOf('/') >= 0;
	}

	/**
	 * Checks that revisions named so are found again.
	 * @param recursive whether folders below a location are searched
	 * @throws RevisionFileNamingException if they are not, and the template has folders
	 */
	public void requireFoundAgain(boolean recursive) {
		if (hasFolders() && !recursive) {
			throw RevisionFileNamingException.needsRecursion(this.template);
		}
	}

	/**
	 * Checks that a class and its packages can be named so, whatever the id and the
	 * message are.
	 * @throws RevisionFileNamingException if one could not
	 */
	public void requireJavaNames() {
		for (String slug : new String[] { "0", "" }) {
			requireJavaNames(filled("0", slug, ZonedDateTime.now(this.timeZone)));
		}
	}

	/**
	 * The path of a Java revision below its location, without an extension.
	 * @throws RevisionFileNamingException if it has a part that is no Java identifier
	 */
	String javaPath(RevisionDraft draft) {
		requireJavaNames();
		String path = path(draft);
		requireJavaNames(path);
		return path;
	}

	/**
	 * The path of a revision below its location, without an extension.
	 */
	String path(RevisionDraft draft) {
		String id = draft.id().replaceAll("[^A-Za-z0-9_]", "_");
		String path = filled(id, RevisionSlug.of(draft.message(), this.slugLength),
				draft.created().atZone(this.timeZone));
		if (("/" + path + "/").contains("//")) {
			throw RevisionFileNamingException.noName(this.template);
		}
		return path;
	}

	private String filled(String id, String slug, ZonedDateTime time) {
		Map<String, String> tokens = tokens(id, slug, time);
		String remaining = slug.isEmpty() ? NO_SLUG.matcher(this.template).replaceAll("") : this.template;
		return TOKEN.matcher(remaining).replaceAll((token) -> tokens.get(token.group(1)));
	}

	private void requireJavaNames(String path) {
		for (String part : path.split("/", -1)) {
			if (!SourceVersion.isName(part) || part.indexOf('.') >= 0) {
				throw RevisionFileNamingException.noJavaName(this.template, part);
			}
		}
	}

	private static Map<String, String> tokens(String id, String slug, ZonedDateTime time) {
		Map<String, String> tokens = new LinkedHashMap<>();
		tokens.put("rev", id);
		tokens.put("slug", slug);
		tokens.put("epoch", String.valueOf(time.toEpochSecond()));
		tokens.put("year", "%04d".formatted(time.get(ChronoField.YEAR)));
		tokens.put("month", "%02d".formatted(time.getMonthValue()));
		tokens.put("day", "%02d".formatted(time.getDayOfMonth()));
		tokens.put("hour", "%02d".formatted(time.getHour()));
		tokens.put("minute", "%02d".formatted(time.getMinute()));
		tokens.put("second", "%02d".formatted(time.getSecond()));
		return tokens;
	}

}
