package com.example.derby;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.schema.Column;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;

/**
 * Reads a Derby database in three queries: tables, columns, keys with indexes.
 */
class DerbySchemaInspector implements SchemaInspector {

	private static final String HERE = " JOIN SYS.SYSSCHEMAS s ON s.SCHEMAID = t.SCHEMAID"
			+ " WHERE s.SCHEMANAME = CURRENT SCHEMA AND t.TABLETYPE = 'T'";

	private static final String COLUMNS = "SELECT t.TABLEID, c.COLUMNNAME, CAST(c.COLUMNDATATYPE AS VARCHAR(128)),"
			+ " CAST(CAST(c.COLUMNDEFAULT AS VARCHAR(100)) AS VARCHAR(100)), c.AUTOINCREMENTSTART, c.AUTOINCREMENTINC,"
			+ " c.COLUMNNUMBER FROM SYS.SYSCOLUMNS c JOIN SYS.SYSTABLES t ON t.TABLEID = c.REFERENCEID" + HERE
			+ " ORDER BY t.TABLEID, c.COLUMNNUMBER";

	private static final String KEYS = "SELECT t.TABLEID, g.CONGLOMERATENAME, CAST(g.DESCRIPTOR AS VARCHAR(500)),"
			+ " k.CONSTRAINTNAME, k.TYPE FROM SYS.SYSCONGLOMERATES g JOIN SYS.SYSTABLES t ON t.TABLEID = g.TABLEID"
			+ " LEFT JOIN SYS.SYSKEYS y ON y.CONGLOMERATEID = g.CONGLOMERATEID"
			+ " LEFT JOIN SYS.SYSCONSTRAINTS k ON k.CONSTRAINTID = y.CONSTRAINTID" + HERE + " AND g.ISINDEX";

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	DerbySchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		FoundSchema found = new FoundSchema(connection);
		Map<String, Map<Integer, String>> columns = new HashMap<>();
		found.read("SELECT t.TABLEID, t.TABLENAME FROM SYS.SYSTABLES t" + HERE, List.of(), (row) -> found
			.addTable(row.getString(1), new QualifiedName(null, name(row.getString(2))), null));
		found.read(COLUMNS, List.of(), (row) -> {
			Column column = column(row);
			columns.computeIfAbsent(row.getString(1), (table) -> new HashMap<>()).put(row.getInt(7), column.name());
			found.withTable(row.getString(1), (table) -> table.add(column));
		});
		found.read(KEYS, List.of(), (row) -> addKey(found, row, columns.get(row.getString(1))));
		return found.schema();
	}

	private Column column(ResultSet row) throws SQLException {
		String type = row.getString(3).toLowerCase(Locale.ROOT);
		boolean nullable = !type.endsWith(" not null");
		String value = row.getString(4);
		long increment = row.getLong(6);
		Identity identity = (increment != 0)
				? new Identity(Identity.Generation.BY_DEFAULT, Numbering.of(row.getLong(5), increment)) : null;
		return new Column(name(row.getString(2)), this.rules.canonicalType(new NativeType(type.replace(" not null", ""))),
				nullable, (value != null && identity == null)
						? this.rules.canonicalDefault(ServerDefault.expression(value)) : null,
				identity, null, null, null);
	}

	// a descriptor lists the numbers of columns: UNIQUE BTREE (2, 1 DESC)
	private void addKey(FoundSchema found, ResultSet row, Map<Integer, String> columns) throws SQLException {
		String descriptor = row.getString(3);
		List<String> parts = Arrays
			.asList(descriptor.substring(descriptor.indexOf('(') + 1, descriptor.indexOf(')')).split(", *"));
		List<IndexElement> elements = parts.stream().map((part) -> {
			IndexElement column = IndexElement.column(columns.get(Integer.valueOf(part.split(" ")[0])));
			return part.endsWith("DESC") ? column.desc() : column;
		}).toList();
		List<String> names = elements.stream().map(IndexElement::text).toList();
		String constraint = row.getString(4);
		String index = row.getString(2);
		boolean primary = "P".equals(row.getString(5));
		boolean unique = descriptor.startsWith("UNIQUE");
		found.withTable(row.getString(1), (table) -> {
			if (primary) {
				table.set(new PrimaryKey(name(constraint), names));
			}
			else if (constraint == null) {
				table.add(new Index(name(index), elements, unique, null));
			}
		});
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

}
