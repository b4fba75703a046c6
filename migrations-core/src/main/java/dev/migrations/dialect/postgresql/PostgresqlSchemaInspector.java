package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.Identifiers;
import dev.migrations.dialect.SchemaInspector;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;

/**
 * Reads a PostgreSQL database in eight queries.
 */
class PostgresqlSchemaInspector implements SchemaInspector {

	private static final List<String> NONE = List.of();

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	PostgresqlSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		FoundSchema found = new FoundSchema(connection);
		PostgresqlNames names = new PostgresqlNames(this.identifiers);
		List<String> others = otherSchemas.stream().map(this.identifiers::exact).toList();
		found.read(PostgresqlCatalogue.schemas(others.size()), others,
				(row) -> names.addSchema(row.getLong(1), row.getString(2)));
		int version = connection.getMetaData().getDatabaseMajorVersion();
		read(found, names, (query) -> PostgresqlCatalogue.of(query, names.schemas(), version));
		return found.schema();
	}

	private void read(FoundSchema found, PostgresqlNames names, UnaryOperator<String> of) throws SQLException {
		PostgresqlColumns columns = new PostgresqlColumns(names, this.rules);
		PostgresqlConstraints constraints = new PostgresqlConstraints(found, names, columns, this.rules);
		PostgresqlIndexes indexes = new PostgresqlIndexes(found, names, columns, this.rules);
		found.read(of.apply(PostgresqlCatalogue.TABLES), NONE, (row) -> addTable(found, names, row));
		found.read(of.apply(PostgresqlCatalogue.SEQUENCES), NONE, (row) -> addSequence(found, names, columns, row));
		found.read(of.apply(PostgresqlCatalogue.COLUMNS), NONE, columns::add);
		columns.addTo(found);
		found.read(of.apply(PostgresqlCatalogue.CONSTRAINTS), NONE, constraints::add);
		found.read(of.apply(PostgresqlCatalogue.INDEXES), NONE, indexes::add);
		found.read(of.apply(PostgresqlCatalogue.ENUM_TYPES), NONE, (row) -> found.addEnumType(
				new EnumType(names.name(row.getLong(1), row.getString(2)), PostgresqlNames.texts(row.getArray(3)))));
		found.read(of.apply(PostgresqlCatalogue.OBJECTS), NONE, (row) -> found.addObject(object(names, row)));
	}

	private static void addTable(FoundSchema found, PostgresqlNames names, ResultSet row) throws SQLException {
		long number = row.getLong(1);
		QualifiedName name = names.name(row.getLong(2), row.getString(3));
		names.addTable(number, name);
		found.addTable(number, name, row.getString(4));
		String partitions = row.getString(5);
		String parameters = row.getString(6);
		found.withTable(number, (table) -> {
			if (partitions != null) {
				table.add(new DialectOption(PostgresqlDialect.NAME, "PARTITION BY", partitions));
			}
			if (parameters != null) {
				table.add(parameters(parameters));
			}
		});
	}

	static DialectOption parameters(String parameters) {
		return new DialectOption(PostgresqlDialect.NAME, "WITH", "(" + parameters + ")");
	}

	private static void addSequence(FoundSchema found, PostgresqlNames names, PostgresqlColumns columns, ResultSet row)
			throws SQLException {
		Numbering numbering = PostgresqlNumbering.read(row, 1);
		long table = row.getLong(10);
		if (row.wasNull()) {
			found.addSequence(new Sequence(names.name(row.getLong(8), row.getString(9)), numbering));
		}
		else {
			columns.addIdentity(table, row.getInt(11), numbering);
		}
	}

	private static ReplaceableObject object(PostgresqlNames names, ResultSet row) throws SQLException {
		ReplaceableObject.Kind kind = ReplaceableObject.Kind.valueOf(row.getString(1));
		long schema = row.getLong(2);
		String table = row.getString(5);
		return new ReplaceableObject(new ReplaceableObject.Id(kind, names.name(schema, row.getString(3)),
				row.getString(4), (table != null) ? names.name(schema, table) : null), row.getString(6).strip());
	}

}
