package dev.migrations.dialect;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How long a name of a database may be.
 *
 * @param length how many of the unit
 * @param unit what is counted
 * @since 0.1.0
 */
public record NameLimit(int length, Unit unit) {

	/** Names of any length. */
	public static final NameLimit NONE = characters(Integer.MAX_VALUE);

	/**
	 * So many bytes of UTF-8.
	 */
	public static NameLimit bytes(int length) {
		return new NameLimit(length, Unit.BYTES);
	}

	/**
	 * So many characters, of two bytes each as Java counts them.
	 */
	public static NameLimit characters(int length) {
		return new NameLimit(length, Unit.CHARACTERS);
	}

	/**
	 * The length of a name in this unit.
	 * @param exact the name as the catalogue holds it
	 */
	public int lengthOf(String exact) {
		return (this.unit == Unit.BYTES) ? exact.getBytes(StandardCharsets.UTF_8).length : exact.length();
	}

	public boolean allows(String exact) {
		return lengthOf(exact) <= this.length;
	}

	/**
	 * As much of the name as is allowed, cut at the end of a character.
	 */
	public String shortened(String exact) {
		if (allows(exact)) {
			return exact;
		}
		if (this.unit == Unit.CHARACTERS) {
			boolean half = Character.isHighSurrogate(exact.charAt(this.length - 1));
			return exact.substring(0, half ? this.length - 1 : this.length);
		}
		CharBuffer characters = CharBuffer.wrap(exact);
		CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
		encoder.encode(characters, ByteBuffer.allocate(this.length), true);
		return exact.substring(0, characters.position());
	}

	@Override
	public String toString() {
		return this.length + " " + this.unit.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * What is counted.
	 */
	public enum Unit {

		BYTES, CHARACTERS

	}

}
