package dev.migrations.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The revisions of an application, as they were found together.
 *
 * @since 0.1.0
 */
public final class Scripts {

	private final List<Script> scripts;

	private final Map<String, Script> byId;

	Scripts(List<Script> scripts) {
		this.scripts = List.copyOf(scripts);
		Map<String, Script> map = new LinkedHashMap<>();
		scripts.forEach((script) -> map.put(script.id(), script));
		this.byId = map;
	}

	/**
	 * All of them, by file name.
	 */
	public List<Script> all() {
		return this.scripts;
	}

	/**
	 * The revision with exactly this identifier.
	 */
	public Optional<Script> script(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

	public boolean isEmpty() {
		return this.scripts.isEmpty();
	}

}
