package dev.migrations.command;

import java.util.List;
import java.util.stream.Stream;

import dev.migrations.MigrationsException;
import dev.migrations.autogenerate.IgnoredTables;
import dev.migrations.dialect.ComparisonRules;
import dev.migrations.schema.DatabaseSchema;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * A schema is to be built from the entities, and the database holds something already.
 *
 * @since 0.1.0
 */
public class DatabaseNotEmptyException extends MigrationsException {

	private static final long serialVersionUID = 1L;

	private final List<String> objects;

	private DatabaseNotEmptyException(List<String> objects) {
		super("The database is not empty: it holds '" + String.join("', '", objects)
				+ "'. Building from entities is for empty databases; run 'upgrade heads' on this one, or 'stamp heads' if"
				+ " its schema is there already.");
		this.objects = List.copyOf(objects);
	}

	static void refuse(DatabaseSchema found, IgnoredTables ignored, ComparisonRules rules) {
		DatabaseSchema canonical = rules.canonical(found);
		List<String> objects = Stream
			.concat(canonical.tables().stream().map(Table::name).filter((name) -> !ignored.contains(name)),
					canonical.sequences().stream().map(Sequence::name))
			.map(Object::toString)
			.toList();
		if (!objects.isEmpty()) {
			throw new DatabaseNotEmptyException(objects);
		}
	}

	/**
	 * The tables and sequences that are there.
	 */
	public List<String> objects() {
		return this.objects;
	}

}
