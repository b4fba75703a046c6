package dev.migrations.operation;

import java.util.Map;

import dev.migrations.schema.QualifiedName;

/**
 * Puts other schemas in the place of those that operations name, so that one revision
 * makes the tables of each tenant (SQLAlchemy's {@code schema_translate_map}). SQL that
 * users write, scripts and Java code are left as they are: nobody can tell a schema's
 * name in them from any other word.
 *
 * @since 0.1.0
 */
public final class SchemaTranslation {

	/** Stands for operations that name no schema. */
	public static final String UNNAMED = "";

	private final Map<String, String> schemas;

	private SchemaTranslation(Map<String, String> schemas) {
		this.schemas = Map.copyOf(schemas);
	}

	/**
	 * A translation.
	 * @param schemas the schemas that operations name, and those they mean;
	 * {@link #UNNAMED} for those that name none, and for the schema of the connection. A
	 * schema that is not among them stays.
	 */
	public static SchemaTranslation of(Map<String, String> schemas) {
		return new SchemaTranslation(schemas);
	}

	/**
	 * The operation with its schemas translated.
	 */
	public Operation translate(Operation operation) {
		return this.schemas.isEmpty() ? operation : operation.mapNames(this::name);
	}

	private QualifiedName name(QualifiedName name) {
		String schema = this.schemas.get((name.schema() != null) ? name.schema() : UNNAMED);
		if (schema == null) {
			return name;
		}
		return schema.equals(UNNAMED) ? QualifiedName.of(name.name()) : QualifiedName.of(schema, name.name());
	}

}
