package dev.migrations.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.revision.CycleException;
import dev.migrations.revision.DependencyCycleException;
import dev.migrations.revision.DependencySelfLoopException;
import dev.migrations.revision.DuplicateLabelException;
import dev.migrations.revision.IllegalBranchLabelException;
import dev.migrations.revision.IllegalRevisionIdException;
import dev.migrations.revision.MissingRevisionException;
import dev.migrations.revision.RevisionException;
import dev.migrations.revision.SelfLoopException;

/**
 * The revisions that were found do not make a graph. Says what the graph says, and in
 * which files.
 *
 * @since 0.1.0
 */
public class ScriptGraphException extends ScriptException {

	private static final long serialVersionUID = 1L;

	private static final int FILES_IN_MESSAGE = 10;

	private final List<String> locations;

	private ScriptGraphException(RevisionException cause, List<Script> scripts) {
		super(scripts.isEmpty() ? "" : scripts.get(0).location(), String.valueOf(cause.getMessage()), where(scripts),
				cause);
		this.locations = scripts.stream().map(Script::location).toList();
	}

	static ScriptGraphException of(RevisionException cause, List<Script> scripts) {
		Set<String> ids = new HashSet<>(revisions(cause));
		return new ScriptGraphException(cause, scripts.stream().filter((script) -> ids.contains(script.id())).toList());
	}

	private static String where(List<Script> scripts) {
		String shown = scripts.stream()
			.limit(FILES_IN_MESSAGE)
			.map((script) -> "Revision '" + script.id() + "' is in '" + script.location() + "'.")
			.collect(Collectors.joining(" "));
		int more = scripts.size() - FILES_IN_MESSAGE;
		return (more > 0) ? shown + " " + more + " more are in other files." : shown;
	}

	private static List<String> revisions(RevisionException cause) {
		List<String> ids = new ArrayList<>();
		if (cause instanceof MissingRevisionException missing) {
			ids.add(missing.revision());
		}
		else if (cause instanceof CycleException cycle) {
			ids.addAll(cycle.revisions());
		}
		else if (cause instanceof DependencyCycleException cycle) {
			ids.addAll(cycle.revisions());
		}
		else if (cause instanceof SelfLoopException loop) {
			ids.add(loop.revision());
		}
		else if (cause instanceof DependencySelfLoopException loop) {
			ids.add(loop.revision());
		}
		else if (cause instanceof DuplicateLabelException label) {
			ids.addAll(List.of(label.revision(), label.owner()));
		}
		else if (cause instanceof IllegalBranchLabelException label) {
			ids.add(label.revision());
		}
		else if (cause instanceof IllegalRevisionIdException id) {
			ids.add(id.id());
		}
		return ids;
	}

	/**
	 * The files of the revisions that the cause names.
	 */
	public List<String> locations() {
		return this.locations;
	}

}
