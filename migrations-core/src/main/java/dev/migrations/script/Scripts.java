package dev.migrations.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrations.revision.RevisionMap;

/**
 * The revisions of an application, as they were found together.
 *
 * @since 0.1.0
 */
public final class Scripts {

	private final List<Script> scripts;

	private final Map<String, Script> byId;

	private final RevisionMap map;

	Scripts(List<Script> scripts, RevisionMap map) {
		this.scripts = List.copyOf(scripts);
		this.byId = new HashMap<>();
		scripts.forEach((script) -> this.byId.put(script.id(), script));
		this.map = map;
	}

	/**
	 * All of them, by file name.
	 */
	public List<Script> all() {
		return this.scripts;
	}

	/**
	 * Their graph.
	 */
	public RevisionMap map() {
		return this.map;
	}

	/**
	 * The revision with exactly this identifier.
	 */
	public Optional<Script> script(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	/**
	 * Whether there is none.
	 */
	public boolean isEmpty() {
		return this.scripts.isEmpty();
	}

}
