package dev.migrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexElement;
import org.jspecify.annotations.Nullable;

/**
 * The indexes of PostgreSQL's tables.
 */
final class PostgresqlIndexes {

	private static final int DESCENDING = 1;

	private static final int NULLS_FIRST = 2;

	private final FoundSchema found;

	private final PostgresqlNames names;

	private final PostgresqlColumns columns;

	private final ComparisonRules rules;

	PostgresqlIndexes(FoundSchema found, PostgresqlNames names, PostgresqlColumns columns, ComparisonRules rules) {
		this.found = found;
		this.names = names;
		this.columns = columns;
		this.rules = rules;
	}

	/**
	 * Takes a row of {@link PostgresqlCatalogue#INDEXES}.
	 */
	void add(ResultSet row) throws SQLException {
		long table = row.getLong(1);
		Optional<FoundTable> owner = this.found.table(table);
		List<Integer> numbers = PostgresqlNames.numbers(row.getString(9));
		int keys = row.getInt(8);
		List<IndexElement> elements = elements(table, numbers.subList(0, keys), row);
		Optional<List<String>> include = this.columns.names(table, numbers.subList(keys, numbers.size()));
		if (owner.isEmpty() || elements == null || include.isEmpty()) {
			return;
		}
		String where = row.getString(5);
		Index index = new Index(this.names.name(row.getString(2)), elements, row.getBoolean(3),
				(where != null) ? this.rules.canonicalExpressionText(where) : null, details(row, include.get()));
		owner.get().add(index);
	}

	private static Index.Details details(ResultSet row, List<String> include) throws SQLException {
		String method = row.getString(6);
		String parameters = row.getString(7);
		boolean nullsDistinct = !row.getBoolean(4);
		if (method == null && parameters == null && nullsDistinct && include.isEmpty()) {
			return Index.Details.NONE;
		}
		return new Index.Details(method, include, nullsDistinct,
				(parameters != null) ? List.of(PostgresqlInspection.parameters(parameters)) : List.of());
	}

	private @Nullable List<IndexElement> elements(long table, List<Integer> numbers, ResultSet row)
			throws SQLException {
		List<Integer> options = PostgresqlNames.numbers(row.getString(10));
		List<@Nullable String> expressions = PostgresqlNames.texts(row.getArray(11));
		List<@Nullable String> operatorClasses = PostgresqlNames.texts(row.getArray(12));
		List<@Nullable String> collations = PostgresqlNames.texts(row.getArray(13));
		List<IndexElement> elements = new ArrayList<>(numbers.size());
		for (int i = 0; i < numbers.size(); i++) {
			IndexElement element = element(table, numbers.get(i), expressions, i);
			if (element == null) {
				return null;
			}
			if (!operatorClasses.isEmpty() || !collations.isEmpty()) {
				element = element
					.withDetails(new IndexElement.Details(operatorClasses.isEmpty() ? null : operatorClasses.get(i),
							collations.isEmpty() ? null : this.names.optionalName(collations.get(i)), null));
			}
			elements.add(ordered(element, options.get(i)));
		}
		return elements;
	}

	private @Nullable IndexElement element(long table, int number, List<@Nullable String> expressions, int position) {
		if (number == 0) {
			return IndexElement.expression(this.rules.canonicalExpressionText(expressions.get(position)));
		}
		return this.columns.name(table, number).map(IndexElement::column).orElse(null);
	}

	// NULL comes last, or first where the order is descending, unless an index says
	// otherwise; an index of another method says nothing
	private static IndexElement ordered(IndexElement ascending, int options) {
		boolean descending = (options & DESCENDING) != 0;
		boolean nullsFirst = (options & NULLS_FIRST) != 0;
		IndexElement element = descending ? ascending.desc() : ascending;
		if (descending == nullsFirst) {
			return element;
		}
		return nullsFirst ? element.nullsFirst() : element.nullsLast();
	}

}
