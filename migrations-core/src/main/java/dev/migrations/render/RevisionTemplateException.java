package dev.migrations.render;

import dev.migrations.MigrationsException;

/**
 * The template of new revisions is broken or missing.
 *
 * @since 0.1.0
 */
public class RevisionTemplateException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String template;

	RevisionTemplateException(String template, String fact, String remedy, Exception cause) {
		super("The template '" + template + "' of new revisions " + fact + ". " + remedy, cause);
		this.template = template;
	}

	public String template() {
		return this.template;
	}

}
