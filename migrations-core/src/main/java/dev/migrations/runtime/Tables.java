package dev.migrations.runtime;

import dev.migrations.operation.Ddl;
import dev.migrations.operation.TableSpec;
import dev.migrations.schema.QualifiedName;

/**
 * The spec of a table whose schema may be given.
 */
final class Tables {

	private Tables() {
	}

	static TableSpec spec(QualifiedName name) {
		TableSpec spec = Ddl.table(name.name());
		return (name.schema() != null) ? spec.schema(name.schema()) : spec;
	}

}
