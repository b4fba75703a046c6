package dev.migrations.operation;

import dev.migrations.schema.Table;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.schema.DialectOption;
import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * A table, where its name alone does not say enough:
 * {@code table("users").schema("shop").comment("…")}.
 *
 * @param name the table's name
 * @param comment its comment when it is created, if any
 * @param options what only one kind of database says of it when it is created
 * @param existence when it is created or dropped
 * @since 0.1.0
 */
public record TableSpec(QualifiedName name, @Nullable String comment, List<DialectOption> options,
		Existence existence) {

	public TableSpec {
		options = List.copyOf(options);
	}

	public TableSpec schema(String schema) {
		return new TableSpec(QualifiedName.of(schema, this.name.name()), this.comment, this.options, this.existence);
	}

	public TableSpec comment(String newComment) {
		return new TableSpec(this.name, newComment, this.options, this.existence);
	}

	/**
	 * What only one kind of database says, and the others leave out:
	 * {@code option("mysql", "ENGINE", "InnoDB")},
	 * {@code option("postgresql", "PARTITION BY", "RANGE (day)")}.
	 */
	public TableSpec option(String dialect, String option, String value) {
		List<DialectOption> all = new ArrayList<>(this.options);
		all.add(new DialectOption(dialect, option, value));
		return new TableSpec(this.name, this.comment, all, this.existence);
	}

	/**
	 * Creates the table only if no table has its name.
	 */
	public TableSpec ifNotExists() {
		return new TableSpec(this.name, this.comment, this.options, Existence.IF_NOT_EXISTS);
	}

	/**
	 * Drops the table only if it is there.
	 */
	public TableSpec ifExists() {
		return new TableSpec(this.name, this.comment, this.options, Existence.IF_EXISTS);
	}

	/**
	 * The name of a table that is only spoken of.
	 * @throws MisplacedExistenceException if the spec says when to create or drop it
	 */
	QualifiedName existing() {
		this.existence.refuse(Existence.table(this.name));
		return this.name;
	}

	/**
	 * The table with what it is made of.
	 */
	Table with(TableElement... elements) {
		Table table = Table.of(this.name, List.of()).withComment(this.comment).withOptions(this.options);
		for (TableElement element : elements) {
			table = element.addTo(table);
		}
		return table;
	}

}
