package dev.migrations.schema;

import java.util.List;
import java.util.Optional;

/**
 * Tables and sequences: what an application wants, or what a database has.
 *
 * @param tables the tables
 * @param sequences the sequences
 * @since 0.1.0
 */
public record DatabaseSchema(List<Table> tables, List<Sequence> sequences) {

	private static final DatabaseSchema EMPTY = new DatabaseSchema(List.of(), List.of());

	public DatabaseSchema {
		tables = List.copyOf(tables);
		sequences = List.copyOf(sequences);
	}

	public static DatabaseSchema empty() {
		return EMPTY;
	}

	public Optional<Table> table(QualifiedName name) {
		return this.tables.stream().filter((table) -> table.name().equals(name)).findFirst();
	}

	public Optional<Sequence> sequence(QualifiedName name) {
		return this.sequences.stream().filter((sequence) -> sequence.name().equals(name)).findFirst();
	}

}
