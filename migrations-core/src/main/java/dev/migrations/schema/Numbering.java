package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * How numbers follow one another, in a sequence or an identity column.
 *
 * @param start the first value
 * @param increment the step between two values
 * @param minimum the smallest value, or {@code null} for the database's own
 * @param maximum the greatest value, or {@code null} for the database's own
 * @param cache how many values a session takes at once, or {@code null} for the
 * database's own choice
 * @param cycle whether it begins anew after the last value
 * @since 0.1.0
 */
public record Numbering(long start, long increment, @Nullable Long minimum, @Nullable Long maximum,
		@Nullable Long cache, boolean cycle) {

	/** One, two, three. */
	public static final Numbering FROM_ONE = of(1, 1);

	public Numbering {
		if (increment == 0) {
			throw new IllegalArgumentException("The increment of numbers is 0.");
		}
	}

	public static Numbering of(long start, long increment) {
		return new Numbering(start, increment, null, null, null, false);
	}

	public Numbering withStart(long newStart) {
		return new Numbering(newStart, this.increment, this.minimum, this.maximum, this.cache, this.cycle);
	}

	public Numbering withIncrement(long newIncrement) {
		return new Numbering(this.start, newIncrement, this.minimum, this.maximum, this.cache, this.cycle);
	}

	public Numbering withMinimum(@Nullable Long newMinimum) {
		return new Numbering(this.start, this.increment, newMinimum, this.maximum, this.cache, this.cycle);
	}

	public Numbering withMaximum(@Nullable Long newMaximum) {
		return new Numbering(this.start, this.increment, this.minimum, newMaximum, this.cache, this.cycle);
	}

	public Numbering withCache(@Nullable Long newCache) {
		return new Numbering(this.start, this.increment, this.minimum, this.maximum, newCache, this.cycle);
	}

	public Numbering withCycle(boolean newCycle) {
		return new Numbering(this.start, this.increment, this.minimum, this.maximum, this.cache, newCycle);
	}

}
