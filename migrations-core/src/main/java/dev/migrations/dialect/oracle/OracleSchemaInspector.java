package dev.migrations.dialect.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
import dev.migrations.schema.NativeType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import org.jspecify.annotations.Nullable;

/**
 * Reads an Oracle database in eight queries. Written from the manual's pages of the
 * catalogue views; no engine has run them where this library is built.
 */
class OracleSchemaInspector implements SchemaInspector {

	/** Their types are known without them: XMLTYPE. */
	private static final Set<String> BUILT_IN_OWNERS = Set.of("SYS", "PUBLIC");

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	private final OracleVersion version;

	OracleSchemaInspector(Identifiers identifiers, ComparisonRules rules, OracleVersion version) {
		this.identifiers = identifiers;
		this.rules = rules;
		this.version = version;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		List<String> others = otherSchemas.stream().map(this.identifiers::exact).toList();
		FoundSchema found = new FoundSchema(connection);
		found.read(OracleCatalogue.of(OracleCatalogue.TABLES, others.size()), others, (row) -> {
			found.addTable(key(row), name(row.getString(3), row.getString(2)), row.getString(4));
			List<DialectOption> options = OracleOptions.of(this.identifiers, row.getString(5), row.getString(6));
			found.withTable(key(row), (table) -> options.forEach(table::add));
		});
		found.read(OracleCatalogue.of(OracleCatalogue.columns(this.version), others.size()), others, (row) -> {
			QualifiedName table = key(row);
			Column column = column(row);
			found.withTable(table, (one) -> one.add(column));
		});
		new OracleKeys(this.identifiers, this.rules).addTo(found, others);
		found.read(OracleCatalogue.of(OracleCatalogue.SEQUENCES, others.size()), others, (row) -> found
			.addSequence(new Sequence(name(row.getString(1), row.getString(2)), OracleNumbering.read(row, 3))));
		new OracleObjects(this.identifiers).addTo(found, others);
		return this.rules.canonical(found.schema());
	}

	// in the order of the columns, the default last
	private Column column(ResultSet row) throws SQLException {
		String name = name(row.getString(3));
		String type = type(row);
		boolean nullable = "Y".equals(row.getString(11));
		boolean virtual = "YES".equals(row.getString(12));
		Identity identity = identity(row.getString(13), row.getString(14));
		String comment = row.getString(15);
		String collation = row.getString(16);
		String expression = row.getString(17);
		boolean hasDefault = expression != null && identity == null && !virtual;
		return new Column(name, this.rules.canonicalType(new NativeType(type)), nullable,
				hasDefault ? this.rules.canonicalDefault(ServerDefault.expression(expression)) : null, identity,
				(virtual && expression != null) ? new Computed(this.rules.canonicalExpressionText(expression), false)
						: null,
				collation, comment);
	}

	private static @Nullable Identity identity(@Nullable String generation, @Nullable String options) {
		if (generation == null) {
			return null;
		}
		return new Identity("ALWAYS".equals(generation) ? Identity.Generation.ALWAYS : Identity.Generation.BY_DEFAULT,
				OracleNumbering.parse(options));
	}

	private String type(ResultSet row) throws SQLException {
		String type = row.getString(4);
		String owner = row.getString(5);
		int bytes = row.getInt(6);
		int characters = row.getInt(7);
		boolean inCharacters = "C".equals(row.getString(8));
		Integer precision = integer(row, 9);
		Integer scale = integer(row, 10);
		if (owner != null && !BUILT_IN_OWNERS.contains(owner)) {
			return this.identifiers.write(name(owner)) + "." + this.identifiers.write(name(type));
		}
		return switch (type) {
			case "NUMBER" -> number(precision, scale);
			case "FLOAT" -> "float(" + precision + ")";
			case "VARCHAR2", "CHAR" -> type + "(" + (inCharacters ? characters + " char" : bytes + " byte") + ")";
			case "NVARCHAR2", "NCHAR" -> type + "(" + characters + ")";
			case "RAW" -> "raw(" + bytes + ")";
			default -> type;
		};
	}

	// INTEGER has a scale alone, NUMBER neither
	private static String number(@Nullable Integer precision, @Nullable Integer scale) {
		if (scale == null) {
			return "number";
		}
		return "number(" + ((precision != null) ? precision : 38) + ", " + scale + ")";
	}

	private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
		int value = row.getInt(column);
		return row.wasNull() ? null : value;
	}

	/**
	 * Owner and table of a row, exactly as the catalogue has them.
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
