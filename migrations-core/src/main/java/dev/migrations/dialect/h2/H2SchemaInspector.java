package dev.migrations.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.NullsOrder;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads an H2 database in twelve queries.
 */
class H2SchemaInspector implements SchemaInspector {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	H2SchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		String[] schemas = otherSchemas.stream().map(this.identifiers::exact).toArray(String[]::new);
		FoundSchema found = new FoundSchema(connection);
		found.read(H2Catalogue.TABLES, schemas,
				(row) -> found.addTable(key(row, 1),
						name(row.getString(1).equals(row.getString(4)) ? null : row.getString(1), row.getString(2)),
						row.getString(3)));
		found.read(H2Catalogue.COLUMNS, schemas, (row) -> {
			Column column = column(row);
			found.withTable(key(row, 1), (table) -> table.add(column));
		});
		new H2Constraints(this.identifiers, this.rules).addTo(found);
		addIndexes(found, schemas);
		found.read(H2Catalogue.SEQUENCES, schemas, (row) -> found
			.addSequence(new Sequence(name(row.getString(1), row.getString(2)), H2Numbering.read(row, 3))));
		new H2Objects(this.identifiers).addTo(found, schemas);
		return found.schema();
	}

	private Column column(ResultSet row) throws SQLException {
		String expression = row.getString(8);
		String computed = row.getString(9);
		return new Column(this.identifiers.canonical(row.getString(3)), type(row), "YES".equals(row.getString(7)),
				(expression != null) ? this.rules.canonicalDefault(ServerDefault.expression(expression)) : null,
				identity(row),
				(computed != null) ? new Computed(this.rules.canonicalExpressionText(computed), true) : null, null,
				row.getString(10));
	}

	private SqlType type(ResultSet row) throws SQLException {
		String domain = row.getString(6);
		return this.rules.canonicalType(new NativeType((domain != null)
				? this.identifiers.write(name(row.getString(5))) + "." + this.identifiers.write(name(domain))
				: row.getString(4)));
	}

	private static @Nullable Identity identity(ResultSet row) throws SQLException {
		String generation = row.getString(11);
		if (generation == null) {
			return null;
		}
		return new Identity("ALWAYS".equals(generation) ? Identity.Generation.ALWAYS : Identity.Generation.BY_DEFAULT,
				H2Numbering.read(row, 12));
	}

	private void addIndexes(FoundSchema found, String[] schemas) throws SQLException {
		Map<QualifiedName, Index> independent = new HashMap<>();
		found.read(H2Catalogue.INDEXES, schemas, (row) -> independent.put(key(row, 1), index(row)));
		found.read(H2Catalogue.INDEX_COLUMNS, schemas, (row) -> {
			Index index = independent.get(key(row, 1));
			if (index != null) {
				String column = name(row.getString(5));
				boolean carriedAlong = index.unique() && !row.getBoolean(7);
				IndexElement element = element(column, row);
				found.withTable(key(row, 3), (table) -> {
					if (carriedAlong) {
						table.includeInIndex(index.name(), column);
					}
					else {
						table.addToIndex(index, element);
					}
				});
			}
		});
	}

	private Index index(ResultSet row) throws SQLException {
		String type = row.getString(3);
		String method = type.contains("HASH") ? "hash" : type.contains("SPATIAL") ? "spatial" : null;
		boolean nullsDistinct = !"NO".equals(row.getString(4));
		return new Index(name(row.getString(2)), List.of(), type.contains("UNIQUE"), null,
				new Index.Details(method, List.of(), nullsDistinct, List.of()));
	}

	private IndexElement element(String column, ResultSet row) throws SQLException {
		IndexElement ascending = IndexElement.column(column);
		IndexElement element = "DESC".equals(row.getString(6)) ? ascending.desc() : ascending;
		String nulls = row.getString(8);
		return (nulls != null)
				? element.withNulls(this.rules.canonicalNulls(NullsOrder.valueOf(nulls), element.descending()))
				: element;
	}

	/**
	 * The name that two columns of a row hold, exactly as the catalogue has it.
	 */
	static QualifiedName key(ResultSet row, int schema) throws SQLException {
		return new QualifiedName(row.getString(schema), row.getString(schema + 1));
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? name(schema) : null, name(exact));
	}

}
