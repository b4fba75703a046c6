package dev.migrations.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What a run is told beside its target: Alembic's {@code -x key=value} and {@code --tag}.
 * Revisions and listeners read them; the library gives them no meaning.
 *
 * @param values the values, by key
 * @param tag the tag, or {@code null}
 * @since 0.1.0
 */
public record RunArguments(Map<String, String> values, @Nullable String tag) {

	/** Nothing is told. */
	public static final RunArguments NONE = new RunArguments(Map.of(), null);

	public RunArguments {
		values = Map.copyOf(values);
	}

	/**
	 * The value of a key, if the run was given one: empty text for a key without a value.
	 */
	public Optional<String> x(String key) {
		return Optional.ofNullable(this.values.get(key));
	}

	/**
	 * These arguments, and the given ones, which win where both have a key.
	 */
	public RunArguments and(RunArguments others) {
		Map<String, String> all = new LinkedHashMap<>(this.values);
		all.putAll(others.values);
		return new RunArguments(all, (others.tag != null) ? others.tag : this.tag);
	}

	public RunArguments withTag(@Nullable String newTag) {
		return new RunArguments(this.values, newTag);
	}

}
