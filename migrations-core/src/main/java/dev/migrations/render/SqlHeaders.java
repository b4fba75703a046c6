package dev.migrations.render;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The header lines of a SQL revision.
 */
final class SqlHeaders {

	private SqlHeaders() {
	}

	static String of(RevisionDraft draft, List<String> creates, boolean transactional, ZoneId timeZone) {
		List<String> lines = new ArrayList<>();
		List<String> revises = draft.node().downRevisions();
		lines.add("-- revision: " + draft.id());
		lines.add("-- revises: " + (revises.isEmpty() ? "base" : String.join(", ", revises)));
		add(lines, "branch-labels", String.join(", ", draft.node().branchLabels()));
		add(lines, "depends-on", String.join(", ", draft.node().dependsOn()));
		add(lines, "message", RevisionVariables.oneLine(draft.message()));
		add(lines, "created", RevisionVariables.created(draft, timeZone));
		add(lines, "generated-by", RevisionVariables.oneLine(draft.generatedBy()));
		add(lines, "transactional", transactional ? "" : "false");
		creates.forEach((object) -> add(lines, "creates", object));
		return String.join("\n", lines);
	}

	private static void add(List<String> lines, String key, String value) {
		if (!value.isEmpty()) {
			lines.add("-- " + key + ": " + value);
		}
	}

}
