package dev.migrations.dialect.postgresql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;

/**
 * One reading of a PostgreSQL database. What appears in it after the columns have been
 * read and is about younger tables or columns is passed over, as they are.
 */
final class PostgresqlInspection {

	private final Connection connection;

	private final Identifiers identifiers;

	private final FoundSchema found;

	private final PostgresqlNames names;

	private final PostgresqlColumns columns;

	private final PostgresqlConstraints constraints;

	private final PostgresqlIndexes indexes;

	PostgresqlInspection(Connection connection, Identifiers identifiers, ComparisonRules rules) {
		this.connection = connection;
		this.identifiers = identifiers;
		this.found = new FoundSchema(connection);
		this.names = new PostgresqlNames(identifiers);
		this.columns = new PostgresqlColumns(this.names, rules);
		this.constraints = new PostgresqlConstraints(this.found, this.names, this.columns, rules);
		this.indexes = new PostgresqlIndexes(this.found, this.names, this.columns, rules);
	}

	DatabaseSchema read(Set<String> otherSchemas) throws SQLException {
		List<String> others = new ArrayList<>();
		for (String schema : otherSchemas) {
			others.add(this.identifiers.exact(schema));
		}
		this.found.read(PostgresqlCatalogue.schemas(others.size()), others, this::addSchema);
		read(PostgresqlCatalogue.TABLES, this::addTable);
		read(PostgresqlCatalogue.SEQUENCES, this::addSequence);
		read(PostgresqlCatalogue.COLUMNS, this.columns::add);
		this.columns.addTo(this.found);
		read(PostgresqlCatalogue.CONSTRAINTS, this.constraints::add);
		read(PostgresqlCatalogue.INDEXES, this.indexes::add);
		read(PostgresqlCatalogue.ENUM_TYPES, this::addEnumType);
		read(PostgresqlCatalogue.OBJECTS, this::addObject);
		return this.found.schema();
	}

	private void read(String query, FoundSchema.RowReader reader) throws SQLException {
		int version = this.connection.getMetaData().getDatabaseMajorVersion();
		this.found.read(PostgresqlCatalogue.of(query, this.names.schemas(), version), List.of(), reader);
	}

	private void addSchema(ResultSet row) throws SQLException {
		this.names.addSchema(row.getLong(1), row.getString(2));
	}

	private void addTable(ResultSet row) throws SQLException {
		long number = row.getLong(1);
		QualifiedName name = this.names.name(row.getLong(2), row.getString(3));
		this.names.addTable(number, name);
		this.found.addTable(number, name, row.getString(4));
		String partitions = row.getString(5);
		String parameters = row.getString(6);
		if (partitions != null || parameters != null) {
			FoundTable table = this.found.table(number).orElseThrow();
			if (partitions != null) {
				table.add(new DialectOption(PostgresqlDialect.NAME, "PARTITION BY", partitions));
			}
			if (parameters != null) {
				table.add(parameters(parameters));
			}
		}
	}

	static DialectOption parameters(String parameters) {
		return new DialectOption(PostgresqlDialect.NAME, "WITH", "(" + parameters + ")");
	}

	private void addSequence(ResultSet row) throws SQLException {
		Numbering numbering = PostgresqlNumbering.read(row, 1);
		long table = row.getLong(10);
		if (row.wasNull()) {
			this.found.addSequence(new Sequence(this.names.name(row.getLong(8), row.getString(9)), numbering));
		}
		else {
			this.columns.addIdentity(table, row.getInt(11), numbering);
		}
	}

	private void addEnumType(ResultSet row) throws SQLException {
		this.found.addEnumType(new EnumType(this.names.name(row.getLong(1), row.getString(2)),
				PostgresqlNames.texts(row.getArray(3))));
	}

	private void addObject(ResultSet row) throws SQLException {
		ReplaceableObject.Kind kind = ReplaceableObject.Kind.valueOf(row.getString(1));
		long schema = row.getLong(2);
		String table = row.getString(5);
		this.found
			.addObject(
					new ReplaceableObject(
							new ReplaceableObject.Id(kind, this.names.name(schema, row.getString(3)), row.getString(4),
									(table != null) ? this.names.name(schema, table) : null),
							row.getString(6).strip()));
	}

}
