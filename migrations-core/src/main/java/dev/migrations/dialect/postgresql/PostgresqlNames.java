package dev.migrations.dialect.postgresql;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrations.dialect.Identifiers;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * The names in PostgreSQL's catalogue, in canonical form. A schema has many columns and
 * few names.
 */
final class PostgresqlNames {

	private final Identifiers identifiers;

	private final Map<String, String> names = new HashMap<>();

	private final Map<Long, @Nullable String> schemas = new LinkedHashMap<>();

	private final Map<Long, QualifiedName> tables = new HashMap<>();

	PostgresqlNames(Identifiers identifiers) {
		this.identifiers = identifiers;
	}

	/**
	 * A schema to read.
	 * @param number its number in the catalogue
	 * @param exact its name; {@code null} for the current one, which is not written
	 */
	void addSchema(long number, @Nullable String exact) {
		this.schemas.put(number, (exact != null) ? name(exact) : null);
	}

	/**
	 * The numbers of the schemas to read.
	 */
	Collection<Long> schemas() {
		return this.schemas.keySet();
	}

	void addTable(long number, QualifiedName name) {
		this.tables.put(number, name);
	}

	/**
	 * The name of the table with the number; empty if there was none when the tables were
	 * read.
	 */
	Optional<QualifiedName> table(long number) {
		return Optional.ofNullable(this.tables.get(number));
	}

	String name(String exact) {
		String name = this.names.get(exact);
		if (name == null) {
			name = this.identifiers.canonical(exact);
			this.names.put(exact, name);
		}
		return name;
	}

	@Nullable String optionalName(@Nullable String exact) {
		return (exact != null) ? name(exact) : null;
	}

	QualifiedName name(long schema, String exact) {
		return new QualifiedName(this.schemas.get(schema), name(exact));
	}

	QualifiedName name(@Nullable String schema, String exact) {
		return new QualifiedName(optionalName(schema), name(exact));
	}

	/**
	 * The elements of an array of texts, some of which may be NULL; of none if there is
	 * no array.
	 */
	static List<@Nullable String> texts(@Nullable Array texts) throws SQLException {
		return (texts != null) ? Arrays.asList((@Nullable String[]) texts.getArray()) : List.of();
	}

	/**
	 * The numbers in an array or a vector as the server writes it: {@code {1,2}} or
	 * {@code 1 2}.
	 */
	static List<Integer> numbers(@Nullable String text) {
		if (text == null) {
			return List.of();
		}
		List<Integer> numbers = new ArrayList<>();
		int start = -1;
		for (int i = 0; i <= text.length(); i++) {
			boolean inside = i < text.length() && text.charAt(i) >= '-' && text.charAt(i) <= '9';
			if (inside && start < 0) {
				start = i;
			}
			else if (!inside && start >= 0) {
				numbers.add(Integer.parseInt(text, start, i, 10));
				start = -1;
			}
		}
		return numbers;
	}

}
