package dev.migrations.autogenerate;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.QualifiedName;

/**
 * What the applied revisions created and did not drop again: the only tables, indexes and
 * sequences that a generated revision may drop. Columns and constraints belong to their
 * table. Names are in canonical form.
 *
 * @param tables the tables
 * @param indexes the indexes, by table
 * @param sequences the sequences
 * @since 0.1.0
 */
public record OwnedObjects(Set<QualifiedName> tables, Map<QualifiedName, Set<String>> indexes,
		Set<QualifiedName> sequences) {

	private static final OwnedObjects NONE = new OwnedObjects(Set.of(), Map.of(), Set.of());

	public OwnedObjects {
		tables = Set.copyOf(tables);
		indexes = indexes.entrySet()
			.stream()
			.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (entry) -> Set.copyOf(entry.getValue())));
		sequences = Set.copyOf(sequences);
	}

	/**
	 * No object: nothing is dropped.
	 */
	public static OwnedObjects none() {
		return NONE;
	}

	/**
	 * Starts to replay the applied revisions, oldest first.
	 * @param dialect the database's dialect, for operations that differ by it
	 * @param rules the rules for names
	 */
	public static RevisionReplay replay(String dialect, ComparisonRules rules) {
		return new RevisionReplay(dialect, rules);
	}

	/**
	 * The owned tables, with their owned indexes, and sequences of a schema in canonical
	 * form.
	 */
	public DatabaseSchema partOf(DatabaseSchema schema) {
		return new DatabaseSchema(
				schema.tables()
					.stream()
					.filter((table) -> this.tables.contains(table.name()))
					.map((table) -> table.withIndexes(
							table.indexes().stream().filter((index) -> ownsIndex(table.name(), index.name())).toList()))
					.toList(),
				schema.sequences().stream().filter((sequence) -> this.sequences.contains(sequence.name())).toList());
	}

	boolean ownsIndex(QualifiedName table, String index) {
		return this.indexes.getOrDefault(table, Set.of()).contains(index);
	}

}
