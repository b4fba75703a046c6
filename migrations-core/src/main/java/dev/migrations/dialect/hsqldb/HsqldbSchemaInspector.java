package dev.migrations.dialect.hsqldb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
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
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads an HSQLDB database in thirteen queries.
 */
class HsqldbSchemaInspector implements SchemaInspector {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	HsqldbSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	// the columns of a key added later are listed as nullable, which they are not
	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		String[] schemas = otherSchemas.stream().map(this.identifiers::exact).toArray(String[]::new);
		FoundSchema found = new FoundSchema(connection);
		addTables(found, schemas);
		new HsqldbConstraints(this.identifiers, this.rules).addTo(found);
		addIndexes(found, schemas);
		found.read(HsqldbCatalogue.SEQUENCES, schemas, (row) -> found
			.addSequence(new Sequence(name(row.getString(1), row.getString(2)), HsqldbNumbering.read(row, 3))));
		new HsqldbObjects(this.identifiers).addTo(found, schemas);
		return this.rules.canonical(found.schema());
	}

	private void addTables(FoundSchema found, String[] schemas) throws SQLException {
		Map<List<String>, String> comments = new HashMap<>();
		found.read(HsqldbCatalogue.COMMENTS, schemas,
				(row) -> comments.put(List.of(row.getString(1), row.getString(2), row.getString(3)), row.getString(4)));
		found.read(HsqldbCatalogue.TABLES, schemas, (row) -> addTable(found, row));
		found.read(HsqldbCatalogue.COLUMNS, schemas, (row) -> {
			Column column = column(row)
				.withComment(comments.get(List.of(row.getString(1), row.getString(2), row.getString(3))));
			found.withTable(key(row, 1), (table) -> table.add(column));
		});
	}

	private void addTable(FoundSchema found, ResultSet row) throws SQLException {
		String schema = row.getString(1);
		String type = row.getString(5);
		found.addTable(key(row, 1), name(schema.equals(row.getString(4)) ? null : schema, row.getString(2)),
				row.getString(3));
		if (type != null) {
			found.withTable(key(row, 1),
					(table) -> table.add(new DialectOption(HsqldbDialect.NAME, HsqldbDialect.TABLE_TYPE, type)));
		}
	}

	private Column column(ResultSet row) throws SQLException {
		String expression = row.getString(8);
		String computed = row.getString(9);
		String collation = row.getString(10);
		return new Column(this.identifiers.canonical(row.getString(3)), type(row), "YES".equals(row.getString(7)),
				(expression != null) ? this.rules.canonicalDefault(ServerDefault.expression(expression)) : null,
				identity(row),
				(computed != null) ? new Computed(this.rules.canonicalExpressionText(computed), true) : null,
				(collation != null) ? name(collation) : null, null);
	}

	private SqlType type(ResultSet row) throws SQLException {
		String own = row.getString(6);
		return this.rules.canonicalType(new NativeType(
				(own != null) ? this.identifiers.write(name(row.getString(5))) + "." + this.identifiers.write(name(own))
						: row.getString(4)));
	}

	private static @Nullable Identity identity(ResultSet row) throws SQLException {
		String generation = row.getString(11);
		if (generation == null) {
			return null;
		}
		return new Identity("ALWAYS".equals(generation) ? Identity.Generation.ALWAYS : Identity.Generation.BY_DEFAULT,
				HsqldbNumbering.read(row, 12));
	}

	private void addIndexes(FoundSchema found, String[] schemas) throws SQLException {
		Set<QualifiedName> ofConstraints = new HashSet<>();
		found.read(HsqldbCatalogue.CONSTRAINT_INDEXES, List.of(), (row) -> ofConstraints.add(key(row, 1)));
		found.read(HsqldbCatalogue.INDEX_COLUMNS, schemas, (row) -> {
			if (!ofConstraints.contains(key(row, 1))) {
				Index index = new Index(name(row.getString(2)), List.of(), !row.getBoolean(6), null);
				IndexElement element = IndexElement.column(name(row.getString(5)));
				found.withTable(key(row, 3), (table) -> table.addToIndex(index, element));
			}
		});
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
