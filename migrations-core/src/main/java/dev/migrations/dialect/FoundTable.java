package dev.migrations.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ExcludeConstraint;
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

	private final List<Named<ForeignKey>> foreignKeys = new ArrayList<>();

	private final List<Named<UniqueConstraint>> uniqueConstraints = new ArrayList<>();

	private final List<Named<CheckConstraint>> checkConstraints = new ArrayList<>();

	private final Map<String, Index> indexes = new LinkedHashMap<>();

	private final List<Named<ExcludeConstraint>> excludeConstraints = new ArrayList<>();

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
		this.uniqueConstraints.add(Named.of(unique.name(), unique));
	}

	public void add(ForeignKey key) {
		this.foreignKeys.add(Named.of(key.name(), key));
	}

	public void add(CheckConstraint check) {
		this.checkConstraints.add(Named.of(check.name(), check));
	}

	public void add(ExcludeConstraint exclude) {
		this.excludeConstraints.add(Named.of(exclude.name(), exclude));
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

	Table table() {
		List<Named<Index>> found = new ArrayList<>(this.indexes.size());
		for (Index index : this.indexes.values()) {
			found.add(Named.of(index.name(), index));
		}
		return new Table(this.name, this.columns, this.primaryKey, Named.sorted(this.foreignKeys),
				Named.sorted(this.uniqueConstraints), Named.sorted(this.checkConstraints),
				Named.sorted(this.excludeConstraints), Named.sorted(found), this.comment, this.options);
	}

}
