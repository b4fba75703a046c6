package dev.migrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExcludeConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.ReferentialMatch;
import dev.migrations.schema.ReferentialRule;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The constraints of PostgreSQL's tables.
 */
final class PostgresqlConstraints {

	private final FoundSchema found;

	private final PostgresqlNames names;

	private final PostgresqlColumns columns;

	private final ComparisonRules rules;

	PostgresqlConstraints(FoundSchema found, PostgresqlNames names, PostgresqlColumns columns, ComparisonRules rules) {
		this.found = found;
		this.names = names;
		this.columns = columns;
		this.rules = rules;
	}

	/**
	 * Takes a row of {@link PostgresqlCatalogue#CONSTRAINTS}.
	 */
	void add(ResultSet row) throws SQLException {
		Optional<FoundTable> table = this.found.table(row.getLong(1));
		if (table.isEmpty()) {
			return;
		}
		String name = this.names.name(row.getString(3));
		switch (row.getString(2)) {
			case "c" -> table.get()
				.add(new CheckConstraint(name, this.rules.canonicalExpressionText(row.getString(13)),
						row.getBoolean(12)));
			case "x" -> table.get().add(exclude(name, row));
			default -> addKey(table.get(), name, row);
		}
	}

	private void addKey(FoundTable table, String name, ResultSet row) throws SQLException {
		Optional<List<String>> key = this.columns.names(row.getLong(1), PostgresqlNames.numbers(row.getString(4)));
		if (key.isEmpty()) {
			return;
		}
		switch (row.getString(2)) {
			case "p" -> table.set(new PrimaryKey(name, key.get(), carried(key.get().size(), row)));
			case "u" -> table.add(new UniqueConstraint(name, key.get(), !row.getBoolean(14), deferrability(row),
					carried(key.get().size(), row)));
			default -> {
				ForeignKey foreignKey = foreignKey(name, key.get(), row);
				if (foreignKey != null) {
					table.add(foreignKey);
				}
			}
		}
	}

	/**
	 * The columns that the index of a key carries along, behind those of the key.
	 */
	private List<String> carried(int keyColumns, ResultSet row) throws SQLException {
		String all = row.getString(23);
		if (all == null) {
			return List.of();
		}
		List<Integer> numbers = PostgresqlNames.numbers(all);
		return this.columns.names(row.getLong(1), numbers.subList(keyColumns, numbers.size())).orElse(List.of());
	}

	// a table that was not read is named by the row: its schema, itself, its columns
	private @Nullable ForeignKey foreignKey(String name, List<String> keyColumns, ResultSet row) throws SQLException {
		List<@Nullable String> elsewhere = PostgresqlNames.texts(row.getArray(15));
		if (!elsewhere.isEmpty()) {
			List<String> all = elsewhere.stream().map(this.names::optionalName).toList();
			QualifiedName referenced = new QualifiedName(all.get(0), all.get(1));
			return new ForeignKey(name, keyColumns, referenced, all.subList(2, all.size()), rule(row));
		}
		long number = row.getLong(5);
		Optional<QualifiedName> referenced = this.names.table(number);
		Optional<List<String>> referencedColumns = this.columns.names(number,
				PostgresqlNames.numbers(row.getString(6)));
		return (referenced.isPresent() && referencedColumns.isPresent())
				? new ForeignKey(name, keyColumns, referenced.get(), referencedColumns.get(), rule(row)) : null;
	}

	private static ReferentialRule rule(ResultSet row) throws SQLException {
		ReferentialMatch match = "f".equals(row.getString(9)) ? ReferentialMatch.FULL : ReferentialMatch.SIMPLE;
		return new ReferentialRule(action(row.getString(7)), action(row.getString(8)), match, deferrability(row),
				row.getBoolean(12));
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

	private static Deferrability deferrability(ResultSet row) throws SQLException {
		if (!row.getBoolean(10)) {
			return Deferrability.NOT_DEFERRABLE;
		}
		return row.getBoolean(11) ? Deferrability.INITIALLY_DEFERRED : Deferrability.INITIALLY_IMMEDIATE;
	}

	private ExcludeConstraint exclude(String name, ResultSet row) throws SQLException {
		List<@Nullable String> operators = PostgresqlNames.texts(row.getArray(18));
		List<@Nullable String> elementColumns = PostgresqlNames.texts(row.getArray(19));
		List<@Nullable String> expressions = PostgresqlNames.texts(row.getArray(20));
		List<@Nullable String> operatorClasses = PostgresqlNames.texts(row.getArray(21));
		List<@Nullable String> collations = PostgresqlNames.texts(row.getArray(22));
		List<ExcludeConstraint.Element> elements = new ArrayList<>();
		for (int i = 0; i < operators.size(); i++) {
			String column = elementColumns.get(i);
			IndexElement element = (column != null) ? IndexElement.column(this.names.name(column))
					: IndexElement.expression(this.rules.canonicalExpressionText(expressions.get(i)));
			IndexElement.Details details = new IndexElement.Details(operatorClasses.get(i),
					this.names.optionalName(collations.get(i)), null);
			elements.add(new ExcludeConstraint.Element(element.withDetails(details), operators.get(i)));
		}
		String where = row.getString(17);
		return new ExcludeConstraint(name, row.getString(16), elements,
				(where != null) ? this.rules.canonicalExpressionText(where) : null, deferrability(row));
	}

}
