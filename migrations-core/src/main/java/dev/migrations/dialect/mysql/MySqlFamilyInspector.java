package dev.migrations.dialect.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.Identity;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a database of MySQL or MariaDB in twelve queries.
 *
 * @since 0.1.0
 */
public abstract class MySqlFamilyInspector implements SchemaInspector {

	private final String dialect;

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	protected MySqlFamilyInspector(String dialect, Identifiers identifiers, ComparisonRules rules) {
		this.dialect = dialect;
		this.identifiers = identifiers;
		this.rules = rules;
	}

	/**
	 * The query of checks, up to the name of the database: that name unless it is the
	 * current, table, name, condition, and {@code Column} for a check that has no name of
	 * its own.
	 */
	protected abstract String checks();

	/**
	 * The column of the catalogue that holds what an index orders by other than a column.
	 */
	protected abstract String indexExpression();

	/**
	 * The text of an expression, from how the catalogue writes it.
	 */
	protected String expression(String text) {
		return text;
	}

	/**
	 * The default of a column.
	 * @param type the type of the column
	 * @param text what the catalogue calls the default
	 * @param extra what it says besides of the column
	 */
	protected abstract @Nullable ServerDefault serverDefault(SqlType type, @Nullable String text, String extra);

	/**
	 * Reads sequences, where there are any.
	 * @param found takes them
	 * @param sequences their names
	 */
	protected void addSequences(FoundSchema found, List<QualifiedName> sequences) throws SQLException {
	}

	protected final ComparisonRules rules() {
		return this.rules;
	}

	protected final Identifiers identifiers() {
		return this.identifiers;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		String current = connection.getCatalog();
		List<String> others = otherSchemas.stream()
			.map(this.identifiers::exact)
			.filter((schema) -> !schema.equals(current))
			.toList();
		FoundSchema found = new FoundSchema(connection);
		List<QualifiedName> sequences = new ArrayList<>();
		Map<QualifiedName, String> collations = addTables(found, others, sequences);
		Set<MySqlObject> json = addChecks(found, others);
		found.read(MySqlCatalogue.ordered(MySqlCatalogue.COLUMNS, others.size(), 11), others, (row) -> {
			Column column = column(row, json.contains(MySqlObject.of(row)), collations.get(key(row)));
			found.withTable(key(row), (table) -> table.add(column));
		});
		new MySqlKeys(this.identifiers, (text) -> this.rules.canonicalExpressionText(expression(text)), this.dialect)
			.addTo(found, others, indexExpression());
		addSequences(found, sequences);
		new MySqlObjects(this.identifiers, current).addTo(found, others);
		return this.rules.canonical(found.schema());
	}

	/**
	 * Adds the tables.
	 * @return the collation of each
	 */
	private Map<QualifiedName, String> addTables(FoundSchema found, List<String> others, List<QualifiedName> sequences)
			throws SQLException {
		Map<QualifiedName, String> collations = new HashMap<>();
		MySqlTableOptions options = new MySqlTableOptions(this.dialect);
		options.readDefaults(found, others);
		found.read(MySqlCatalogue.all(MySqlCatalogue.TABLES, others.size()), others, (row) -> {
			QualifiedName name = name(row.getString(1), row.getString(2));
			if ("SEQUENCE".equals(row.getString(3))) {
				sequences.add(name);
				return;
			}
			found.addTable(key(row), name, row.getString(4));
			List<DialectOption> ofTable = options.of(row);
			found.withTable(key(row), (table) -> ofTable.forEach(table::add));
			collations.put(key(row), row.getString(6));
		});
		return collations;
	}

	/**
	 * A check that belongs to a column has the column's name and no constraint of that
	 * name can be dropped: it counts as nameless.
	 * @return the columns that such a check makes JSON
	 */
	private Set<MySqlObject> addChecks(FoundSchema found, List<String> others) throws SQLException {
		Set<MySqlObject> json = new HashSet<>();
		found.read(MySqlCatalogue.all(checks(), others.size()), others, (row) -> {
			String name = row.getString(3);
			String condition = row.getString(4);
			boolean ofColumn = "Column".equals(row.getString(5));
			if (ofColumn && condition.equals("json_valid(`" + name.replace("`", "``") + "`)")) {
				json.add(MySqlObject.of(row));
				return;
			}
			CheckConstraint check = new CheckConstraint(ofColumn ? null : name(name),
					this.rules.canonicalExpressionText(expression(condition)));
			found.withTable(key(row), (table) -> table.add(check));
		});
		return json;
	}

	private Column column(ResultSet row, boolean json, @Nullable String collationOfTable) throws SQLException {
		String extra = row.getString(7);
		String expression = row.getString(8);
		String collation = row.getString(10);
		boolean ownCollation = collation != null && !json && !collation.equals(collationOfTable);
		SqlType type = this.rules.canonicalType(new NativeType(json ? "json" : row.getString(4)));
		return new Column(name(row.getString(3)), type, "YES".equals(row.getString(5)),
				serverDefault(type, row.getString(6), extra),
				extra.contains("auto_increment") ? Identity.byDefault() : null,
				(expression != null && !expression.isEmpty()) ? new Computed(
						this.rules.canonicalExpressionText(expression(expression)), extra.contains("STORED")) : null,
				ownCollation ? name(collation) : null, row.getString(9));
	}

	/**
	 * Database and table of a row, exactly as the catalogue has them.
	 */
	private static QualifiedName key(ResultSet row) throws SQLException {
		return new QualifiedName(row.getString(1), row.getString(2));
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? name(schema) : null, name(exact));
	}

}
