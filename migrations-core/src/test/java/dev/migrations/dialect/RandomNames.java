package dev.migrations.dialect;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/**
 * Names made of what is likely to go wrong. The same seed makes the same names.
 */
public final class RandomNames {

	private static final String[] PARTS = { "a", "B", "z", "_", "$", "0", "9", "\"", "\"\"", "'", "''", "\\", ";", "--",
			"/*", "*/", " ", ".", "(", ")", "[", "]", "`", "%", "?", "{", "}", ":", "::", "\t", "\n", "ä", "İ", "ß",
			"\u20ac", "\ud83d\ude00", "select", "user", "USER", "drop table", "U&", "u0041" };

	private final Random random;

	public RandomNames(long seed) {
		this.random = new Random(seed);
	}

	public Set<String> distinct(int count) {
		Set<String> names = new LinkedHashSet<>();
		while (names.size() < count) {
			String name = next();
			if (!name.isBlank()) {
				names.add(name);
			}
		}
		return names;
	}

	public String next() {
		StringBuilder name = new StringBuilder();
		int parts = 1 + this.random.nextInt(6);
		for (int i = 0; i < parts; i++) {
			name.append(PARTS[this.random.nextInt(PARTS.length)]);
		}
		return name.toString();
	}

}
