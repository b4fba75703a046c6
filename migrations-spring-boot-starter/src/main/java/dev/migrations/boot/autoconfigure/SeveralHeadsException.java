package dev.migrations.boot.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationsException;
import dev.migrations.script.Script;
import dev.migrations.script.Scripts;

/**
 * The application is to upgrade its database to one head, and there are several.
 *
 * @since 0.1.0
 */
public class SeveralHeadsException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> heads;

	SeveralHeadsException(String target, Scripts scripts) {
		super("There are " + scripts.heads().size() + " heads, " + described(scripts) + ", but 'migrations.target="
				+ target + "' means one. Join them with 'migrations merge heads -m \"merge\"', or set"
				+ " 'migrations.target=heads' to apply each of them.");
		this.heads = scripts.heads().stream().map(Script::id).toList();
	}

	private static String described(Scripts scripts) {
		return scripts.heads()
			.stream()
			.map((head) -> "'" + head.id() + "' in '" + scripts.location(head.id()).orElse(head.location()) + "'")
			.collect(Collectors.joining(" and "));
	}

	/**
	 * The heads.
	 */
	public List<String> heads() {
		return this.heads;
	}

}
