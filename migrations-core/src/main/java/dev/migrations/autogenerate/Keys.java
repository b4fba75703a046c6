package dev.migrations.autogenerate;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.Table;

/**
 * What makes rows of a table unique.
 */
final class Keys {

	private Keys() {
	}

	/**
	 * The sets of columns that identify a row: of the primary key, of unique constraints
	 * and of unique indexes over plain columns of all rows.
	 */
	static Set<Set<String>> of(Table table) {
		Set<Set<String>> keys = new HashSet<>();
		if (table.primaryKey() != null) {
			keys.add(Set.copyOf(table.primaryKey().columns()));
		}
		table.uniqueConstraints().forEach((unique) -> keys.add(Set.copyOf(unique.columns())));
		table.indexes().stream().filter(Keys::isKey).forEach((index) -> keys.add(Set.copyOf(columns(index))));
		return keys;
	}

	/**
	 * Whether an index says just what a unique constraint says.
	 */
	static boolean isKey(Index index) {
		return index.unique() && index.where() == null
				&& index.elements().stream().noneMatch((element) -> element.expression() || element.descending());
	}

	static List<String> columns(Index index) {
		return index.elements().stream().filter((element) -> !element.expression()).map(IndexElement::text).toList();
	}

}
