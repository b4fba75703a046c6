package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/**
 * One line of the corpus: a graph, how it loads, and its cases.
 */
final class CorpusGraph {

	private final JsonNode json;

	CorpusGraph(JsonNode json) {
		this.json = json;
	}

	String name() {
		return this.json.path("graph").asString() + " (" + this.json.path("shape").asString() + ")";
	}

	Iterable<JsonNode> cases() {
		return this.json.path("cases");
	}

	RevisionMap load() {
		List<RevisionNode> revisions = new ArrayList<>();
		for (JsonNode revision : this.json.path("revisions")) {
			revisions.add(new RevisionNode(revision.path("id").asString(), strings(revision.path("down")),
					strings(revision.path("deps")), strings(revision.path("labels"))));
		}
		return RevisionMap.of(revisions);
	}

	/** How many revisions have an id. */
	long count(String id) {
		List<String> ids = new ArrayList<>();
		this.json.path("revisions").forEach((revision) -> ids.add(revision.path("id").asString()));
		return Collections.frequency(ids, id);
	}

	/**
	 * The categories of errors that loading may end with; none if it must succeed. We
	 * refuse what Alembic loads in two cases: an id that occurs twice, and a circle that
	 * hangs between a base and a head.
	 */
	List<String> loadErrors() {
		JsonNode load = this.json.path("load");
		if (strings(load.path("warn")).contains("duplicate-revision")) {
			return List.of("duplicate-revision");
		}
		if (load.has("error")) {
			return List.of(load.path("error").path("cat").asString());
		}
		return hasCircle() ? List.of("cycle", "dependency-cycle") : List.of();
	}

	/**
	 * Whether Alembic loads this graph although we refuse it.
	 */
	boolean isRefusedOnPurpose() {
		return !loadErrors().isEmpty() && !this.json.path("load").has("error");
	}

	// takes revisions away whose neighbours below are gone, until none can be taken
	private boolean hasCircle() {
		Map<String, List<String>> below = new LinkedHashMap<>();
		this.json.path("revisions")
			.forEach((revision) -> below.put(revision.path("id").asString(), strings(revision.path("down"))));
		boolean changed = true;
		while (changed) {
			changed = below.values().removeIf((down) -> down.stream().noneMatch(below::containsKey));
		}
		return !below.isEmpty();
	}

	String loadDifference(RevisionMap map) {
		JsonNode load = this.json.path("load");
		return compare("heads", strings(load.path("heads")), map.heads())
				+ compare("realHeads", strings(load.path("realHeads")), map.realHeads())
				+ compare("bases", strings(load.path("bases")), map.bases())
				+ compare("realBases", strings(load.path("realBases")), map.realBases())
				+ compare("branchPoints", strings(load.path("branchPoints")), sorted(map.branchPoints()))
				+ compare("mergePoints", strings(load.path("mergePoints")), sorted(map.mergePoints()))
				+ compare("labels", load.path("labels").toString(), labels(map))
				+ compare("effectiveDown", load.path("effectiveDown").toString(), effectiveDown(map));
	}

	private static String labels(RevisionMap map) {
		TreeMap<String, String> labels = new TreeMap<>();
		for (RevisionNode revision : map.revisions()) {
			if (!map.labels(revision.id()).isEmpty()) {
				labels.put(revision.id(), json(sorted(map.labels(revision.id()))));
			}
		}
		return json(labels);
	}

	private static String effectiveDown(RevisionMap map) {
		TreeMap<String, String> down = new TreeMap<>();
		for (RevisionNode revision : map.revisions()) {
			if (!revision.dependsOn().isEmpty()) {
				down.put(revision.id(), json(sorted(map.effectiveDownRevisions(revision.id()))));
			}
		}
		return json(down);
	}

	private static String json(List<String> texts) {
		return "[" + String.join(",", texts.stream().map((text) -> '"' + text + '"').toList()) + "]";
	}

	private static String json(TreeMap<String, String> entries) {
		return "{" + String.join(",",
				entries.entrySet().stream().map((entry) -> '"' + entry.getKey() + "\":" + entry.getValue()).toList())
				+ "}";
	}

	private static String compare(String what, Object expected, Object actual) {
		return expected.equals(actual) ? "" : what + " expected " + expected + " but was " + actual + "; ";
	}

	static List<String> sorted(List<String> texts) {
		return List.copyOf(new TreeSet<>(texts));
	}

	static List<String> strings(JsonNode array) {
		List<String> strings = new ArrayList<>();
		array.forEach((element) -> strings.add(element.isNull() ? "base" : element.asString()));
		return strings;
	}

}
