package dev.migrations.script;

import java.util.List;

/**
 * A place where revisions are found.
 *
 * @since 0.1.0
 */
public interface ScriptSource {

	/**
	 * The revisions found now, in any order. Reads headers; loads no class.
	 * @throws ScriptException if a file is broken
	 */
	List<Script> scripts();

}
