package dev.migrations.render;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a template of either kind can use.
 */
final class RevisionVariables {

	private RevisionVariables() {
	}

	static Map<String, Object> of(RevisionDraft draft, ZoneId timeZone) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("id", draft.id());
		addList(variables, "revises", draft.node().downRevisions());
		addList(variables, "branchLabels", draft.node().branchLabels());
		addList(variables, "dependsOn", draft.node().dependsOn());
		variables.put("message", oneLine(draft.message()));
		variables.put("created", created(draft, timeZone));
		variables.put("generatedBy", oneLine(draft.generatedBy()));
		return variables;
	}

	/**
	 * A list, and its text: Mustache has no counterpart of Alembic's {@code comma}
	 * filter.
	 */
	private static void addList(Map<String, Object> variables, String name, List<String> values) {
		variables.put(name, values);
		variables.put(name + "Text", String.join(", ", values));
	}

	/**
	 * The moment of writing in the zone's time with its offset (Alembic's create date),
	 * in ISO 8601.
	 */
	static String created(RevisionDraft draft, ZoneId timeZone) {
		return DateTimeFormatter.ISO_OFFSET_DATE_TIME
			.format(draft.created().truncatedTo(ChronoUnit.SECONDS).atZone(timeZone));
	}

	static String oneLine(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ");
	}

}
