package dev.migrations.schema;

/**
 * A type in one database's own words, such as {@code tsvector}; written as it is.
 *
 * @param definition the type as the database writes it
 * @since 0.1.0
 */
public record NativeType(String definition) implements SqlType {

	public NativeType {
		Names.require(definition, "type");
	}

	@Override
	public String toString() {
		return this.definition;
	}

}
