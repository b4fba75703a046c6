package dev.migrations.runtime;

import java.util.List;

/**
 * What offline mode writes: a script that leads a database from known revisions to
 * others, for its own client.
 *
 * @param dialect the name of the database's dialect
 * @param before the revisions that the database must be at; none is base
 * @param after the revisions that it is at afterwards
 * @param revisions the revisions it runs, in order
 * @param text the script
 * @since 0.1.0
 */
public record SqlScript(String dialect, List<String> before, List<String> after, List<String> revisions, String text) {

	public SqlScript {
		before = List.copyOf(before);
		after = List.copyOf(after);
		revisions = List.copyOf(revisions);
	}

}
