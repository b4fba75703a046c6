package dev.migrations.dialect.sqlserver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.dialect.ComparisonRules;
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
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The keys and indexes of a SQL Server database, put together from two queries.
 */
class SqlServerKeys {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	SqlServerKeys(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	void addTo(FoundSchema found, List<String> others) throws SQLException {
		Map<List<Object>, FoundIndex> indexes = new LinkedHashMap<>();
		found.read(SqlServerCatalogue.of(SqlServerCatalogue.INDEX_COLUMNS, others.size()), others, (row) -> {
			List<Object> key = List.of(row.getInt(1), row.getString(2));
			if (!indexes.containsKey(key)) {
				indexes.put(key, FoundIndex.of(row));
			}
			String column = name(row.getString(7));
			if (row.getBoolean(9)) {
				indexes.get(key).include().add(column);
			}
			else {
				IndexElement element = IndexElement.column(column);
				indexes.get(key).elements().add(row.getBoolean(8) ? element.desc() : element);
			}
		});
		indexes.values().forEach((index) -> found.withTable(index.table(), (table) -> add(table, index)));
		Map<Integer, FoundForeignKey> foreignKeys = new LinkedHashMap<>();
		found.read(SqlServerCatalogue.of(SqlServerCatalogue.FOREIGN_KEYS, others.size()), others, (row) -> {
			FoundForeignKey key = foreignKeys.get(row.getInt(2));
			if (key == null) {
				key = foreignKey(row);
				foreignKeys.put(row.getInt(2), key);
			}
			key.columns().add(name(row.getString(8)));
			key.referencedColumns().add(name(row.getString(9)));
		});
		foreignKeys.values().forEach((key) -> found.withTable(key.table(), (table) -> table.add(key.foreignKey())));
	}

	private void add(FoundTable table, FoundIndex index) {
		String name = name(index.name());
		List<String> columns = index.elements().stream().map(IndexElement::text).toList();
		if (index.primaryKey()) {
			table.set(new PrimaryKey(name, columns));
		}
		else if (index.uniqueConstraint()) {
			table.add(new UniqueConstraint(name, columns));
		}
		else {
			String filter = index.filter();
			table.add(new Index(name, index.elements(), index.unique(),
					(filter != null) ? this.rules.canonicalExpressionText(filter) : null,
					new Index.Details(index.clustered() ? "clustered" : null, index.include(), true, index.options())));
		}
	}

	private FoundForeignKey foreignKey(ResultSet row) throws SQLException {
		String schema = row.getString(4);
		return new FoundForeignKey(row.getInt(1), name(row.getString(3)),
				new QualifiedName((schema != null) ? name(schema) : null, name(row.getString(5))),
				ReferentialAction.valueOf(row.getString(6)), ReferentialAction.valueOf(row.getString(7)),
				!row.getBoolean(10), new ArrayList<>(), new ArrayList<>());
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	private record FoundIndex(int table, String name, boolean primaryKey, boolean uniqueConstraint, boolean unique,
			@Nullable String filter, boolean clustered, List<DialectOption> options, List<IndexElement> elements,
			List<String> include) {

		static FoundIndex of(ResultSet row) throws SQLException {
			return new FoundIndex(row.getInt(1), row.getString(2), row.getBoolean(3), row.getBoolean(4),
					row.getBoolean(5), row.getString(6), row.getInt(10) == 1,
					SqlServerOptions.of(row.getString(11), row.getString(12), row.getString(13)), new ArrayList<>(),
					new ArrayList<>());
		}

	}

	private record FoundForeignKey(int table, String name, QualifiedName referencedTable, ReferentialAction onUpdate,
			ReferentialAction onDelete, boolean validated, List<String> columns, List<String> referencedColumns) {

		ForeignKey foreignKey() {
			return ForeignKey.of(this.name, this.columns, this.referencedTable, this.referencedColumns)
				.withRule(ReferentialRule.STANDARD.withOnUpdate(this.onUpdate)
					.withOnDelete(this.onDelete)
					.withValidated(this.validated));
		}

	}

}
