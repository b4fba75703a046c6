package dev.migrations.schema;

import java.util.List;
import java.util.Optional;

/**
 * Tables and what belongs to them: what an application wants, or what a database has.
 *
 * @param tables the tables
 * @param sequences the sequences
 * @param enumTypes the types of named values
 * @param objects views, functions, procedures and triggers
 * @since 0.1.0
 */
public record DatabaseSchema(List<Table> tables, List<Sequence> sequences, List<EnumType> enumTypes,
		List<ReplaceableObject> objects) {

	private static final DatabaseSchema EMPTY = new DatabaseSchema(List.of(), List.of());

	public DatabaseSchema {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
		enumTypes = List.copyOf(enumTypes);
		objects = List.copyOf(objects);
	}

	public DatabaseSchema(List<Table> tables, List<Sequence> sequences) {
		this(tables, sequences, List.of(), List.of());
	}

	public static DatabaseSchema empty() {
		return EMPTY;
	}

	public DatabaseSchema withTables(List<Table> newTables) {
		return new DatabaseSchema(newTables, this.sequences, this.enumTypes, this.objects);
	}

	public DatabaseSchema withSequences(List<Sequence> newSequences) {
		return new DatabaseSchema(this.tables, newSequences, this.enumTypes, this.objects);
	}

	public DatabaseSchema withEnumTypes(List<EnumType> newEnumTypes) {
		return new DatabaseSchema(this.tables, this.sequences, newEnumTypes, this.objects);
	}

	public DatabaseSchema withObjects(List<ReplaceableObject> newObjects) {
		return new DatabaseSchema(this.tables, this.sequences, this.enumTypes, newObjects);
	}

	public Optional<Table> table(QualifiedName name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

	public Optional<Sequence> sequence(QualifiedName name) {
		return this.sequences.stream().filter((sequence) -> sequence.name().equals(name)).findFirst();
	}

}
