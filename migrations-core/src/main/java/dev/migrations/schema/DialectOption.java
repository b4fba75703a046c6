package dev.migrations.schema;

/**
 * What only one kind of database says of a table or an index, in its own words:
 * {@code ENGINE=InnoDB} on MySQL, {@code PARTITION BY RANGE (day)} on PostgreSQL. Other
 * databases leave it out, so that one revision runs on each.
 *
 * @param dialect the name of the dialect: {@code postgresql}
 * @param name what is set, in upper case: {@code PARTITION BY}
 * @param value what it is set to, as it is written in SQL
 * @since 0.1.0
 */
public record DialectOption(String dialect, String name, String value) {

	public DialectOption {
		Names.require(dialect, "dialect");
		Names.require(name, "option");
	}

}
