package dev.migrations.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import static dev.migrations.revision.CorpusGraph.sorted;
import static dev.migrations.revision.CorpusGraph.strings;

/**
 * Compares a plan with the steps of the corpus.
 */
final class CorpusPlan {

	private final RevisionMap map;

	private final JsonNode json;

	private final JsonNode expected;

	CorpusPlan(RevisionMap map, JsonNode json) {
		this.map = map;
		this.json = json;
		this.expected = json.path("expect");
	}

	String difference(List<RevisionStep> steps) {
		if (this.expected.has("unstable")) {
			return "";
		}
		if (this.expected.has("ideal")) {
			return idealDifference(steps);
		}
		if (this.expected.path("error").path("phase").asString("").equals("apply")) {
			return compare("steps", sorted(planned()), sorted(revisions(steps)));
		}
		if (this.expected.has("error")) {
			return "expected error " + this.expected.path("error");
		}
		StringBuilder difference = new StringBuilder(finalRows(steps, this.expected.path("final")));
		boolean exactOrder = this.expected.path("order").asString("exact").equals("exact");
		List<String> wanted = new ArrayList<>();
		this.expected.path("steps").forEach((step) -> wanted.add(describe(step)));
		List<String> actual = steps.stream().map(this::describe).toList();
		if (exactOrder ? !wanted.equals(actual) : !sorted(wanted).equals(sorted(actual))) {
			difference.append("steps expected ").append(wanted).append(" but were ").append(actual).append("; ");
		}
		if (exactOrder) {
			for (int i = 0; i < Math.min(steps.size(), wanted.size()); i++) {
				difference.append(rows(steps, i, this.expected.path("steps").path(i)));
			}
		}
		return difference.toString();
	}

	private String idealDifference(List<RevisionStep> steps) {
		JsonNode ideal = this.expected.path("ideal");
		String difference = finalRows(steps, ideal.path("final"));
		List<String> planned = planned();
		List<String> actual = revisions(steps);
		if (ideal.has("rows") && !sorted(planned).equals(sorted(actual))) {
			return difference + "steps expected " + planned + " but were " + actual;
		}
		for (int i = 0; planned.equals(actual) && i < ideal.path("rows").size(); i++) {
			difference += compare("rows after " + actual.get(i), strings(ideal.path("rows").path(i)),
					steps.get(i).rowsAfter());
		}
		return difference;
	}

	private List<String> planned() {
		List<String> planned = new ArrayList<>();
		JsonNode wanted = this.expected.path(this.expected.has("planned") ? "planned" : "steps");
		wanted.forEach((step) -> planned.add(step.path("rev").asString("")));
		return planned;
	}

	private static List<String> revisions(List<RevisionStep> steps) {
		return steps.stream().map((step) -> (step.revision() != null) ? step.revision() : "").toList();
	}

	// the corpus marks superfluous rows of Alembic's online plans only
	private List<String> wantedRows(JsonNode wanted) {
		return this.json.path("sql").asBoolean(false) ? maximal(strings(wanted)) : strings(wanted);
	}

	private List<String> maximal(List<String> rows) {
		Set<String> implied = new HashSet<>();
		Deque<String> todo = new ArrayDeque<>();
		rows.forEach((row) -> todo.addAll(this.map.effectiveDownRevisions(row)));
		while (!todo.isEmpty()) {
			String id = todo.pop();
			if (implied.add(id)) {
				todo.addAll(this.map.effectiveDownRevisions(id));
			}
		}
		return rows.stream().filter((row) -> !implied.contains(row)).toList();
	}

	private String finalRows(List<RevisionStep> steps, JsonNode wanted) {
		List<String> actual = steps.isEmpty() ? rowsBefore(steps, 0) : steps.get(steps.size() - 1).rowsAfter();
		// with no step there is nothing to see of rows that come from an offline start
		return (steps.isEmpty() && this.json.path("sql").asBoolean(false)) ? ""
				: compare("final rows", wantedRows(wanted), actual);
	}

	private String rows(List<RevisionStep> steps, int index, JsonNode wanted) {
		RevisionStep step = steps.get(index);
		String difference = compare("rows", wantedRows(wanted.path("rows")), step.rowsAfter());
		if (this.expected.path("opsOrder").asString("exact").equals("exact")) {
			difference += compare("ops", operations(wanted), operations(step));
		}
		return difference + replayDifference(steps, index);
	}

	// whatever the order of changes, they must lead from the rows before to the rows
	// after
	private String replayDifference(List<RevisionStep> steps, int index) {
		if (index == 0 && this.json.path("sql").asBoolean(false)) {
			return "";
		}
		Set<String> rows = new HashSet<>(rowsBefore(steps, index));
		for (VersionRowChange change : steps.get(index).rowChanges()) {
			boolean fits = true;
			if (change instanceof VersionRowChange.Insert insert) {
				fits = rows.add(insert.revision());
			}
			else if (change instanceof VersionRowChange.Delete delete) {
				fits = rows.remove(delete.revision());
			}
			else if (change instanceof VersionRowChange.Update update) {
				fits = rows.remove(update.from()) && rows.add(update.to());
			}
			if (!fits) {
				return change + " does not fit the rows; ";
			}
		}
		return compare("replayed rows", steps.get(index).rowsAfter(), sorted(List.copyOf(rows)));
	}

	private List<String> rowsBefore(List<RevisionStep> steps, int index) {
		if (index > 0) {
			return steps.get(index - 1).rowsAfter();
		}
		return this.json.path("purge").asBoolean(false) ? List.of() : sorted(strings(this.json.path("heads")));
	}

	private static List<String> operations(JsonNode step) {
		List<String> operations = new ArrayList<>();
		step.path("ops").forEach((operation) -> operations.add(String.join(" ", strings(operation))));
		return operations;
	}

	private static List<String> operations(RevisionStep step) {
		List<String> operations = new ArrayList<>();
		for (VersionRowChange change : step.rowChanges()) {
			if (change instanceof VersionRowChange.Insert insert) {
				operations.add("insert " + insert.revision());
			}
			else if (change instanceof VersionRowChange.Delete delete) {
				operations.add("delete " + delete.revision());
			}
			else if (change instanceof VersionRowChange.Update update) {
				operations.add("update " + update.from() + " " + update.to());
			}
		}
		return operations;
	}

	private String describe(JsonNode step) {
		return step.path("dir").asString() + " " + (step.has("rev") ? step.path("rev").asString()
				: strings(step.path("from")) + " -> " + strings(step.path("to")));
	}

	private String describe(RevisionStep step) {
		String direction = (step.direction() == Direction.UPGRADE) ? "up" : "down";
		return step.isStamp() ? "stamp-" + direction + " " + step.from() + " -> " + step.to()
				: direction + " " + step.revision();
	}

	private static String compare(String what, Object wanted, Object actual) {
		return wanted.equals(actual) ? "" : what + " expected " + wanted + " but were " + actual + "; ";
	}

}
