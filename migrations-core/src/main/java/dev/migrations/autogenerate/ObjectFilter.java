package dev.migrations.autogenerate;

import dev.migrations.schema.QualifiedName;

/**
 * Chooses what is compared (Alembic's {@code include_object}). What is left out is
 * neither created nor dropped nor reported.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ObjectFilter {

	/**
	 * Whether the table or sequence is compared.
	 * @param type what it is
	 * @param name its name in canonical form
	 */
	boolean includes(Type type, QualifiedName name);

	/**
	 * What can be left out.
	 */
	enum Type {

		TABLE, SEQUENCE

	}

}
