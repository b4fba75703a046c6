package dev.migrations.render;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;

/**
 * The Mustache template of new revisions (Alembic's {@code script.py.mako}). Its
 * variables are listed in the default templates.
 *
 * @since 0.1.0
 */
public final class RevisionTemplate {

	private static final String REMEDY = "Correct it, or remove the property 'migrations.file-template' to use the"
			+ " default template.";

	private final String name;

	private final String text;

	private RevisionTemplate(String name, String text) {
		this.name = name;
		this.text = text;
	}

	/**
	 * The default template of Java revisions.
	 */
	public static RevisionTemplate defaultJava() {
		return resource("revision.java.mustache");
	}

	/**
	 * The default template of SQL revisions.
	 */
	public static RevisionTemplate defaultSql() {
		return resource("revision.sql.mustache");
	}

	/**
	 * The template in a user's file, {@code migrations.file-template}.
	 * @throws RevisionTemplateException if it cannot be read
	 */
	public static RevisionTemplate file(Path file) {
		try {
			return new RevisionTemplate(file.toString(), Files.readString(file));
		}
		catch (IOException ex) {
			throw new RevisionTemplateException(file.toString(), "cannot be read: " + ex, REMEDY, ex);
		}
	}

	private static RevisionTemplate resource(String name) {
		try (InputStream content = RevisionTemplate.class.getResourceAsStream(name)) {
			return new RevisionTemplate(name,
					new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new RevisionTemplateException(name, "cannot be read: " + ex, "Repair the library's archive.", ex);
		}
	}

	/**
	 * The text of the template, for users to start from.
	 */
	public String text() {
		return this.text;
	}

	/**
	 * The template filled in.
	 * @throws RevisionTemplateException if it is no Mustache template, or uses a variable
	 * that does not exist
	 */
	String render(Map<String, Object> variables) {
		try {
			Template template = Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).compile(this.text);
			return template.execute(variables);
		}
		catch (MustacheException ex) {
			throw new RevisionTemplateException(this.name, "is broken: " + ex.getMessage(), REMEDY, ex);
		}
	}

}
