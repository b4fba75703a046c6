package dev.migrations.command;

import java.util.List;

import dev.migrations.MigrationsException;

/**
 * A merge is asked for where there is one revision, or none.
 *
 * @since 0.1.0
 */
public class NothingToMergeException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> parents;

	NothingToMergeException(List<String> asked, List<String> parents) {
		super("There is nothing to merge: '" + String.join("', '", asked) + "' "
				+ ((asked.size() == 1) ? "stands" : "stand") + " for "
				+ (parents.isEmpty() ? "no revision." : "the one revision '" + parents.get(0) + "'.")
				+ " A merge joins several heads; 'heads' lists them. To follow one, use 'revision'.");
		this.parents = List.copyOf(parents);
	}

	/**
	 * The one revision, or none.
	 */
	public List<String> parents() {
		return this.parents;
	}

}
