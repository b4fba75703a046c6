package dev.migrations.dialect.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
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
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PostgreSQL database in five queries.
 */
class PostgresqlSchemaInspector implements SchemaInspector {

	private final Identifiers identifiers;

	private final ComparisonRules rules;

	PostgresqlSchemaInspector(Identifiers identifiers, ComparisonRules rules) {
		this.identifiers = identifiers;
		this.rules = rules;
	}

	@Override
	public DatabaseSchema inspect(Connection connection, Set<String> otherSchemas) throws SQLException {
		String[] schemas = otherSchemas.stream().map(this.identifiers::exact).toArray(String[]::new);
		FoundSchema found = new FoundSchema(connection);
		found.read(PostgresqlCatalogue.TABLES, schemas,
				(row) -> found.addTable(row.getLong(1), name(row.getString(2), row.getString(3)), row.getString(4)));
		found.read(PostgresqlCatalogue.COLUMNS, schemas, (row) -> {
			Column column = column(row);
			found.withTable(row.getLong(1), (table) -> table.add(column));
		});
		found.read(PostgresqlCatalogue.CONSTRAINTS, schemas, (row) -> addConstraint(found, row));
		found.read(PostgresqlCatalogue.INDEXES, schemas, (row) -> addIndexElement(found, row));
		found.read(PostgresqlCatalogue.SEQUENCES, schemas, (row) -> found
			.addSequence(new Sequence(name(row.getString(1), row.getString(2)), row.getLong(3), row.getLong(4))));
		return found.schema();
	}

	private Column column(ResultSet row) throws SQLException {
		String expression = row.getString(5);
		String generated = row.getString(7);
		boolean computed = !generated.isEmpty();
		ServerDefault serverDefault = (expression != null && !computed)
				? this.rules.canonicalDefault(ServerDefault.expression(expression)) : null;
		return new Column(name(row.getString(2)), this.rules.canonicalType(new NativeType(row.getString(3))),
				!row.getBoolean(4), serverDefault, identity(row),
				(expression != null && computed)
						? new Computed(this.rules.canonicalExpressionText(expression), "s".equals(generated)) : null,
				null, row.getString(10));
	}

	private static @Nullable Identity identity(ResultSet row) throws SQLException {
		return switch (row.getString(6)) {
			case "a" -> new Identity(Identity.Generation.ALWAYS, row.getLong(8), row.getLong(9));
			case "d" -> new Identity(Identity.Generation.BY_DEFAULT, row.getLong(8), row.getLong(9));
			default -> null;
		};
	}

	private void addConstraint(FoundSchema found, ResultSet row) throws SQLException {
		long table = row.getLong(1);
		String name = name(row.getString(3));
		List<String> columns = names(row.getArray(4));
		switch (row.getString(2)) {
			case "p" -> found.withTable(table, (owner) -> owner.set(new PrimaryKey(name, columns)));
			case "u" -> found.withTable(table, (owner) -> owner.add(new UniqueConstraint(name, columns)));
			case "c" -> {
				String expression = this.rules.canonicalExpressionText(row.getString(10));
				found.withTable(table, (owner) -> owner.add(new CheckConstraint(name, expression)));
			}
			default -> {
				ForeignKey foreignKey = ForeignKey
					.of(name, columns, name(row.getString(5), row.getString(6)), names(row.getArray(7)))
					.withOnUpdate(action(row.getString(8)))
					.withOnDelete(action(row.getString(9)));
				found.withTable(table, (owner) -> owner.add(foreignKey));
			}
		}
	}

	private static ReferentialAction action(String code) {
		return switch (code) {
			case "r" -> ReferentialAction.RESTRICT;
			case "c" -> ReferentialAction.CASCADE;
			case "n" -> ReferentialAction.SET_NULL;
			case "d" -> ReferentialAction.SET_DEFAULT;
			default -> ReferentialAction.NO_ACTION;
		};
	}

	private void addIndexElement(FoundSchema found, ResultSet row) throws SQLException {
		String where = row.getString(4);
		Index index = new Index(name(row.getString(2)), List.of(), row.getBoolean(3),
				(where != null) ? this.rules.canonicalExpressionText(where) : null);
		String column = row.getString(5);
		IndexElement ascending = (column != null) ? IndexElement.column(name(column))
				: IndexElement.expression(this.rules.canonicalExpressionText(row.getString(6)));
		IndexElement element = row.getBoolean(7) ? ascending.desc() : ascending;
		found.withTable(row.getLong(1), (table) -> table.addToIndex(index, element));
	}

	private List<String> names(Array names) throws SQLException {
		return Arrays.stream((String[]) names.getArray()).map(this::name).toList();
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? name(schema) : null, name(exact));
	}

}
