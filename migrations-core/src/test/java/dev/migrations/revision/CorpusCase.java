package dev.migrations.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

import static dev.migrations.revision.CorpusGraph.sorted;
import static dev.migrations.revision.CorpusGraph.strings;

/**
 * One question of the corpus, put to a {@link RevisionMap} and compared with Alembic's
 * answer.
 */
final class CorpusCase {

	private static final String NEW_ID = "fedcba987654";

	private final RevisionMap map;

	private final JsonNode json;

	private final JsonNode expected;

	private boolean refusedOnPurpose;

	CorpusCase(RevisionMap map, JsonNode json) {
		this.map = map;
		this.json = json;
		this.expected = json.path("expect");
	}

	/** What differs from the answer in the corpus; empty if nothing does. */
	String difference() {
		try {
			return answer();
		}
		catch (RevisionException ex) {
			return errorDifference(ErrorCategories.of(ex));
		}
	}

	/** Whether the last answer was an error of ours where Alembic has none. */
	boolean isRefusedOnPurpose() {
		return this.refusedOnPurpose;
	}

	private String errorDifference(String category) {
		// Alembic takes such a label and warns of such an id
		boolean refused = category.equals("label-like-id")
				|| category.equals("duplicate-revision") && strings(this.expected.path("warn")).contains(category);
		if (refused && !this.expected.has("error")) {
			this.refusedOnPurpose = true;
			return "";
		}
		if (this.expected.has("ideal") || !this.expected.has("error") && !this.expected.has("unstable")) {
			return "unexpected error " + category;
		}
		// where Alembic crashes, any error of ours is an answer
		if (this.expected.has("anomaly")) {
			return "";
		}
		String wanted = this.expected.path("error").path("cat").asString();
		return category.equals(wanted) ? "" : "expected error " + wanted + " but was " + category;
	}

	private String answer() {
		List<String> plans = List.of("upgrade", "downgrade", "stamp");
		if (plans.contains(this.json.path("cmd").asString())) {
			return new CorpusPlan(this.map, this.json).difference(plan());
		}
		String difference = query();
		return this.expected.has("error") ? "expected error " + this.expected.path("error") : difference;
	}

	private String query() {
		return switch (this.json.path("cmd").asString()) {
			case "show" -> order(this.map.resolveAll(text("target")));
			case "resolve-one" -> compare(text(this.expected, "rev"), this.map.resolve(text("target")).orElse("base"));
			case "history" -> order(this.map.history(optional("range", ":"), rows()));
			case "heads" ->
				order(this.json.path("resolveDependencies").asBoolean(false) ? this.map.realHeads() : this.map.heads());
			case "bases" -> order(this.map.bases());
			case "branches" -> order(this.map.branchPoints());
			case "current-head" -> compare(text(this.expected, "rev"), this.map.resolve("head").orElse("base"));
			case "current" -> compare(strings(this.expected.path("revs")), sorted(this.map.current(rows())));
			case "check-heads" -> compare(this.expected.path("ok").asBoolean(), this.map.isAtVersionedHeads(rows()));
			case "autogen-ready" -> compare(this.expected.path("ok").asBoolean(), this.map.isAtHead(rows()));
			case "merge" -> newRevision(strings(this.json.path("targets")));
			case "revision" -> newRevision(List.of(optional("head", "head")));
			case "iterate" -> order(iterate());
			default -> "unknown command";
		};
	}

	private List<RevisionStep> plan() {
		String command = this.json.path("cmd").asString();
		JsonNode target = this.json.path("target");
		if (this.json.path("sql").asBoolean(false)) {
			return switch (command) {
				case "upgrade" -> this.map.planOfflineUpgrade(text("target"));
				case "downgrade" -> this.map.planOfflineDowngrade(text("target"));
				default -> this.map.planOfflineStamp(strings(this.json.path("targets")));
			};
		}
		return switch (command) {
			case "upgrade" -> target.isArray() ? this.map.planUpgrade(rows(), strings(target))
					: this.map.planUpgrade(rows(), text("target"));
			case "downgrade" -> this.map.planDowngrade(rows(), text("target"));
			default -> this.map.planStamp(rows(), strings(this.json.path("targets")),
					this.json.path("purge").asBoolean(false));
		};
	}

	private List<String> iterate() {
		boolean inclusive = this.json.path("inclusive").asBoolean();
		boolean implicitBase = this.json.path("implicitBase").asBoolean();
		List<String> upper = names("upper");
		List<String> lower = names("lower");
		if (this.json.path("selectForDowngrade").asBoolean()) {
			return this.map.iterateDown(upper, String.join(",", lower),
					new DowngradeSelection.Mode(inclusive, implicitBase));
		}
		return this.map.iterateUp(upper, lower,
				new UpgradeSelection.Mode(inclusive, implicitBase, RelativeWalk.Beyond.NOWHERE));
	}

	private String newRevision(List<String> parents) {
		NewRevision request = new NewRevision(optional("revId", NEW_ID), parents, this.json.path("splice").asBoolean(),
				strings(this.json.path("dependsOn")), labels());
		RevisionNode revision = this.map.planRevision(request);
		return compare(strings(this.expected.path("down")), revision.downRevisions())
				+ compare(strings(this.expected.path("deps")), revision.dependsOn())
				+ compare(strings(this.expected.path("labels")), revision.branchLabels())
				+ compare(strings(this.expected.path("newHeads")), this.map.with(revision).heads());
	}

	private List<String> labels() {
		JsonNode label = this.json.path("branchLabel");
		return label.isString() ? List.of(label.asString()) : strings(label);
	}

	private String order(List<String> actual) {
		List<String> wanted = strings(this.expected.path("revs"));
		if (this.expected.path("order").asString("exact").equals("exact")) {
			return compare(wanted, actual);
		}
		String difference = compare(sorted(wanted), sorted(actual));
		Set<String> seen = new HashSet<>();
		for (String id : actual) {
			if (this.map.effectiveDownRevisions(id).stream().anyMatch(seen::contains)) {
				difference += id + " comes after what it needs; ";
			}
			seen.add(id);
		}
		return difference;
	}

	private List<String> rows() {
		return strings(this.json.path("heads"));
	}

	private List<String> names(String field) {
		JsonNode value = this.json.path(field);
		if (value.isArray()) {
			return strings(value);
		}
		return value.isString() ? List.of(value.asString()) : new ArrayList<>();
	}

	private String text(String field) {
		return text(this.json, field);
	}

	private static String text(JsonNode node, String field) {
		return node.path(field).isString() ? node.path(field).asString() : "base";
	}

	private String optional(String field, String otherwise) {
		return this.json.path(field).isString() ? this.json.path(field).asString() : otherwise;
	}

	private static String compare(Object wanted, Object actual) {
		return wanted.equals(actual) ? "" : "expected " + wanted + " but was " + actual + "; ";
	}

}
