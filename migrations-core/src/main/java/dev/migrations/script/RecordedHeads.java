package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code HEADS} file says.
 *
 * @param file where it is, for messages
 * @param ids the revisions it lists
 * @param wellFormed whether every line is an id or a comment; an unresolved conflict of
 * version control is neither
 * @since 0.1.0
 */
public record RecordedHeads(String file, List<String> ids, boolean wellFormed) {

	static final RecordedHeads NONE = new RecordedHeads("", List.of(), true);

	public RecordedHeads {
		ids = List.copyOf(ids);
	}

	static RecordedHeads parse(String file, String text) {
		List<String> ids = new ArrayList<>();
		boolean wellFormed = true;
		for (String line : text.lines().map(String::strip).toList()) {
			if (!line.isEmpty() && !line.startsWith("#")) {
				boolean id = RevisionIds.isValid(line) && !isConflictMarker(line);
				wellFormed &= id;
				ids.addAll(id ? List.of(line) : List.of());
			}
		}
		return new RecordedHeads(file, ids, wellFormed);
	}

	private static boolean isConflictMarker(String line) {
		return line.startsWith("<<<<<<<") || line.startsWith("=======") || line.startsWith(">>>>>>>")
				|| line.startsWith("|||||||");
	}

}
