package dev.migrations.script;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A {@code HEADS} file beside the revisions found.
 *
 * @param state what they are to each other
 * @param recorded what the file says; empty if it is missing
 * @param heads the revisions that no other one follows
 * @since 0.1.0
 */
public record HeadsComparison(State state, RecordedHeads recorded, List<Script> heads) {

	private static final String WRITE = "'migrations heads --write'";

	public HeadsComparison {
		heads = List.copyOf(heads);
	}

	String describeStale() {
		String fact = switch (this.heads.size()) {
			case 0 -> "There is no revision";
			case 1 -> "The newest revision is " + describeHeads();
			default -> "The newest revisions are " + describeHeads();
		};
		return fact + ", but '" + this.recorded.file() + "' " + describeFile() + ". Correct the file with " + WRITE
				+ " and commit it.";
	}

	String describeDiverged() {
		return "There are " + this.heads.size() + " heads, " + describeHeads() + ", but '" + this.recorded.file() + "' "
				+ describeFile() + ". Join them with 'migrations merge heads -m \"merge\"'; if they are meant to stay"
				+ " apart, list them with " + WRITE + ". Commit the file.";
	}

	private String describeHeads() {
		List<String> texts = this.heads.stream()
			.map((head) -> "'" + head.id() + "' in '" + head.whereabouts() + "'")
			.toList();
		int last = texts.size() - 1;
		return (last < 1) ? String.join("", texts)
				: String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
	}

	private String describeFile() {
		if (!this.recorded.wellFormed()) {
			return "holds lines that are no ids, such as an unresolved conflict";
		}
		return this.recorded.ids().isEmpty() ? "lists none"
				: "lists " + this.recorded.ids().stream().map((id) -> "'" + id + "'").collect(Collectors.joining(", "));
	}

	/**
	 * What the file and the revisions are to each other.
	 */
	public enum State {

		/** The file lists exactly the heads. */
		AGREES,

		/** There is no file: nobody said anything. */
		MISSING,

		/** The file lists others, and there is no second head that it does not list. */
		STALE,

		/** There are several heads, and the file does not list them all. */
		DIVERGED

	}

}
