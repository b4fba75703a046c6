package dev.migrations.dialect.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.DialectOption;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Identity;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.ReplaceableObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PostgreSQL database in seven queries.
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
		found.read(PostgresqlCatalogue.TABLES, schemas, (row) -> addTable(found, row));
		found.read(PostgresqlCatalogue.COLUMNS, schemas, (row) -> {
			Column column = column(row);
			found.withTable(row.getLong(1), (table) -> table.add(column));
		});
		found.read(PostgresqlCatalogue.CONSTRAINTS, schemas, (row) -> addConstraint(found, row));
		found.read(PostgresqlCatalogue.INDEXES, schemas, (row) -> addIndexElement(found, row));
		found.read(PostgresqlCatalogue.SEQUENCES, schemas, (row) -> found
			.addSequence(new Sequence(name(row.getString(1), row.getString(2)), PostgresqlNumbering.read(row, 3))));
		found.read(PostgresqlCatalogue.ENUM_TYPES, schemas, (row) -> found
			.addEnumType(new EnumType(name(row.getString(1), row.getString(2)), texts(row.getArray(3)))));
		found.read(PostgresqlCatalogue.OBJECTS, schemas, (row) -> found.addObject(object(row)));
		return found.schema();
	}

	private void addTable(FoundSchema found, ResultSet row) throws SQLException {
		found.addTable(row.getLong(1), name(row.getString(2), row.getString(3)), row.getString(4));
		String partitions = row.getString(5);
		String parameters = row.getString(6);
		found.withTable(row.getLong(1), (table) -> {
			if (partitions != null) {
				table.add(new DialectOption(PostgresqlDialect.NAME, "PARTITION BY", partitions));
			}
			if (parameters != null) {
				table.add(parameters(parameters));
			}
		});
	}

	private static DialectOption parameters(String parameters) {
		return new DialectOption(PostgresqlDialect.NAME, "WITH", "(" + parameters + ")");
	}

	private ReplaceableObject object(ResultSet row) throws SQLException {
		ReplaceableObject.Kind kind = ReplaceableObject.Kind.valueOf(row.getString(1));
		String schema = row.getString(2);
		String table = row.getString(5);
		QualifiedName name = name(schema, row.getString(3));
		return new ReplaceableObject(
				new ReplaceableObject.Id(kind, name, row.getString(4), (table != null) ? name(schema, table) : null),
				row.getString(6).strip());
	}

	private Column column(ResultSet row) throws SQLException {
		String expression = row.getString(5);
		String generated = row.getString(7);
		String collation = row.getString(9);
		boolean computed = !generated.isEmpty();
		ServerDefault serverDefault = (expression != null && !computed)
				? this.rules.canonicalDefault(ServerDefault.expression(expression)) : null;
		return new Column(name(row.getString(2)), this.rules.canonicalType(new NativeType(row.getString(3))),
				!row.getBoolean(4), serverDefault, identity(row),
				(expression != null && computed)
						? new Computed(this.rules.canonicalExpressionText(expression), "s".equals(generated)) : null,
				(collation != null) ? name(collation) : null, row.getString(8));
	}

	private static @Nullable Identity identity(ResultSet row) throws SQLException {
		return switch (row.getString(6)) {
			case "a" -> new Identity(Identity.Generation.ALWAYS, PostgresqlNumbering.read(row, 10));
			case "d" -> new Identity(Identity.Generation.BY_DEFAULT, PostgresqlNumbering.read(row, 10));
			default -> null;
		};
	}

	private void addConstraint(FoundSchema found, ResultSet row) throws SQLException {
		long table = row.getLong(1);
		String name = name(row.getString(3));
		List<String> columns = names(row.getArray(4));
		switch (row.getString(2)) {
			case "p" -> {
				PrimaryKey key = new PrimaryKey(name, columns, names(row.getArray(23)));
				found.withTable(table, (owner) -> owner.set(key));
			}
			case "u" -> {
				UniqueConstraint unique = new UniqueConstraint(name, columns, !row.getBoolean(15), deferrability(row),
						names(row.getArray(23)));
				found.withTable(table, (owner) -> owner.add(unique));
			}
			case "c" -> {
				CheckConstraint check = new CheckConstraint(name, this.rules.canonicalExpressionText(row.getString(10)),
						row.getBoolean(13));
				found.withTable(table, (owner) -> owner.add(check));
			}
			case "x" -> {
				ExcludeConstraint exclude = exclude(name, row);
				found.withTable(table, (owner) -> owner.add(exclude));
			}
			default -> {
				ForeignKey foreignKey = ForeignKey
					.of(name, columns, name(row.getString(5), row.getString(6)), names(row.getArray(7)))
					.withRule(rule(row));
				found.withTable(table, (owner) -> owner.add(foreignKey));
			}
		}
	}

	private static ReferentialRule rule(ResultSet row) throws SQLException {
		ReferentialMatch match = "f".equals(row.getString(14)) ? ReferentialMatch.FULL : ReferentialMatch.SIMPLE;
		return new ReferentialRule(action(row.getString(8)), action(row.getString(9)), match, deferrability(row),
				row.getBoolean(13));
	}

	private static Deferrability deferrability(ResultSet row) throws SQLException {
		if (!row.getBoolean(11)) {
			return Deferrability.NOT_DEFERRABLE;
		}
		return row.getBoolean(12) ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
	}

	private ExcludeConstraint exclude(String name, ResultSet row) throws SQLException {
		List<String> operators = texts(row.getArray(16));
		@Nullable String[] columns = (@Nullable String[]) row.getArray(19).getArray();
		List<String> expressions = texts(row.getArray(20));
		@Nullable String[] operatorClasses = (@Nullable String[]) row.getArray(21).getArray();
		@Nullable String[] collations = (@Nullable String[]) row.getArray(22).getArray();
		List<ExcludeConstraint.Element> elements = new ArrayList<>();
		for (int i = 0; i < operators.size(); i++) {
			String column = columns[i];
			IndexElement element = (column != null) ? IndexElement.column(name(column))
					: IndexElement.expression(this.rules.canonicalExpressionText(expressions.get(i)));
			elements.add(new ExcludeConstraint.Element(element.withDetails(details(operatorClasses[i], collations[i])),
					operators.get(i)));
		}
		String where = row.getString(18);
		return new ExcludeConstraint(name, row.getString(17), elements,
				(where != null) ? this.rules.canonicalExpressionText(where) : null, deferrability(row));
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
		String parameters = row.getString(11);
		Index.Details details = new Index.Details(row.getString(9), names(row.getArray(12)), !row.getBoolean(10),
				(parameters != null) ? List.of(parameters(parameters)) : List.of());
		Index index = new Index(name(row.getString(2)), List.of(), row.getBoolean(3),
				(where != null) ? this.rules.canonicalExpressionText(where) : null, details);
		IndexElement element = indexElement(row);
		found.withTable(row.getLong(1), (table) -> table.addToIndex(index, element));
	}

	// NULL comes last, or first where the order is descending, unless an index says
	// otherwise; an index of another method says nothing
	private IndexElement indexElement(ResultSet row) throws SQLException {
		String column = row.getString(5);
		boolean descending = row.getBoolean(7);
		boolean nullsFirst = row.getBoolean(8);
		IndexElement ascending = (column != null) ? IndexElement.column(name(column))
				: IndexElement.expression(this.rules.canonicalExpressionText(row.getString(6)));
		IndexElement element = (descending ? ascending.desc() : ascending)
			.withDetails(details(row.getString(13), row.getString(14)));
		if (descending == nullsFirst) {
			return element;
		}
		return nullsFirst ? element.nullsFirst() : element.nullsLast();
	}

	private IndexElement.Details details(@Nullable String operatorClass, @Nullable String collation) {
		return new IndexElement.Details(operatorClass, (collation != null) ? name(collation) : null, null);
	}

	private static List<String> texts(Array texts) throws SQLException {
		return List.of((String[]) texts.getArray());
	}

	private List<String> names(@Nullable Array names) throws SQLException {
		return (names == null) ? List.of() : Arrays.stream((String[]) names.getArray()).map(this::name).toList();
	}

	private String name(String exact) {
		return this.identifiers.canonical(exact);
	}

	private QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName((schema != null) ? name(schema) : null, name(exact));
	}

}
