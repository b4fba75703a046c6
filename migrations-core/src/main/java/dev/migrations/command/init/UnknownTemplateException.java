package dev.migrations.command.init;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * There is no template of that name.
 *
 * @since 0.1.0
 */
public class UnknownTemplateException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final String template;

	private final List<String> known;

	UnknownTemplateException(String template, List<String> known) {
		super("There is no template '" + template + "'. Name one of '" + String.join("', '", known)
				+ "'; 'list-templates' says what they are for.");
		this.template = template;
		this.known = List.copyOf(known);
	}

	public String template() {
		return this.template;
	}

	/**
	 * The names of the templates there are.
	 */
	public List<String> known() {
		return this.known;
	}

}
