package dev.migrations.schema;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An index that no constraint brought along.
 *
 * @param name its name
 * @param elements what it orders by
 * @param unique whether no two rows may have equal elements
 * @param where the condition of a partial index in SQL, or {@code null}
 * @since 0.1.0
 */
public record Index(String name, List<IndexElement> elements, boolean unique, @Nullable String where) {

	public Index {
		Names.require(name, "index");
		elements = List.copyOf(elements);
	}

	public static Index of(String name, String... columns) {
		return new Index(name, Arrays.stream(columns).map(IndexElement::column).toList(), false, null);
	}

	public Index withName(String newName) {
		return new Index(newName, this.elements, this.unique, this.where);
	}

	public Index withUnique(boolean newUnique) {
		return new Index(this.name, this.elements, newUnique, this.where);
	}

	public Index withWhere(@Nullable String newWhere) {
		return new Index(this.name, this.elements, this.unique, newWhere);
	}

}
