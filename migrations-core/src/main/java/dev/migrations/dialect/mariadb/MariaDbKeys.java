package dev.migrations.dialect.mariadb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/**
 * Keys and indexes of MariaDB databases, which differ little: each key is an index, and a
 * foreign key brings one along unless another serves it.
 */
class MariaDbKeys {

	private static final String PRIMARY = "PRIMARY";

	private final Identifiers identifiers;

	private final Map<MariaDbObject, ForeignKey> foreignKeys = new LinkedHashMap<>();

	private final Map<MariaDbObject, Index> indexes = new LinkedHashMap<>();

	MariaDbKeys(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	void addTo(FoundSchema found, List<String> others) throws SQLException {
		found.read(MariaDbCatalogue.ordered(MariaDbCatalogue.KEY_COLUMNS, others.size(), 8), others,
				this::readColumnOfForeignKey);
		found.read(MariaDbCatalogue.all(MariaDbCatalogue.FOREIGN_KEYS, others.size()), others, this::readActions);
		found.read(MariaDbCatalogue.ordered(MariaDbCatalogue.INDEX_COLUMNS, others.size(), 8), others,
				this::readColumnOfIndex);
		this.foreignKeys.forEach((key, foreignKey) -> found.withTable(key.table(), (table) -> table.add(foreignKey)));
		this.indexes.forEach((key, index) -> found.withTable(key.table(), (table) -> add(table, key, index)));
	}

	private void readColumnOfForeignKey(ResultSet row) throws SQLException {
		String schema = row.getString(5);
		QualifiedName referenced = new QualifiedName((schema != null) ? name(schema) : null, name(row.getString(6)));
		ForeignKey first = ForeignKey.of(name(row.getString(3)), List.of(name(row.getString(4))), referenced,
				List.of(name(row.getString(7))));
		this.foreignKeys.merge(MariaDbObject.of(row), first,
				(found, next) -> found.withColumns(append(found.columns(), next.columns()),
						append(found.referencedColumns(), next.referencedColumns())));
	}

	private void readActions(ResultSet row) throws SQLException {
		ReferentialAction onUpdate = action(row.getString(4));
		ReferentialAction onDelete = action(row.getString(5));
		this.foreignKeys.computeIfPresent(MariaDbObject.of(row),
				(key, foreignKey) -> foreignKey.withOnUpdate(onUpdate).withOnDelete(onDelete));
	}

	private static ReferentialAction action(String rule) {
		return ReferentialAction.valueOf(rule.replace(' ', '_'));
	}

	private void readColumnOfIndex(ResultSet row) throws SQLException {
		String column = name(row.getString(4));
		String prefix = row.getString(7);
		IndexElement ascending = (prefix != null)
				? IndexElement.expression(this.identifiers.write(column) + "(" + prefix + ")")
				: IndexElement.column(column);
		IndexElement element = "D".equals(row.getString(6)) ? ascending.desc() : ascending;
		Index first = new Index(name(row.getString(3)), List.of(element), !row.getBoolean(5), null);
		this.indexes.merge(MariaDbObject.of(row), first, (found, next) -> new Index(found.name(),
				append(found.elements(), next.elements()), found.unique(), null));
	}

	private void add(FoundTable table, MariaDbObject key, Index index) {
		if (PRIMARY.equals(key.name())) {
			table.set(new PrimaryKey(null, index.elements().stream().map(IndexElement::text).toList()));
		}
		else if (!isBroughtAlong(key.table(), index)) {
			table.add(index);
		}
	}

	/**
	 * Whether a foreign key brought the index along: it has the name of the key, or of
	 * the first column if the key was given none.
	 */
	private boolean isBroughtAlong(QualifiedName table, Index index) {
		List<IndexElement> elements = index.elements();
		return !index.unique() && this.foreignKeys.entrySet().stream().anyMatch((entry) -> {
			ForeignKey foreignKey = entry.getValue();
			boolean named = index.name().equals(foreignKey.name())
					|| (entry.getKey().hasInventedName() && index.name().equals(foreignKey.columns().get(0)));
			return entry.getKey().table().equals(table) && named
					&& elements.equals(foreignKey.columns().stream().map(IndexElement::column).toList());
		});
	}

	private static <T> List<T> append(List<T> list, List<T> more) {
		List<T> all = new ArrayList<>(list);
		all.addAll(more);
		return all;
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

}
