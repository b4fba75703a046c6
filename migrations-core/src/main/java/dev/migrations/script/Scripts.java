package dev.migrations.script;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
	 * Where a revision is, for messages: its source file where that is at hand, else the
	 * path or the class's name.
	 * @param id exactly its identifier
	 * @return empty if there is no such revision
	 */
	public Optional<String> location(String id) {
		return script(id).map((script) -> script.file().map(Path::toString).orElse(script.location()));
	}

	/**
	 * The revisions that no other one revises, in load order: what {@code head} means.
	 */
	public List<Script> heads() {
		return this.map.heads().stream().map((id) -> Objects.requireNonNull(this.byId.get(id))).toList();
	}

	/**
	 * Whether there is none.
	 */
	public boolean isEmpty() {
		return this.scripts.isEmpty();
	}

}
