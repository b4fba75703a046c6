package dev.migrations.dialect.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.migrations.dialect.ComparisonRules;
import dev.migrations.dialect.FoundSchema;
import dev.migrations.dialect.FoundTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Computed;
import dev.migrations.schema.Identity;
import dev.migrations.schema.NativeType;
import dev.migrations.schema.Numbering;
import dev.migrations.schema.ServerDefault;
import dev.migrations.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * The columns of PostgreSQL's tables, by their numbers. A schema has many columns, few
 * types and few defaults.
 */
final class PostgresqlColumns {

	private final PostgresqlNames names;

	private final ComparisonRules rules;

	private final Map<Long, SortedMap<Integer, Column>> tables = new HashMap<>();

	private final Map<List<Long>, Numbering> identities = new HashMap<>();

	private final Map<String, SqlType> types = new HashMap<>();

	private final Map<String, Optional<ServerDefault>> defaults = new HashMap<>();

	PostgresqlColumns(PostgresqlNames names, ComparisonRules rules) {
		this.names = names;
		this.rules = rules;
	}

	/**
	 * Lets an identity column that is still to be read know its numbers.
	 */
	void addIdentity(long table, int number, Numbering numbering) {
		this.identities.put(List.of(table, (long) number), numbering);
	}

	/**
	 * Takes a row of {@link PostgresqlCatalogue#COLUMNS}.
	 */
	void add(ResultSet row) throws SQLException {
		Long table = row.getLong(1);
		SortedMap<Integer, Column> columns = this.tables.get(table);
		if (columns == null) {
			columns = new TreeMap<>();
			this.tables.put(table, columns);
		}
		columns.put(row.getInt(2), column(row));
	}

	void addTo(FoundSchema found) {
		for (Map.Entry<Long, SortedMap<Integer, Column>> each : this.tables.entrySet()) {
			Optional<FoundTable> table = found.table(each.getKey());
			if (table.isPresent()) {
				each.getValue().values().forEach(table.get()::add);
			}
		}
	}

	/**
	 * The name of the column with the number; empty if it was not there when the columns
	 * were read.
	 */
	Optional<String> name(long table, int number) {
		Map<Integer, Column> columns = this.tables.get(table);
		Column column = (columns != null) ? columns.get(number) : null;
		return (column != null) ? Optional.of(column.name()) : Optional.empty();
	}

	/**
	 * The names of the columns with the numbers; empty if one of them was not there when
	 * the columns were read, so that their key or index is younger.
	 */
	Optional<List<String>> names(long table, List<Integer> numbers) {
		List<String> found = new ArrayList<>(numbers.size());
		for (int number : numbers) {
			Optional<String> name = name(table, number);
			if (name.isEmpty()) {
				return Optional.empty();
			}
			found.add(name.get());
		}
		return Optional.of(found);
	}

	private Column column(ResultSet row) throws SQLException {
		String expression = row.getString(6);
		String generated = row.getString(8);
		boolean computed = expression != null && generated != null;
		return new Column(this.names.name(row.getString(3)), type(row.getString(4)), !row.getBoolean(5),
				(expression != null && !computed) ? serverDefault(expression) : null, identity(row),
				computed ? new Computed(this.rules.canonicalExpressionText(expression), "s".equals(generated)) : null,
				this.names.optionalName(row.getString(10)), row.getString(9));
	}

	private SqlType type(String text) {
		SqlType type = this.types.get(text);
		if (type == null) {
			type = this.rules.canonicalType(new NativeType(text));
			this.types.put(text, type);
		}
		return type;
	}

	private @Nullable ServerDefault serverDefault(String expression) {
		Optional<ServerDefault> known = this.defaults.get(expression);
		if (known == null) {
			known = Optional.ofNullable(this.rules.canonicalDefault(ServerDefault.expression(expression)));
			this.defaults.put(expression, known);
		}
		return known.orElse(null);
	}

	private @Nullable Identity identity(ResultSet row) throws SQLException {
		String generation = row.getString(7);
		if (generation == null) {
			return null;
		}
		Numbering numbering = this.identities.getOrDefault(List.of(row.getLong(1), row.getLong(2)), Numbering.FROM_ONE);
		return new Identity("a".equals(generation) ? Identity.Generation.ALWAYS : Identity.Generation.BY_DEFAULT,
				numbering);
	}

}
