package dev.migrations.metadata.hibernate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.NamedObject;
import dev.migrations.schema.NamingConvention;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Copies one of Hibernate's tables.
 */
final class TableReader {

	private final ColumnReader columns;

	private final ConstraintReader constraints;

	private final NamespaceNames names;

	private final NamingConvention naming;

	TableReader(Metadata metadata, NamespaceNames names, NamingConvention naming) {
		this.constraints = new ConstraintReader(names, metadata.getDatabase().getDialect(), naming);
		this.columns = new ColumnReader(metadata, this.constraints);
		this.names = names;
		this.naming = naming;
	}

	Table read(org.hibernate.mapping.Table table) {
		QualifiedName name = this.names.qualified(table.getQualifiedTableName());
		List<Column> columns = new ArrayList<>();
		List<CheckConstraint> checks = new ArrayList<>();
		Uniques uniques = new Uniques();
		table.getUniqueKeys()
			.values()
			.stream()
			.filter((key) -> !this.constraints.isIndex(key))
			.forEach((key) -> uniques.add(this.constraints.unique(key)));
		for (org.hibernate.mapping.Column column : table.getColumns()) {
			ColumnReader.Result result = this.columns.read(table, column);
			columns.add(result.column());
			checks.addAll(result.checks());
			if (result.unique()) {
				uniques.add(new UniqueConstraint(this.names.names().chosen(column.getUniqueKeyName()),
						List.of(this.names.names().of(column))));
			}
		}
		table.getChecks().forEach((check) -> checks.add(this.constraints.check(check)));
		return given(Table.of(name, columns)
			.withPrimaryKey(primaryKey(table))
			.withForeignKeys(this.constraints.foreignKeys(table))
			.withUniqueConstraints(uniques.all())
			.withCheckConstraints(checks.stream().distinct().toList())
			.withIndexes(indexes(table, name))
			.withComment(ColumnReader.comment(table.getComment())));
	}

	/**
	 * With the names that the convention makes of names that a mapping gives.
	 */
	private Table given(Table table) {
		return table
			.withForeignKeys(table.foreignKeys()
				.stream()
				.map((key) -> (key.name() != null) ? key.withName(this.naming.given(NamedObject.of(table.name(), key)))
						: key)
				.toList())
			.withUniqueConstraints(table.uniqueConstraints()
				.stream()
				.map((unique) -> (unique.name() != null)
						? unique.withName(this.naming.given(NamedObject.of(table.name(), unique))) : unique)
				.toList())
			.withCheckConstraints(table.checkConstraints()
				.stream()
				.map((check) -> (check.name() != null)
						? check.withName(this.naming.given(NamedObject.of(table.name(), check, table.columns())))
						: check)
				.toList());
	}

	private @Nullable PrimaryKey primaryKey(org.hibernate.mapping.Table table) {
		if (!table.hasPrimaryKey()) {
			return null;
		}
		// the model's name (customerPK) is never rendered by Hibernate
		return new PrimaryKey(null, this.names.names().of(table.getPrimaryKey().getColumns()));
	}

	private List<Index> indexes(org.hibernate.mapping.Table table, QualifiedName name) {
		List<Index> indexes = new ArrayList<>();
		table.getIndexes().values().forEach((index) -> indexes.add(this.constraints.index(index, name)));
		table.getUniqueKeys()
			.values()
			.stream()
			.filter(this.constraints::isIndex)
			.forEach((key) -> indexes.add(this.constraints.index(key, name)));
		return indexes;
	}

	/**
	 * Unique constraints, one for each set of columns: Hibernate knows a unique column
	 * and a unique key of that column as two things, and creates one. A chosen name wins.
	 */
	private static final class Uniques {

		private final Map<Set<String>, UniqueConstraint> byColumns = new LinkedHashMap<>();

		void add(UniqueConstraint unique) {
			this.byColumns.merge(Set.copyOf(unique.columns()), unique,
					(known, other) -> (known.name() != null) ? known : other);
		}

		List<UniqueConstraint> all() {
			return List.copyOf(this.byColumns.values());
		}

	}

}
