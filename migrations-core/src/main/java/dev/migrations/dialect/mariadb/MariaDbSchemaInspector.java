package dev.migrations.dialect.mariadb;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Identity;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a MariaDB database in seven queries, six if there is no sequence.
 */
class MariaDbSchemaInspector implements SchemaInspector {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	MariaDbSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		String current = connection.getCatalog();
		List<String> others = otherSchemas.stream()
			.map(this.identifiers::exact)
			.filter((schema) -> !schema.equals(current))
			.toList();
		FoundSchema found = new FoundSchema(connection);
		List<QualifiedName> sequences = addTables(found, others);
		Set<MariaDbObject> json = addChecks(found, others);
		found.read(MariaDbCatalogue.ordered(MariaDbCatalogue.COLUMNS, others.size(), 10), others, (row) -> {
			Column column = column(row, json);
			found.withTable(key(row), (table) -> table.add(column));
		});
		new MariaDbKeys(this.identifiers).addTo(found, others);
		addSequences(found, sequences);
		return this.rules.canonical(found.schema());
	}

	private List<QualifiedName> addTables(FoundSchema found, List<String> others) throws SQLException {
		List<QualifiedName> sequences = new ArrayList<>();
		found.read(MariaDbCatalogue.all(MariaDbCatalogue.TABLES, others.size()), others, (row) -> {
			if ("SEQUENCE".equals(row.getString(3))) {
				sequences.add(key(row));
			}
			else {
				found.addTable(key(row), name(row.getString(1), row.getString(2)), row.getString(4));
			}
		});
		return sequences;
	}

	/**
	 * A check that belongs to a column has the column's name and no constraint of that
	 * name can be dropped: it counts as nameless.
	 * @return the columns that such a check makes JSON
	 */
	private Set<MariaDbObject> addChecks(FoundSchema found, List<String> others) throws SQLException {
		Set<MariaDbObject> json = new HashSet<>();
		found.read(MariaDbCatalogue.all(MariaDbCatalogue.CHECKS, others.size()), others, (row) -> {
			String name = row.getString(3);
			String condition = row.getString(4);
			boolean ofColumn = "Column".equals(row.getString(5));
			if (ofColumn && condition.equals("json_valid(`" + name.replace("`", "``") + "`)")) {
				json.add(MariaDbObject.of(row));
				return;
			}
			CheckConstraint check = new CheckConstraint(ofColumn ? null : name(name),
					this.rules.canonicalExpressionText(condition));
			found.withTable(key(row), (table) -> table.add(check));
		});
		return json;
	}

	private Column column(ResultSet row, Set<MariaDbObject> json) throws SQLException {
		String name = row.getString(3);
		boolean isJson = json.contains(MariaDbObject.of(row));
		String extra = row.getString(7);
		String expression = row.getString(8);
		return new Column(name(name), this.rules.canonicalType(new NativeType(isJson ? "json" : row.getString(4))),
				"YES".equals(row.getString(5)), serverDefault(row.getString(6), extra),
				extra.contains("auto_increment") ? Identity.byDefault() : null,
				(expression != null)
						? new Computed(this.rules.canonicalExpressionText(expression), extra.contains("STORED")) : null,
				null, row.getString(9));
	}

	/**
	 * The default; what sets a column anew with each update is said after it.
	 */
	private @Nullable ServerDefault serverDefault(@Nullable String sql, String extra) {
		int update = extra.indexOf("on update ");
		if (update >= 0) {
			return ServerDefault.expression(((sql != null) ? sql : "NULL") + " " + extra.substring(update));
		}
		return (sql != null) ? this.rules.canonicalDefault(ServerDefault.expression(sql)) : null;
	}

	private void addSequences(FoundSchema found, List<QualifiedName> sequences) throws SQLException {
		if (sequences.isEmpty()) {
			return;
		}
		List<QualifiedName> names = sequences.stream().map((key) -> name(key.schema(), key.name())).toList();
		List<String> written = names.stream().map(this::written).toList();
		List<QualifiedName> unread = new ArrayList<>(names);
		found.read(MariaDbCatalogue.sequences(written), List.of(),
				(row) -> found.addSequence(new Sequence(unread.remove(0), row.getLong(1), row.getLong(2))));
	}

	private String written(QualifiedName name) {
		String schema = name.schema();
		String sequence = this.identifiers.write(name.name());
		return (schema != null) ? this.identifiers.write(schema) + "." + sequence : sequence;
	}

	/**
	 * Database and table of a row, exactly as the catalogue has them.
	 */
	static QualifiedName key(ResultSet row) throws SQLException {
		return new QualifiedName(row.getString(1), row.getString(2));
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? name(schema) : null, name(exact));
	}

}
