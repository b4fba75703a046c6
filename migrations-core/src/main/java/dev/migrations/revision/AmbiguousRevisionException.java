package dev.migrations.revision;

import java.util.List;

/**
 * A partial name matches several revisions or branch labels.
 *
 * @since 0.1.0
 */
public final class AmbiguousRevisionException extends RevisionException {

	private static final long serialVersionUID = 1L;

	private final String identifier;

	private final List<String> matches;

	AmbiguousRevisionException(String identifier, List<String> matches) {
		super("Revision '" + identifier + "' is ambiguous, it may be " + quoted(matches) + ". Give more characters.");
		this.identifier = identifier;
		this.matches = List.copyOf(matches);
	}

	/** The name as it was given. */
	public String identifier() {
		return this.identifier;
	}

	/** All ids and labels that start with it, sorted. */
	public List<String> matches() {
		return this.matches;
	}

}
