package dev.migrations.dialect;

import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.DialectOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A table of which an inspection has found some parts.
 *
 * @since 0.1.0
 */
public final class FoundTable {

	private final QualifiedName name;

	private final @Nullable String comment;

	private final List<Column> columns = new ArrayList<>();

	private final List<ForeignKey> foreignKeys = new ArrayList<>();

	private final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();

	private final List<CheckConstraint> checkConstraints = new ArrayList<>();

	private final Map<String, Index> indexes = new LinkedHashMap<>();

	private final List<ExcludeConstraint> excludeConstraints = new ArrayList<>();

	private final List<DialectOption> options = new ArrayList<>();

	private @Nullable PrimaryKey primaryKey;

	FoundTable(QualifiedName name, @Nullable String comment) {
		this.name = name;
		this.comment = comment;
	}

	public void add(Column column) {
		this.columns.add(column);
	}

	public void set(PrimaryKey key) {
		this.primaryKey = key;
	}

	public void add(UniqueConstraint unique) {
		this.uniqueConstraints.add(unique);
	}

	public void add(ForeignKey key) {
		this.foreignKeys.add(key);
	}

	public void add(CheckConstraint check) {
		this.checkConstraints.add(check);
	}

	public void add(ExcludeConstraint exclude) {
		this.excludeConstraints.add(exclude);
	}

	public void add(DialectOption option) {
		this.options.add(option);
	}

	public void add(Index index) {
		this.indexes.put(index.name(), index);
	}

	/**
	 * Adds the next element of an index, and the index with its first.
	 */
	public void addToIndex(Index indexWithoutElements, IndexElement element) {
		this.indexes.merge(indexWithoutElements.name(), append(indexWithoutElements, element),
				(found, first) -> append(found, element));
	}

	/**
	 * Lets an index carry one more column along.
	 */
	public void includeInIndex(String index, String column) {
		this.indexes.computeIfPresent(index, (name, found) -> {
			List<String> include = new ArrayList<>(found.details().include());
			include.add(column);
			return found.withDetails(found.details().withInclude(include));
		});
	}

	private static Index append(Index index, IndexElement element) {
		List<IndexElement> elements = new ArrayList<>(index.elements());
		elements.add(element);
		return index.withElements(elements);
	}

	// each list in the order of names, whatever the database's collation
	Table table() {
		return Table.of(this.name, this.columns)
			.withPrimaryKey(this.primaryKey)
			.withForeignKeys(sorted(this.foreignKeys, ForeignKey::name))
			.withUniqueConstraints(sorted(this.uniqueConstraints, UniqueConstraint::name))
			.withCheckConstraints(sorted(this.checkConstraints, CheckConstraint::name))
			.withExcludeConstraints(sorted(this.excludeConstraints, ExcludeConstraint::name))
			.withIndexes(sorted(List.copyOf(this.indexes.values()), Index::name))
			.withComment(this.comment)
			.withOptions(this.options);
	}

	private static <T> List<T> sorted(List<T> parts, Function<T, @Nullable String> name) {
		return parts.stream().sorted(Comparator.comparing((part) -> String.valueOf(name.apply(part)))).toList();
	}

}
