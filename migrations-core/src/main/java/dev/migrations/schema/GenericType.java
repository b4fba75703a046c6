package dev.migrations.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A type that means the same on every database; each dialect writes it in its own words
 * and says so when it has none.
 *
 * @param kind what is stored
 * @param arguments length, or precision and scale, or fractional digits; empty for the
 * database's default
 * @since 0.1.0
 */
public record GenericType(Kind kind, List<Integer> arguments) implements SqlType {

	public GenericType {
		arguments = List.copyOf(arguments);
		if (arguments.size() > kind.maximumArguments) {
			throw new IllegalArgumentException(
					"Type '" + kind.word() + "' takes at most " + kind.maximumArguments + " arguments: " + arguments);
		}
	}

	public static GenericType of(Kind kind, Integer... arguments) {
		return new GenericType(kind, List.of(arguments));
	}

	@Override
	public String toString() {
		if (this.arguments.isEmpty()) {
			return this.kind.word();
		}
		return this.arguments.stream()
			.map(String::valueOf)
			.collect(Collectors.joining(", ", this.kind.word() + "(", ")"));
	}

	/**
	 * What a generic type stores.
	 */
	public enum Kind {

		BOOLEAN(0), TINYINT(0), SMALLINT(0), INTEGER(0), BIGINT(0),

		/** Floating point, 24 binary digits. */
		REAL(0),

		/** Floating point, 53 binary digits. */
		DOUBLE(0),

		/** Exact number: precision, scale. */
		NUMERIC(2),

		/** Text of a fixed length in characters. */
		CHAR(1),

		/** Text up to a length in characters. */
		VARCHAR(1),

		/** Text of any length. */
		TEXT(0),

		/** Bytes of a fixed length. */
		BINARY(1),

		/** Bytes up to a length. */
		VARBINARY(1),

		/** Bytes of any length. */
		BLOB(0),

		DATE(0),

		/** Time of day: fractional digits of a second. */
		TIME(1),

		TIME_WITH_TIME_ZONE(1),

		/** Date and time: fractional digits of a second. */
		TIMESTAMP(1),

		TIMESTAMP_WITH_TIME_ZONE(1),

		UUID(0), JSON(0);

		private final int maximumArguments;

		Kind(int maximumArguments) {
			this.maximumArguments = maximumArguments;
		}

		/**
		 * The kind in words: {@code timestamp with time zone}.
		 */
		public String word() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
