package dev.migrations.autogenerate;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.NamedObject;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Gives names to constraints without one, so that a downgrade can drop them. A name is
 * free if nothing in either schema has it: databases want names of constraints and
 * indexes to be unique in a schema, not only in a table.
 */
final class ConstraintNames {

	private final NamingConvention convention;

	private final Set<String> taken = new HashSet<>();

	ConstraintNames(NamingConvention convention, DatabaseSchema... schemas) {
		this.convention = convention.orDefaults();
		for (DatabaseSchema schema : schemas) {
			schema.sequences().forEach((sequence) -> this.taken.add(sequence.name().name()));
			schema.tables().forEach(this::take);
		}
	}

	private void take(Table table) {
		this.taken.add(table.name().name());
		if (table.primaryKey() != null) {
			take(table.primaryKey().name());
		}
		table.uniqueConstraints().forEach((unique) -> take(unique.name()));
		table.foreignKeys().forEach((foreignKey) -> take(foreignKey.name()));
		table.checkConstraints().forEach((check) -> take(check.name()));
		table.indexes().forEach((index) -> take(index.name()));
	}

	private void take(@Nullable String name) {
		if (name != null) {
			this.taken.add(name);
		}
	}

	/**
	 * The table with a name for each constraint.
	 */
	Table named(Table table) {
		QualifiedName name = table.name();
		Table named = table
			.withUniqueConstraints(table.uniqueConstraints().stream().map((unique) -> named(name, unique)).toList())
			.withForeignKeys(table.foreignKeys().stream().map((foreignKey) -> named(name, foreignKey)).toList())
			.withCheckConstraints(table.checkConstraints().stream().map((check) -> named(table, check)).toList());
		PrimaryKey primaryKey = table.primaryKey();
		return (primaryKey != null) ? named.withPrimaryKey(named(name, primaryKey)) : named;
	}

	private PrimaryKey named(QualifiedName table, PrimaryKey key) {
		return (key.name() != null) ? key : key.withName(free(this.convention.name(NamedObject.of(table, key))));
	}

	UniqueConstraint named(QualifiedName table, UniqueConstraint unique) {
		return (unique.name() != null) ? unique
				: unique.withName(free(this.convention.name(NamedObject.of(table, unique))));
	}

	ForeignKey named(QualifiedName table, ForeignKey key) {
		return (key.name() != null) ? key : key.withName(free(this.convention.name(NamedObject.of(table, key))));
	}

	CheckConstraint named(Table table, CheckConstraint check) {
		if (check.name() != null) {
			return check;
		}
		NamedObject unnamed = NamedObject.of(table.name(), check, table.columns());
		if (unnamed.columns().size() == 1) {
			return check.withName(free(this.convention.name(unnamed.withGivenName(unnamed.columns().get(0)))));
		}
		int number = 1;
		String name = numbered(unnamed, number);
		while (!this.taken.add(name)) {
			name = numbered(unnamed, ++number);
		}
		return check.withName(name);
	}

	/**
	 * The name of a check of no column or several. Where the template does not ask for
	 * what stands for a name, the number is appended.
	 */
	private String numbered(NamedObject check, int number) {
		String name = this.convention.name(check.withGivenName(String.valueOf(number)));
		boolean same = name.equals(this.convention.name(check.withGivenName(String.valueOf(number + 1))));
		return (same && number > 1) ? name + "_" + number : name;
	}

	private String free(String name) {
		String free = name;
		for (int number = 2; !this.taken.add(free); number++) {
			free = name + "_" + number;
		}
		return free;
	}

}
