package dev.migrations.script;

/**
 * Two files have one identifier.
 *
 * @since 0.1.0
 */
public class DuplicateScriptException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String otherLocation;

	DuplicateScriptException(String id, String location, String otherLocation) {
		super(otherLocation,
				"Revision '" + id + "' is there twice: in '" + location + "' and in '" + otherLocation + "'.",
				"Give one of them an id of its own, or remove it.");
		this.id = id;
		this.otherLocation = location;
	}

	public String id() {
		return this.id;
	}

	/**
	 * The file that was found first; {@link #location()} is the second one.
	 */
	public String otherLocation() {
		return this.otherLocation;
	}

}
