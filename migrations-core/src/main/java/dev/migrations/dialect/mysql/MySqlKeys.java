package dev.migrations.dialect.mysql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;

/**
 * Keys and indexes of MySQL and MariaDB, which differ little: each key is an index, and a
 * foreign key brings one along unless another serves it.
 */
class MySqlKeys {

	private static final String PRIMARY = "PRIMARY";

	private final Identifiers identifiers;

	private final Map<MySqlObject, ForeignKey> foreignKeys = new LinkedHashMap<>();

	private final Map<MySqlObject, Index> indexes = new LinkedHashMap<>();

	private final UnaryOperator<String> expressionText;

	private final String dialect;

	MySqlKeys(Identifiers identifiers, UnaryOperator<String> expressionText, String dialect) {
		this.identifiers = identifiers;
		this.expressionText = expressionText;
		this.dialect = dialect;
	}

	void addTo(FoundSchema found, List<String> others, String expression) throws SQLException {
		found.read(MySqlCatalogue.ordered(MySqlCatalogue.KEY_COLUMNS, others.size(), 8), others,
				this::readColumnOfForeignKey);
		found.read(MySqlCatalogue.all(MySqlCatalogue.FOREIGN_KEYS, others.size()), others, this::readActions);
		found.read(MySqlCatalogue.ordered(MySqlCatalogue.INDEX_COLUMNS.formatted(expression), others.size(), 11),
				others, this::readColumnOfIndex);
		this.foreignKeys.forEach((key, foreignKey) -> found.withTable(key.table(), (table) -> table.add(foreignKey)));
		this.indexes.forEach((key, index) -> found.withTable(key.table(), (table) -> add(table, key, index)));
	}

	private void readColumnOfForeignKey(ResultSet row) throws SQLException {
		String schema = row.getString(5);
		QualifiedName referenced = new QualifiedName((schema != null) ? name(schema) : null, name(row.getString(6)));
		ForeignKey first = ForeignKey.of(name(row.getString(3)), List.of(name(row.getString(4))), referenced,
				List.of(name(row.getString(7))));
		this.foreignKeys.merge(MySqlObject.of(row), first,
				(found, next) -> found.withColumns(append(found.columns(), next.columns()),
						append(found.referencedColumns(), next.referencedColumns())));
	}

	private void readActions(ResultSet row) throws SQLException {
		ReferentialAction onUpdate = action(row.getString(4));
		ReferentialAction onDelete = action(row.getString(5));
		this.foreignKeys.computeIfPresent(MySqlObject.of(row),
				(key, foreignKey) -> foreignKey.withOnUpdate(onUpdate).withOnDelete(onDelete));
	}

	private static ReferentialAction action(String rule) {
		return ReferentialAction.valueOf(rule.replace(' ', '_'));
	}

	private void readColumnOfIndex(ResultSet row) throws SQLException {
		IndexElement ascending = element(row);
		IndexElement element = "D".equals(row.getString(6)) ? ascending.desc() : ascending;
		String comment = row.getString(9);
		List<DialectOption> options = (comment == null || comment.isEmpty()) ? List.of()
				: List.of(new DialectOption(this.dialect, "COMMENT", MySqlOptions.literal(comment)));
		Index first = new Index(name(row.getString(3)), List.of(element), !row.getBoolean(5), null,
				new Index.Details(row.getString(8).toLowerCase(Locale.ROOT), List.of(), true, options));
		this.indexes.merge(MySqlObject.of(row), first,
				(found, next) -> found.withElements(append(found.elements(), next.elements())));
	}

	private IndexElement element(ResultSet row) throws SQLException {
		String column = row.getString(4);
		if (column == null) {
			return IndexElement.expression(this.expressionText.apply(row.getString(10)));
		}
		IndexElement element = IndexElement.column(name(column));
		int length = row.getInt(7);
		// a key of a spatial index tells the length of its boxes
		return (length > 0 && !"SPATIAL".equals(row.getString(8))) ? element.length(length) : element;
	}

	private void add(FoundTable table, MySqlObject key, Index index) {
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
