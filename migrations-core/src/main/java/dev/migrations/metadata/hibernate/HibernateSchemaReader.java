package dev.migrations.metadata.hibernate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.spi.MetadataImplementor;

import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * Copies the relational part of Hibernate's boot metadata into a {@link DatabaseSchema}.
 * Tables and sequences are sorted by name; columns keep Hibernate's order.
 *
 * <p>
 * Not copied, because a {@link DatabaseSchema} has no words for them yet: collations,
 * user-defined types, auxiliary database objects (the {@code create type} of a named enum
 * among them), the first row of a generator's table, and free options of columns and
 * constraints other than the {@code where} of an index.
 *
 * @since 0.1.0
 */
public final class HibernateSchemaReader {

	private final Metadata metadata;

	private final NamespaceNames names;

	private final NamingConvention naming;

	private HibernateSchemaReader(Metadata metadata, NamingConvention naming) {
		this.metadata = metadata;
		this.naming = naming;
		this.names = NamespaceNames.of(metadata.getDatabase());
	}

	/**
	 * The schema that the mappings want: types as Hibernate's dialect writes them,
	 * constraints without a name where nobody chose one. Objects of Hibernate's default
	 * namespace have no schema in their names, unless {@code hibernate.default_schema}
	 * names another one than the connection's.
	 */
	public static DatabaseSchema read(Metadata metadata) {
		return read(metadata, NamingConvention.DEFAULT);
	}

	/**
	 * The schema that the mappings want, with names of a convention: for indexes that
	 * nobody named, and for whatever a mapping names where the convention makes its names
	 * of those ({@code constraint_name}).
	 * @throws dev.migrations.schema.NamingConventionException if the convention asks for
	 * what an index does not have
	 */
	public static DatabaseSchema read(Metadata metadata, NamingConvention naming) {
		if (metadata instanceof MetadataImplementor implementor) {
			// what SessionFactoryImpl does next; decides the order of a key's columns
			implementor.orderColumns(false);
		}
		return new HibernateSchemaReader(metadata, naming).read();
	}

	private DatabaseSchema read() {
		List<Table> tables = new ArrayList<>();
		List<Sequence> sequences = new ArrayList<>();
		TableReader tableReader = new TableReader(this.metadata, this.names, this.naming);
		for (Namespace namespace : this.metadata.getDatabase().getNamespaces()) {
			namespace.getTables()
				.stream()
				.filter((table) -> table.isPhysicalTable() && !table.isView())
				.map(tableReader::read)
				.forEach(tables::add);
			namespace.getSequences().forEach((sequence) -> sequences.add(read(sequence)));
		}
		tables.sort(Comparator.comparing(Table::name));
		sequences.sort(Comparator.comparing(Sequence::name));
		return new DatabaseSchema(tables, sequences);
	}

	private Sequence read(org.hibernate.boot.model.relational.Sequence sequence) {
		return new Sequence(this.names.qualified(sequence.getName()), sequence.getInitialValue(),
				sequence.getIncrementSize());
	}

}
