package dev.migrations.operation;

import dev.migrations.schema.EnumType;
import dev.migrations.schema.QualifiedName;

/**
 * A type of named values: {@code enumType("mood", "HAPPY", "SAD").schema("shop")}.
 *
 * @param type the type
 * @param existence when it is created or dropped
 * @since 0.1.0
 */
public record EnumTypeSpec(EnumType type, Existence existence) {

	public EnumTypeSpec schema(String schema) {
		return new EnumTypeSpec(this.type.withName(QualifiedName.of(schema, this.type.name().name())), this.existence);
	}

	/**
	 * Creates the type only if none has its name.
	 */
	public EnumTypeSpec ifNotExists() {
		return new EnumTypeSpec(this.type, Existence.IF_NOT_EXISTS);
	}

	/**
	 * Drops the type only if it is there.
	 */
	public EnumTypeSpec ifExists() {
		return new EnumTypeSpec(this.type, Existence.IF_EXISTS);
	}

	/**
	 * A type that is only spoken of.
	 * @throws MisplacedExistenceException if the spec says when to create or drop it
	 */
	EnumType existing() {
		this.existence.refuse("The enum type '" + this.type.name() + "'");
		return this.type;
	}

}
