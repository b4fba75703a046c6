package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a schema beside the name that it is sorted by, whatever the collation of the
 * database.
 *
 * @param name its name, or how it is written as a whole
 * @param part the part
 */
record Named<T>(String name, T part) implements Comparable<Named<T>> {

	static <T> Named<T> of(@Nullable String name, T part) {
		return new Named<>(String.valueOf(name), part);
	}

	/**
	 * The parts in the order of names.
	 */
	static <T> List<T> sorted(List<Named<T>> parts) {
		List<Named<T>> inOrder = new ArrayList<>(parts);
		inOrder.sort(null);
		List<T> sorted = new ArrayList<>(inOrder.size());
		for (Named<T> each : inOrder) {
			sorted.add(each.part());
		}
		return sorted;
	}

	@Override
	public int compareTo(Named<T> other) {
		return this.name.compareTo(other.name);
	}

}
