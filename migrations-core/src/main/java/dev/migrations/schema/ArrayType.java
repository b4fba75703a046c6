package dev.migrations.schema;

/**
 * An array of another type.
 *
 * @param element the type of the elements
 * @since 0.1.0
 */
public record ArrayType(SqlType element) implements SqlType {

	@Override
	public String toString() {
		return this.element + " array";
	}

}
