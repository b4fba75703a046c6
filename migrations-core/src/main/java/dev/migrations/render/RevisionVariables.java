package dev.migrations.render;

import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * What a template of either kind can use.
 */
final class RevisionVariables {

	private RevisionVariables() {
	}

	static Map<String, Object> of(RevisionDraft draft) {
		return Map.of("id", draft.id(), "revises", draft.node().downRevisions(), "branchLabels",
				draft.node().branchLabels(), "dependsOn", draft.node().dependsOn(), "message", oneLine(draft.message()),
				"created", created(draft), "generatedBy", oneLine(draft.generatedBy()));
	}

	static String created(RevisionDraft draft) {
		return draft.created().truncatedTo(ChronoUnit.SECONDS).toString();
	}

	static String oneLine(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ");
	}

}
