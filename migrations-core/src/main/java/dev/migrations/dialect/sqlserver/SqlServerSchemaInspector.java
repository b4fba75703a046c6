package dev.migrations.dialect.sqlserver;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.Identity;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * Reads a SQL Server database in seven queries. Written from the manual's pages of the
 * catalogue views; no engine has run them where this library is built.
 */
class SqlServerSchemaInspector implements SchemaInspector {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	SqlServerSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		List<String> others = otherSchemas.stream().map(this.identifiers::exact).toList();
		FoundSchema found = new FoundSchema(connection);
		found.read(SqlServerCatalogue.of(SqlServerCatalogue.TABLES, others.size()), others, (row) -> {
			found.addTable(row.getInt(1), name(row.getString(2), row.getString(3)), row.getString(4));
			List<DialectOption> options = SqlServerOptions.of(null, row.getString(5), row.getString(6));
			found.withTable(row.getInt(1), (table) -> options.forEach(table::add));
		});
		found.read(SqlServerCatalogue.of(SqlServerCatalogue.COLUMNS, others.size()), others, (row) -> {
			Column column = column(row);
			found.withTable(row.getInt(1), (table) -> table.add(column));
		});
		new SqlServerKeys(this.identifiers, this.rules).addTo(found, others);
		found.read(SqlServerCatalogue.of(SqlServerCatalogue.CHECKS, others.size()), others, (row) -> {
			CheckConstraint check = new CheckConstraint(name(row.getString(2)),
					this.rules.canonicalExpressionText(row.getString(3)), !row.getBoolean(4));
			found.withTable(row.getInt(1), (table) -> table.add(check));
		});
		found.read(SqlServerCatalogue.of(SqlServerCatalogue.SEQUENCES, others.size()), others, (row) -> found
			.addSequence(new Sequence(name(row.getString(1), row.getString(2)), SqlServerNumbering.read(row, 3))));
		found.read(SqlServerCatalogue.of(SqlServerCatalogue.MODULES, others.size()), others,
				(row) -> found.addObject(object(row)));
		return this.rules.canonical(found.schema());
	}

	private Column column(ResultSet row) throws SQLException {
		String serverDefault = row.getString(11);
		String computed = row.getString(14);
		return new Column(name(row.getString(2)), this.rules.canonicalType(new NativeType(type(row))),
				row.getBoolean(10),
				(serverDefault != null) ? this.rules.canonicalDefault(ServerDefault.expression(serverDefault)) : null,
				identity(row), (computed != null)
						? new Computed(this.rules.canonicalExpressionText(computed), row.getBoolean(15)) : null,
				row.getString(17), row.getString(16));
	}

	private ReplaceableObject object(ResultSet row) throws SQLException {
		String schema = row.getString(1);
		String table = row.getString(4);
		String definition = row.getString(5);
		ReplaceableObject.Kind kind = switch (row.getString(3).strip()) {
			case "V" -> ReplaceableObject.Kind.VIEW;
			case "P" -> ReplaceableObject.Kind.PROCEDURE;
			case "TR" -> ReplaceableObject.Kind.TRIGGER;
			default -> ReplaceableObject.Kind.FUNCTION;
		};
		boolean view = kind == ReplaceableObject.Kind.VIEW;
		boolean trigger = kind == ReplaceableObject.Kind.TRIGGER;
		return new ReplaceableObject(
				new ReplaceableObject.Id(kind, name(schema, row.getString(2)), null,
						(trigger && table != null) ? name(schema, table) : null),
				view ? SqlServerModules.query(definition) : definition.strip());
	}

	private static @Nullable Identity identity(ResultSet row) throws SQLException {
		long seed = row.getLong(12);
		return row.wasNull() ? null : new Identity(Identity.Generation.BY_DEFAULT, seed, row.getLong(13));
	}

	/**
	 * The type as it is written: an alias type by its own name, any other with its
	 * arguments.
	 */
	private String type(ResultSet row) throws SQLException {
		if (row.getBoolean(6)) {
			String schema = row.getString(5);
			String alias = this.identifiers.write(name(row.getString(4)));
			return (schema != null) ? this.identifiers.write(name(schema)) + "." + alias : alias;
		}
		return type(row.getString(4), row.getInt(7), row.getInt(8), row.getInt(9));
	}

	/**
	 * A system type by what {@code sys.columns} has of it.
	 * @param name its name
	 * @param bytes its length in bytes, -1 for {@code max}
	 * @param precision its digits
	 * @param scale its digits behind the point, or of a second's fraction
	 */
	static String type(String name, int bytes, int precision, int scale) {
		return switch (name) {
			case "char", "varchar", "binary", "varbinary" -> name + "(" + ((bytes < 0) ? "max" : bytes) + ")";
			// two bytes for each
			case "nchar", "nvarchar" -> name + "(" + ((bytes < 0) ? "max" : bytes / 2) + ")";
			case "decimal", "numeric" -> name + "(" + precision + ", " + scale + ")";
			case "time", "datetime2", "datetimeoffset" -> name + "(" + scale + ")";
			case "float" -> name + "(" + precision + ")";
			default -> name;
		};
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? name(schema) : null, name(exact));
	}

}
