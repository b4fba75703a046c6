package dev.migrations.dialect.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SQLite database in two queries: all there is to know is in the statements that
 * created its objects, and SQLite keeps those up to date.
 */
class SqliteSchemaInspector implements SchemaInspector {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	SqliteSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		FoundSchema found = new FoundSchema(connection);
		List<String> databases = databases(found, otherSchemas);
		List<Runnable> indexes = new ArrayList<>();
		found.read(SqliteCatalogue.objects(databases), List.of(), (row) -> {
			String database = row.getString(1);
			String schema = "main".equals(database) ? null : this.identifiers.canonical(database);
			String name = row.getString(3);
			String sql = row.getString(5);
			if ("table".equals(row.getString(2))) {
				addTable(found, new QualifiedName(database, name), name(schema, name), sql);
			}
			else if ("view".equals(row.getString(2)) || "trigger".equals(row.getString(2))) {
				found.addObject(SqliteObjectText.object(row.getString(2), name(schema, name),
						name(schema, row.getString(4)), sql));
			}
			else {
				SqliteIndex index = new SqliteIndex(name, row.getString(4), sql);
				indexes.add(() -> found.withTable(new QualifiedName(database, index.table()), (table) -> table
					.add(index.index(this.identifiers::canonical, this.rules::canonicalExpressionText))));
			}
		});
		indexes.forEach(Runnable::run);
		return this.rules.canonical(found.schema());
	}

	private List<String> databases(FoundSchema found, Set<String> otherSchemas) throws SQLException {
		List<String> wanted = otherSchemas.stream().map(this.identifiers::exact).toList();
		List<String> databases = new ArrayList<>();
		found.read(SqliteCatalogue.DATABASES, List.of(), (row) -> {
			String name = row.getString(1);
			if ("main".equals(name) || wanted.stream().anyMatch((each) -> SqliteToken.same(each, name))) {
				databases.add(name);
			}
		});
		return databases;
	}

	private void addTable(FoundSchema found, QualifiedName key, QualifiedName name, String sql) {
		SqliteTable table = SqliteTable.parse(sql);
		found.addTable(key, name, table.comment());
		found.withTable(key, new SqliteTableFacts(table, name.schema(), this.identifiers, this.rules)::addTo);
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName(schema, this.identifiers.canonical(exact));
	}

}
