package dev.migrations.script;

/**
 * Two revisions follow none and neither starts a branch with a name: most often a header
 * that was forgotten.
 *
 * @since 0.1.0
 */
public class SeveralBasesException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String otherId;

	SeveralBasesException(Script base, Script other) {
		super(other.location(),
				"Revisions '" + base.id() + "' in '" + base.location() + "' and '" + other.id() + "' in '"
						+ other.location() + "' both revise nothing.",
				"Let one of them revise the revision it follows, or give it a branch label if it starts a branch of its own.");
		this.id = base.id();
		this.otherId = other.id();
	}

	public String id() {
		return this.id;
	}

	public String otherId() {
		return this.otherId;
	}

}
