package dev.migrations.script;

<<<<<<< HEAD
import java.util.LinkedHashMap;
=======
import java.util.HashMap;
>>>>>>> script
import java.util.List;
import java.util.Map;
import java.util.Optional;

<<<<<<< HEAD
=======
import dev.migrations.revision.RevisionMap;

>>>>>>> script
/**
 * The revisions of an application, as they were found together.
 *
 * @since 0.1.0
 */
public final class Scripts {

	private final List<Script> scripts;

	private final Map<String, Script> byId;

<<<<<<< HEAD
	Scripts(List<Script> scripts) {
		this.scripts = List.copyOf(scripts);
		Map<String, Script> map = new LinkedHashMap<>();
		scripts.forEach((script) -> map.put(script.id(), script));
		this.byId = map;
=======
	private final RevisionMap map;

	Scripts(List<Script> scripts, RevisionMap map) {
		this.scripts = List.copyOf(scripts);
		this.byId = new HashMap<>();
		scripts.forEach((script) -> this.byId.put(script.id(), script));
		this.map = map;
>>>>>>> script
	}

	/**
	 * All of them, by file name.
	 */
	public List<Script> all() {
		return this.scripts;
	}

	/**
<<<<<<< HEAD
=======
	 * Their graph.
	 */
	public RevisionMap map() {
		return this.map;
	}

	/**
>>>>>>> script
	 * The revision with exactly this identifier.
	 */
	public Optional<Script> script(String id) {
		return Optional.ofNullable(this.byId.get(id));
	}

<<<<<<< HEAD
=======
	/**
	 * Whether there is none.
	 */
>>>>>>> script
	public boolean isEmpty() {
		return this.scripts.isEmpty();
	}

}
