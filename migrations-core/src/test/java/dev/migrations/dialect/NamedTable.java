package dev.migrations.dialect;

import java.util.Iterator;
import java.util.List;

import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.GenericType;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * A table with everything that has a name.
 */
final class NamedTable {

	private NamedTable() {
	}

	/**
	 * A table that takes its names from the given ones.
	 */
	static Table of(Iterator<String> names) {
		QualifiedName name = new QualifiedName(null, names.next());
		String key = names.next();
		String parent = names.next();
		String other = names.next();
		GenericType integer = GenericType.of(GenericType.Kind.INTEGER);
		return Table
			.of(name,
					List.of(Column.of(key, integer).withNullable(false), Column.of(parent, integer),
							Column.of(other, integer)))
			.withPrimaryKey(new PrimaryKey(names.next(), List.of(key)))
			.withForeignKeys(List.of(ForeignKey.of(names.next(), List.of(parent), name, List.of(key))))
			.withUniqueConstraints(List.of(new UniqueConstraint(names.next(), List.of(other))))
			.withIndexes(List.of(new Index(names.next(),
					List.of(IndexElement.column(parent), IndexElement.column(other).desc()), false, null)));
	}

}
